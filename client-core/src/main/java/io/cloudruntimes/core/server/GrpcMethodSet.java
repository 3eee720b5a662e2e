package io.cloudruntimes.core.server;

import java.util.List;

/** The methods of one service of the API as a gRPC service has them. */
public interface GrpcMethodSet {
    /** Each of them. */
    List<GrpcMethod> methods();
}
