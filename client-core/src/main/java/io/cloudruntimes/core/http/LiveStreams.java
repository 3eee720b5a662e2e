package io.cloudruntimes.core.http;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Opens streams, one reading thread each, and closes those that are left. */
final class LiveStreams implements HttpCaller.StreamOpener {
    /** How long closing waits for the answers to what is being handled. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final OkHttpTransport transport;
    private final List<HeaderSource> headers;
    private final ErrorAnswers errors;
    private final DoubleSupplier random;
    private final long longestLine;
    private final Set<LiveSubscription<?, ?>> open = ConcurrentHashMap.newKeySet();

    LiveStreams(
            OkHttpTransport transport,
            List<HeaderSource> headers,
            ErrorAnswers errors,
            DoubleSupplier random,
            long longestLine) {
        this.transport = transport;
        this.headers = headers;
        this.errors = errors;
        this.random = random;
        this.longestLine = longestLine;
    }

    @Override
    public <E, A> Subscription open(OpenedStream<E, A> stream, StreamListener<E, A> listener, HttpCaller caller) {
        if (transport.isClosed()) {
            throw new CancelledException("the client is closed");
        }
        LiveSubscription<E, A> subscription = new LiveSubscription<>(this, stream, listener, caller);
        open.add(subscription);
        subscription.start();
        return subscription;
    }

    <E, A> StreamConnection<E, A> connect(OpenedStream<E, A> stream, HttpCaller caller, CallContext context)
            throws IOException {
        return stream instanceof HttpStream<E, A> events
                ? SseConnection.open(events, caller, this, context)
                : GrpcConnection.open((GrpcStream<E, A>) stream, this, context);
    }

    OkHttpTransport transport() {
        return transport;
    }

    List<HeaderSource> headers() {
        return headers;
    }

    ErrorAnswers errors() {
        return errors;
    }

    DoubleSupplier random() {
        return random;
    }

    long longestLine() {
        return longestLine;
    }

    void ended(LiveSubscription<?, ?> subscription) {
        open.remove(subscription);
    }

    @Override
    public void close() {
        List<LiveSubscription<?, ?>> left = List.copyOf(open);
        left.forEach(LiveSubscription::close);
        try {
            CompletableFuture.allOf(
                            left.stream().map(LiveSubscription::disconnected).toArray(CompletableFuture<?>[]::new))
                    .get(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // what was not answered comes again
        }
    }
}
