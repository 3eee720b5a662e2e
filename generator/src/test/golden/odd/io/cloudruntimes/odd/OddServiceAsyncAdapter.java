// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.AsyncCalls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;

/** {@link OddService} on an executor. */
@Generated("io.cloudruntimes.generator")
final class OddServiceAsyncAdapter implements AsyncOddService {
    private final OddService service;

    private final Executor executor;

    OddServiceAsyncAdapter(OddService service, Executor executor) {
        this.service = service;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Answer> default_(SaveOddRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.default_(request, options), executor);
    }
}
