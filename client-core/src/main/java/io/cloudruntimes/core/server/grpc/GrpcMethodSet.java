package io.cloudruntimes.core.server.grpc;

import java.util.List;

/** The methods of gRPC that serve one service of the API. */
public interface GrpcMethodSet {
    /** Each of them. */
    List<GrpcMethod> methods();
}
