package io.cloudruntimes.generator.binding.location;

import java.util.Set;

/** The headers that belong to a protocol itself. */
public final class ReservedHeaders {
    /** What gRPC itself needs. */
    public static final Set<String> GRPC = Set.of("content-type", "te", "grpc-timeout", "grpc-encoding");

    private ReservedHeaders() {}
}
