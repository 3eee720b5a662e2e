// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.job.CheckForgeRequest;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Health;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** {@link JobService} on the Forge sidecar. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class ForgeJobService implements JobService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public ForgeJobService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public void put(PutJobRequest request, CallOptions options) {
        wires.call(ForgeJobOperations.PUT, request, options);
    }

    @Override
    public Optional<Job> get(GetJobRequest request, CallOptions options) {
        return wires.call(ForgeJobOperations.GET, request, options);
    }

    @Override
    public Steps list(ListStepsRequest request, CallOptions options) {
        return wires.call(ForgeJobOperations.LIST, request, options);
    }

    @Override
    public Health check(CheckForgeRequest request, CallOptions options) {
        return wires.call(ForgeJobOperations.CHECK, request, options);
    }
}
