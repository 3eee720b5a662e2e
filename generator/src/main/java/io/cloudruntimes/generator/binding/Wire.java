package io.cloudruntimes.generator.binding;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the protocols that a runtime speaks.
 *
 * @param name its name, for example {@code grpc}
 * @param protocol what kind of protocol it is
 * @param port the port where the URL and the environment name none
 * @param endpointVariable the environment variable with its whole address; empty if there is none
 * @param portVariable the environment variable with its port; empty if there is none
 * @param mostRequestBytes the most bytes of a body; none if there is no limit
 * @param grpcService the full name of the gRPC service; empty on any other protocol
 * @param errorBody where the body of an error says what it is; empty where the protocol fixes that
 */
public record Wire(
        String name,
        Protocol protocol,
        int port,
        Optional<String> endpointVariable,
        Optional<String> portVariable,
        OptionalInt mostRequestBytes,
        Optional<String> grpcService,
        Optional<ErrorBody> errorBody) {
    /** The protocols there are. */
    public enum Protocol {
        HTTP,
        GRPC
    }

    /**
     * Members of the JSON body of an error.
     *
     * @param reason the member with the machine-readable reason
     * @param message the member with the text
     * @param details the member with the details of {@code google.rpc}; empty if there is none
     */
    public record ErrorBody(String reason, String message, Optional<String> details) {}
}
