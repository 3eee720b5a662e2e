// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
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

/** Serves a {@link JobService} as methods of the gRPC service of the Forge sidecar. */
@Generated("io.cloudruntimes.generator")
public final class ForgeJobGrpcMethods implements GrpcMethodSet {
    private final JobService service;

    /**
     * @param service handles the calls
     */
    public ForgeJobGrpcMethods(JobService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(JobOperations.PUT, "forge.v1.Forge/PutJob", this::put),
                new GrpcMethod.Unary(JobOperations.GET, "forge.v1.Forge/GetJob", this::get),
                new GrpcMethod.Unary(JobOperations.LIST, "forge.v1.Forge/ListSteps", this::list));
    }

    private Bytes put(Bytes message, GrpcCall call) throws IOException {
        PutJobRequest request =
                MessageReader.read(message, ForgePutJobRequestGrpc::read, PutJobRequest.builder()).build();
        service.put(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes get(Bytes message, GrpcCall call) throws IOException {
        GetJobRequest request =
                MessageReader.read(message, ForgeGetJobRequestGrpc::read, GetJobRequest.builder()).build();
        Optional<Job> found = service.get(request, call.options());
        if (found.isEmpty()) {
            throw ForgeJobGrpcExchanges.GET_ABSENT.error();
        }
        Job value = found.get();
        return ResponseEncoder.message(ForgeGetJobResultGrpc::write, value);
    }

    private Bytes list(Bytes message, GrpcCall call) throws IOException {
        ListStepsRequest request =
                MessageReader.read(message, ForgeListStepsRequestGrpc::read, ListStepsRequest.builder()).build();
        Steps value = service.list(request, call.options());
        return ResponseEncoder.message(ForgeListStepsResultGrpc::write, value);
    }
}
