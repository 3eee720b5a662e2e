package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.ReportedErrorException;
import io.cloudruntimes.core.http.response.ResponseMessages;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Runs exchanges through the pipeline and turns responses into results or errors. Thread-safe.
 *
 * @param runtime the runtime's name and address, for error messages
 * @param channel the pipeline
 * @param errors what a response that is no success means
 */
public record CallRunner(String runtime, HttpChannel channel, ErrorDecoder errors) {
    /**
     * Makes one call and waits for its result.
     *
     * @throws CloudRuntimesException if it fails
     */
    public <T> T call(HttpExchange<T> exchange, CallOptions options) {
        CallContext context = context(exchange.request(), options);
        try {
            exchange.request().operation().check(options);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancelledException("the thread was interrupted before the call; nothing was sent");
            }
            return result(channel.send(exchange.request(), context), exchange);
        } catch (Throwable e) { // also what libraries throw without declaring it, and Errors
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
        } catch (Throwable e) {
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
            } catch (Throwable e) { // the future is completed, whatever it is
                result.completeExceptionally(inContext(FailureMapper.of(e), exchange.request(), context));
            }
        });
        return result;
    }

    private CallContext context(HttpRequest request, CallOptions options) {
        CallContext context = new CallContext(options);
        if (options.streamedResponse()) {
            context.live(error -> inContext(error, request, context));
        }
        return context;
    }

    private <T> T result(HttpResponse response, HttpExchange<T> exchange) {
        try {
            return decoded(response, exchange);
        } catch (Throwable e) {
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

    /** The error with the operation, the resource, the runtime and the trace of its call. */
    public CloudRuntimesException inContext(CloudRuntimesException error, HttpRequest request, CallContext context) {
        return error.inContext(ErrorContext.of(request.operation(), request.resource())
                .withRuntime(runtime)
                .withTraceId(context.traceId()));
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
}
