// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.job.CheckForgeRequest;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Health;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.JobOperations;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link JobService} is sent to the Forge sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class ForgeJobOperations {
    static final WireOperation<PutJobRequest, HttpExchange<@Nullable Void>> PUT =
            WireOperation.<PutJobRequest, HttpExchange<@Nullable Void>>of(JobOperations.PUT, "")
                    .over("http", ForgeJobHttpExchanges::put)
                    .over("grpc", ForgeJobGrpcExchanges::put);

    static final WireOperation<GetJobRequest, HttpExchange<Optional<Job>>> GET =
            WireOperation.<GetJobRequest, HttpExchange<Optional<Job>>>of(JobOperations.GET, "")
                    .over("http", ForgeJobHttpExchanges::get)
                    .over("grpc", ForgeJobGrpcExchanges::get);

    static final WireOperation<ListStepsRequest, HttpExchange<Steps>> LIST =
            WireOperation.<ListStepsRequest, HttpExchange<Steps>>of(JobOperations.LIST, "")
                    .over("http", ForgeJobHttpExchanges::list)
                    .over("grpc", ForgeJobGrpcExchanges::list);

    static final WireOperation<CheckForgeRequest, HttpExchange<Health>> CHECK =
            WireOperation.<CheckForgeRequest, HttpExchange<Health>>of(JobOperations.CHECK, "")
                    .over("http", ForgeJobHttpExchanges::check)
                    .notOver("grpc", "it is only over HTTP");

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(PUT, GET, LIST, CHECK);

    private ForgeJobOperations() {}
}
