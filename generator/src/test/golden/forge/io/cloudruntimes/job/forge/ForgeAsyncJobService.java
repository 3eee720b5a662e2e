// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.job.AsyncJobService;
import io.cloudruntimes.job.CheckForgeRequest;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Health;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncJobService} on the Forge sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class ForgeAsyncJobService implements AsyncJobService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public ForgeAsyncJobService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<@Nullable Void> put(PutJobRequest request, CallOptions options) {
        return wires.callAsync(ForgeJobOperations.PUT, request, options);
    }

    @Override
    public CompletableFuture<Optional<Job>> get(GetJobRequest request, CallOptions options) {
        return wires.callAsync(ForgeJobOperations.GET, request, options);
    }

    @Override
    public CompletableFuture<Steps> list(ListStepsRequest request, CallOptions options) {
        return wires.callAsync(ForgeJobOperations.LIST, request, options);
    }

    @Override
    public CompletableFuture<Health> check(CheckForgeRequest request, CallOptions options) {
        return wires.callAsync(ForgeJobOperations.CHECK, request, options);
    }
}
