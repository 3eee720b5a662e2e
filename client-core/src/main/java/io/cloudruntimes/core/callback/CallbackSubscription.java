package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.UnreadableEvents;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream of calls and its listener. */
final class CallbackSubscription<E, A> implements Subscription {
    static final System.Logger LOG = System.getLogger("io.cloudruntimes.stream");

    private final CallbackStream<E, A> stream;
    private final StreamListener<E, A> listener;
    private final @Nullable StreamCaller caller;
    private final Consumer<CallbackSubscription<?, ?>> onClose;
    private final AtomicBoolean open = new AtomicBoolean(true);
    /** The id of the stream at the runtime; empty text where it has none. */
    private final CompletableFuture<String> id = new CompletableFuture<>();

    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    CallbackSubscription(
            CallbackStream<E, A> stream,
            StreamListener<E, A> listener,
            @Nullable StreamCaller caller,
            Consumer<CallbackSubscription<?, ?>> onClose) {
        this.stream = stream;
        this.listener = listener;
        this.caller = caller;
        this.onClose = onClose;
    }

    CallbackStream<E, A> stream() {
        return stream;
    }

    /** Starts the stream at the runtime, where that needs a request. */
    void start() {
        StreamExchanges exchanges = stream.exchanges();
        if (exchanges == null) {
            id.complete("");
            return;
        }
        try {
            if (caller == null) {
                throw new UnsupportedByRuntimeException(stream + " cannot be opened: the runtime calls only after "
                        + exchanges + ", and there is no connection to send that over; give one to over(connection)");
            }
            id.complete(exchanges.start(caller));
        } catch (RuntimeException e) {
            id.completeExceptionally(e);
            throw e;
        }
    }

    void opened() {
        tell(listener::onOpen);
    }

    /** Completes, normally, once it is known whether a call is one of this stream. */
    CompletableFuture<Boolean> isOf(Bytes body) {
        StreamExchanges exchanges = Objects.requireNonNull(stream.exchanges());
        String wanted = exchanges.idOf(body);
        return id.handle((known, failure) -> wanted.equals(known));
    }

    /** Hands a call to the listener. A call after the end gets the response to one with which the listener failed. */
    CompletionStage<RouteResponse> deliver(RouteRequest in) {
        if (!open.get()) {
            return CompletableFuture.completedFuture(onError());
        }
        List<E> events;
        try {
            events = stream.read(in);
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.completedFuture(
                    unreadable(UnreadableEvents.error(e).inContext(stream.context())));
        }
        List<CompletableFuture<A>> replies = events.stream().map(this::reply).toList();
        return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> respond(
                        failure == null && replies.size() == 1 ? replies.get(0).join() : null, failure));
    }

    private CompletableFuture<A> reply(E event) {
        try {
            return listener.onEvent(event).toCompletableFuture();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private RouteResponse respond(@Nullable A reply, @Nullable Throwable failure) {
        try {
            boolean none = reply == null && stream.onError() != null;
            return failure != null || none ? failed(failure) : stream.write(reply);
        } catch (Throwable e) {
            return failed(e);
        }
    }

    private RouteResponse unreadable(CloudRuntimesException error) {
        LOG.log(
                System.Logger.Level.WARNING,
                stream
                        + ": an event cannot be read; the application sends the response that the API defines for a failure",
                error);
        tell(() -> listener.onUnreadable(error, stream.onError()));
        return onError();
    }

    private RouteResponse failed(@Nullable Throwable failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                stream + ": the listener failed; the application sends the response that the API defines for a failure",
                failure);
        return onError();
    }

    private RouteResponse onError() {
        A reply = stream.onError();
        return reply == null
                ? RouteResponse.error(new InternalException("the application failed; its log has the details"))
                : stream.write(reply);
    }

    /** Tells the listener something that has no reply; its failure must not end the stream. */
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
            stop();
            onClose.accept(this);
            tell(() -> listener.onClosed(null));
            closed.complete(null);
        }
    }

    /** Stops the stream at the runtime. If that fails, the runtime keeps calling, and each response shows that nobody listens. */
    private void stop() {
        StreamExchanges exchanges = stream.exchanges();
        if (exchanges == null || caller == null || !id.isDone() || id.isCompletedExceptionally()) {
            return;
        }
        try {
            exchanges.stop(caller, id.join());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, stream + ": the request to stop it failed at the runtime", e);
        }
    }
}
