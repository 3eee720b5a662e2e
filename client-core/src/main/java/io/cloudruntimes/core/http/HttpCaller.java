package io.cloudruntimes.core.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** What emitted clients call: runs exchanges through the pipeline and turns answers into results or errors. Thread-safe. */
public final class HttpCaller implements AutoCloseable {
    private final String runtime;
    private final HttpChannel channel;
    private final ErrorDecoder errors;
    private final StreamOpener streams;
    private final AutoCloseable resources;

    /** Opens streams; a runtime without any has one that refuses. */
    public interface StreamOpener extends AutoCloseable {
        <E, A> Subscription open(ClientStream<E, A> stream, StreamListener<E, A> listener, HttpCaller caller);

        @Override
        void close();
    }

    HttpCaller(
            String runtime, HttpChannel channel, ErrorDecoder errors, StreamOpener streams, AutoCloseable resources) {
        this.runtime = runtime;
        this.channel = channel;
        this.errors = errors;
        this.streams = streams;
        this.resources = resources;
    }

    /** A caller over a channel of one's own, without streams; for tests and for other transports. */
    public static HttpCaller over(HttpChannel channel, String runtime, ErrorDecoder errors) {
        return new HttpCaller(runtime, channel, errors, new NoStreams(), () -> {});
    }

    /** The runtime's name and place, for example {@code embedded at http://127.0.0.1:3600}. */
    public String runtime() {
        return runtime;
    }

    /**
     * Makes one call and waits for its result.
     *
     * @throws CloudRuntimesException if it fails
     */
    public <T> T call(HttpExchange<T> exchange, CallOptions options) {
        CallContext context = context(exchange.request(), options);
        try {
            exchange.request().operation().check(options);
            return result(channel.send(exchange.request(), context), exchange);
        } catch (RuntimeException e) {
            throw inContext(FailureMapper.of(e), exchange.request(), context);
        }
    }

    /** Makes one call. Cancelling the future closes the exchange; a failure is a {@link CloudRuntimesException}. */
    public <T> CompletableFuture<T> callAsync(HttpExchange<T> exchange, CallOptions options) {
        CallContext context = context(exchange.request(), options);
        CompletableFuture<T> result = new CancellingFuture<>(context);
        CompletableFuture<HttpResponse> answer;
        try {
            exchange.request().operation().check(options);
            answer = channel.sendAsync(exchange.request(), context);
        } catch (RuntimeException e) {
            result.completeExceptionally(inContext(FailureMapper.of(e), exchange.request(), context));
            return result;
        }
        answer.whenComplete((response, failure) -> {
            try {
                if (failure != null) {
                    throw FailureMapper.of(failure);
                }
                T value = result(response, exchange);
                if (!result.complete(value)) { // the caller took the call back and will not close it
                    response.close();
                }
            } catch (RuntimeException e) {
                result.completeExceptionally(inContext(FailureMapper.of(e), exchange.request(), context));
            }
        });
        return result;
    }

    /** Opens a stream; it goes on, over lost connections, until it is closed or fails for good. */
    public <E, A> Subscription subscribe(ClientStream<E, A> stream, StreamListener<E, A> listener) {
        return streams.open(stream, listener, this);
    }

    private CallContext context(HttpRequest request, CallOptions options) {
        CallContext context = new CallContext(options);
        if (options.streamedAnswer()) {
            context.live(error -> inContext(error, request, context));
        }
        return context;
    }

    private <T> T result(HttpResponse response, HttpExchange<T> exchange) {
        try {
            return decoded(response, exchange);
        } catch (RuntimeException e) {
            response.close();
            throw e;
        }
    }

    @SuppressWarnings("NullAway") // null only where T is Void
    private <T> T decoded(HttpResponse response, HttpExchange<T> exchange) {
        if (!exchange.succeeds(response)) {
            throw errors.of(response);
        }
        try {
            return exchange.decoder().decode(response);
        } catch (ReportedErrorException e) {
            throw e.error();
        } catch (IOException | InvalidArgumentException e) {
            throw ResponseMessages.malformed(response, e);
        }
    }

    public CloudRuntimesException inContext(CloudRuntimesException error, HttpRequest request, CallContext context) {
        return error.inContext(ErrorContext.of(request.operation(), request.resource())
                .withRuntime(runtime)
                .withTraceId(context.traceId()));
    }

    @Override
    public void close() {
        streams.close();
        try {
            resources.close();
        } catch (Exception e) {
            throw FailureMapper.of(e);
        }
    }

    private static final class CancellingFuture<T> extends CompletableFuture<T> {
        private final CallContext context;

        CancellingFuture(CallContext context) {
            this.context = context;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                context.cancel();
            }
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CancellingFuture<>(context);
        }
    }

    private static final class NoStreams implements StreamOpener {
        @Override
        public <E, A> Subscription open(ClientStream<E, A> stream, StreamListener<E, A> listener, HttpCaller caller) {
            throw new UnsupportedByRuntimeException("this channel has no streams");
        }

        @Override
        public void close() {}
    }
}
