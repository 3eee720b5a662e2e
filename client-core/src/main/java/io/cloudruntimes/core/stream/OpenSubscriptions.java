package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.grpc.GrpcStreams;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.ErrorDecoder;
import io.cloudruntimes.core.http.HeaderSource;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.Interceptors;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Opens streams, one reading thread each, and closes those that are left. */
public final class OpenSubscriptions implements HttpCaller.StreamOpener {
    /** How long closing waits for the answers to what is being handled. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final Transport transport;
    private final List<HeaderSource> headers;
    private final Interceptors interceptors;
    private final ErrorDecoder errors;
    private final DoubleSupplier random;
    private final long longestLine;
    private final GrpcStreams grpc;
    private final Set<ReconnectingSubscription<?, ?>> open = ConcurrentHashMap.newKeySet();

    public OpenSubscriptions(
            Transport transport,
            List<HeaderSource> headers,
            Interceptors interceptors,
            ErrorDecoder errors,
            DoubleSupplier random,
            long longestLine,
            GrpcStreams grpc) {
        this.transport = transport;
        this.headers = headers;
        this.interceptors = interceptors;
        this.errors = errors;
        this.random = random;
        this.longestLine = longestLine;
        this.grpc = grpc;
    }

    @Override
    public <E, A> Subscription open(ClientStream<E, A> stream, StreamListener<E, A> listener, HttpCaller caller) {
        if (transport.isClosed()) {
            throw new CancelledException("the client is closed");
        }
        ReconnectingSubscription<E, A> subscription = new ReconnectingSubscription<>(this, stream, listener, caller);
        open.add(subscription);
        subscription.start();
        return subscription;
    }

    <E, A> StreamConnection<E, A> connect(ClientStream<E, A> stream, HttpCaller caller, CallContext context)
            throws IOException {
        if (stream instanceof HttpStream<E, A> events) {
            return SseConnection.open(events, caller, this, context);
        }
        if (stream instanceof GrpcStream<E, A> messages) {
            return grpc.open(messages, this, context);
        }
        throw new IllegalArgumentException("nothing opens a stream that is a " + stream.getClass());
    }

    Transport transport() {
        return transport;
    }

    EventStream openEvents(HttpRequest request, CallContext context) {
        return interceptors.open(
                context.withHeaders(request),
                context,
                changed -> transport.openEvents(changed, context),
                stream -> HttpResponse.of(stream.status(), stream.headers(), Bytes.EMPTY));
    }

    /** Opens a stream of gRPC. Its status is in its trailers: interceptors see that the request was made. */
    public DuplexStream openDuplex(HttpRequest request, CallContext context, boolean onlyFrame) {
        return interceptors.open(
                context.withHeaders(request),
                context,
                changed -> transport.openDuplex(changed, context, onlyFrame),
                stream -> HttpResponse.of(200, Map.of(), Bytes.EMPTY));
    }

    List<HeaderSource> headers() {
        return headers;
    }

    public ErrorDecoder errors() {
        return errors;
    }

    DoubleSupplier random() {
        return random;
    }

    long longestLine() {
        return longestLine;
    }

    void ended(ReconnectingSubscription<?, ?> subscription) {
        open.remove(subscription);
    }

    @Override
    public void close() {
        List<ReconnectingSubscription<?, ?>> left = List.copyOf(open);
        left.forEach(ReconnectingSubscription::close);
        try {
            CompletableFuture.allOf(left.stream()
                            .map(ReconnectingSubscription::disconnected)
                            .toArray(CompletableFuture<?>[]::new))
                    .get(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // what was not answered comes again
        }
    }
}
