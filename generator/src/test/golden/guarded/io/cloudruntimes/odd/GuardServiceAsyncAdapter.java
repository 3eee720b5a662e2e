// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.AsyncCalls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;

/** {@link GuardService} on an executor. */
@Generated("io.cloudruntimes.generator")
final class GuardServiceAsyncAdapter implements AsyncGuardService {
    private final GuardService service;

    private final Executor executor;

    GuardServiceAsyncAdapter(GuardService service, Executor executor) {
        this.service = service;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Amount> signIn(SignInRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.signIn(request, options), executor);
    }
}
