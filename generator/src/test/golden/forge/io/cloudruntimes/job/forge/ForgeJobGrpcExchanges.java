// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.error.ErrorOutcome;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.JobOperations;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link JobService} as calls of the gRPC service of the Forge sidecar. */
@Generated("io.cloudruntimes.generator")
final class ForgeJobGrpcExchanges {
    static final ErrorOutcome GET_ABSENT = ErrorOutcome.grpc().or("NOT_FOUND", List.of(), List.of());

    private ForgeJobGrpcExchanges() {}

    static HttpExchange<@Nullable Void> put(PutJobRequest request) {
        HttpRequest call = HttpRequest.builder(JobOperations.PUT, "POST", "/forge.v1.Forge/PutJob")
                .body(MessageWriter.frame(ForgePutJobRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, ForgeJobGrpcExchanges::decodePutJob);
    }

    private static @Nullable Void decodePutJob(HttpResponse response) throws IOException {
        return null;
    }

    static HttpExchange<Optional<Job>> get(GetJobRequest request) {
        HttpRequest call = HttpRequest.builder(JobOperations.GET, "POST", "/forge.v1.Forge/GetJob")
                .body(MessageWriter.frame(ForgeGetJobRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, response -> decodeGetJob(response, request), GET_ABSENT);
    }

    private static Optional<Job> decodeGetJob(HttpResponse response, GetJobRequest request) throws IOException {
        if (GET_ABSENT.include(response)) {
            return Optional.empty();
        }
        Job value = MessageReader
                .readFrame(response.body(), ForgeGetJobResultGrpc::read, Job.builder().name(request.name()))
                .build();
        return Optional.of(value);
    }

    static HttpExchange<Steps> list(ListStepsRequest request) {
        HttpRequest call = HttpRequest.builder(JobOperations.LIST, "POST", "/forge.v1.Forge/ListSteps")
                .body(MessageWriter.frame(ForgeListStepsRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, response -> decodeListSteps(response, request));
    }

    private static Steps decodeListSteps(HttpResponse response, ListStepsRequest request) throws IOException {
        Steps value = MessageReader
                .readFrame(response.body(), ForgeListStepsResultGrpc::read, Steps.builder().name(request.name()))
                .build();
        return value;
    }
}
