// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.mill.DiscardSackRequest;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Flour;
import io.cloudruntimes.mill.GrindRequest;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.Weight;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves a {@link MillService} as methods of the gRPC service of the Mill sidecar. */
@Generated("io.cloudruntimes.generator")
public final class MillMillGrpcMethods implements GrpcMethodSet {
    private final MillService service;

    /**
     * @param service handles the calls
     */
    public MillMillGrpcMethods(MillService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(MillOperations.GRIND, "mill.v1.Mill/Grind", this::grind),
                new GrpcMethod.Unary(MillOperations.DISCARD_SACK, "mill.v1.Mill/Discard", this::discardSack),
                new GrpcMethod.Unary(MillOperations.DISCARD_SACKS, "mill.v1.Mill/DiscardAll", this::discardSacks));
    }

    private Bytes grind(Bytes message, GrpcCall call) throws IOException {
        GrindRequest.Builder builder = MessageReader.read(message, MillGrindRequestGrpc::read, GrindRequest.builder());
        builder.headers(call.ownHeaders("mill-timeout", "accept-encoding"));
        GrindRequest request = builder.build();
        Flour value = service.grind(request, call.options());
        return ResponseEncoder.message(MillGrindResultGrpc::write, value);
    }

    private Bytes discardSack(Bytes message, GrpcCall call) throws IOException {
        DiscardSackRequest.Builder builder =
                MessageReader.read(message, MillDiscardSackRequestGrpc::read, DiscardSackRequest.builder());
        builder.headers(call.headersPrefixed("mill-", "mill-mode"));
        DiscardSackRequest request = builder.build();
        Weight value = service.discardSack(request, call.options());
        return ResponseEncoder.message(MillDiscardSackResultGrpc::write, value);
    }

    private Bytes discardSacks(Bytes message, GrpcCall call) throws IOException {
        DiscardSacksRequest request =
                MessageReader.read(message, MillDiscardSacksRequestGrpc::read, DiscardSacksRequest.builder()).build();
        Weight value = service.discardSacks(request, call.options());
        return ResponseEncoder.message(MillDiscardSacksResultGrpc::write, value);
    }
}
