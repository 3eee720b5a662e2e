package io.cloudruntimes.core.http.interceptor;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The interceptors of one client, and how an attempt passes through them. */
public final class Interceptors {
    private final List<Interceptor> interceptors;
    private final LongSupplier nanoTime;

    public Interceptors(List<Interceptor> interceptors, LongSupplier nanoTime) {
        this.interceptors = List.copyOf(interceptors);
        this.nanoTime = nanoTime;
    }

    /** One attempt, with the number of interceptors that have seen it. */
    private final class Run {
        private final Attempt attempt;
        private final CallContext context;
        private int told;

        Run(HttpRequest request, CallContext context, boolean stream) {
            this.attempt = new Attempt(request, context.nextAttempt(), stream, nanoTime);
            this.context = context;
        }

        /** The request to send; throws what an interceptor threw. */
        HttpRequest begin() {
            while (told < interceptors.size()) {
                told++;
                interceptors.get(told - 1).before(attempt);
            }
            return attempt.send();
        }

        void failed(Throwable failure) {
            if (!attempt.wasSent()) {
                context.neverSent(true);
            }
            attempt.fail(FailureMapper.of(failure));
        }

        /** Tells the interceptors of the outcome; returns the response or throws the error that is the outcome then. */
        HttpResponse end() {
            for (int i = told - 1; i >= 0; i--) {
                try {
                    interceptors.get(i).after(attempt);
                } catch (Throwable e) {
                    attempt.fail(FailureMapper.of(e));
                }
            }
            CloudRuntimesException error = attempt.error().orElse(null);
            if (error != null) {
                throw error;
            }
            return attempt.response().orElseThrow();
        }
    }

    /** Makes an attempt that waits. */
    HttpResponse send(HttpRequest request, CallContext context, Function<HttpRequest, HttpResponse> send) {
        Run run = new Run(request, context, false);
        try {
            run.attempt.succeed(send.apply(run.begin()));
        } catch (Throwable e) {
            run.failed(e);
        }
        return run.end();
    }

    /** Makes an attempt that does not wait. */
    CompletableFuture<HttpResponse> sendAsync(
            HttpRequest request, CallContext context, Function<HttpRequest, CompletableFuture<HttpResponse>> send) {
        Run run = new Run(request, context, false);
        CompletableFuture<HttpResponse> sent;
        try {
            sent = send.apply(run.begin());
        } catch (Throwable e) {
            sent = CompletableFuture.failedFuture(e);
        }
        return sent.handle((response, failure) -> {
            if (failure == null) {
                run.attempt.succeed(response);
            } else {
                run.failed(failure);
            }
            return run.end();
        });
    }

    /**
     * Opens a stream.
     *
     * @param open opens it
     * @param head the head of the response
     */
    public <S extends AutoCloseable> S open(
            HttpRequest request, CallContext context, Function<HttpRequest, S> open, Function<S, HttpResponse> head) {
        if (interceptors.isEmpty()) {
            return open.apply(request);
        }
        Run run = new Run(request, context, true);
        S stream;
        try {
            stream = open.apply(run.begin());
        } catch (Throwable e) {
            run.failed(e);
            run.end(); // throws, since the response of a stream cannot be replaced
            throw new IllegalStateException("an attempt without a response has no error", e);
        }
        try {
            run.attempt.succeed(head.apply(stream));
            run.end();
            return stream;
        } catch (CloudRuntimesException e) {
            try {
                stream.close();
            } catch (Exception closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }
}
