package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream of calls and who listens to it. */
final class CallbackSubscription<E, A> implements Subscription {
    static final System.Logger LOG = System.getLogger("io.cloudruntimes.stream");

    private final CallbackStream<E, A> stream;
    private final StreamListener<E, A> listener;
    private final Consumer<CallbackSubscription<?, ?>> onClose;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    CallbackSubscription(
            CallbackStream<E, A> stream, StreamListener<E, A> listener, Consumer<CallbackSubscription<?, ?>> onClose) {
        this.stream = stream;
        this.listener = listener;
        this.onClose = onClose;
    }

    CallbackStream<E, A> stream() {
        return stream;
    }

    void opened() {
        tell(listener::onOpen);
    }

    /** Hands a call to the listener. One that comes after the end is answered as one that the listener failed with. */
    CompletionStage<RouteResponse> deliver(RouteRequest in) {
        if (!open.get()) {
            return CompletableFuture.completedFuture(onError());
        }
        try {
            return listener.onEvent(stream.read(in)).handle(this::answer);
        } catch (Throwable e) {
            return CompletableFuture.completedFuture(failed(e));
        }
    }

    private RouteResponse answer(@Nullable A answer, @Nullable Throwable failure) {
        try {
            boolean none = answer == null && stream.onError() != null;
            return failure != null || none ? failed(failure) : stream.write(answer);
        } catch (Throwable e) {
            return failed(e);
        }
    }

    private RouteResponse failed(@Nullable Throwable failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                stream + ": the listener failed; the call is answered as the API says for that",
                failure);
        return onError();
    }

    private RouteResponse onError() {
        A answer = stream.onError();
        return answer == null
                ? RouteResponse.error(new InternalException("the application failed; its log has the details"))
                : stream.write(answer);
    }

    /** Tells the listener something that has no answer; its failure must not end the stream. */
    private void tell(Runnable news) {
        try {
            news.run();
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.WARNING, stream + ": the listener failed", e);
        }
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    @Override
    public CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            onClose.accept(this);
            tell(() -> listener.onClosed(null));
            closed.complete(null);
        }
    }
}
