package io.cloudruntimes.core.wire;

import io.cloudruntimes.core.http.ErrorAnswers;
import io.cloudruntimes.core.http.HttpClientConfig;

/**
 * One of the wires of a runtime.
 *
 * @param name its name, for example {@code grpc}
 * @param protocol what it speaks
 * @param port the port where nothing names another
 * @param endpointVariable the environment variable with its whole address; empty if there is none
 * @param portVariable the environment variable with its port; empty if there is none
 * @param mostRequestBytes the most bytes of a request's body that the runtime takes unless it is set otherwise
 * @param errorBody where the JSON body of an error says what it is; only HTTP asks
 */
public record WireInfo(
        String name,
        Protocol protocol,
        int port,
        String endpointVariable,
        String portVariable,
        int mostRequestBytes,
        ErrorBody errorBody) {
    /** What a wire speaks. */
    public enum Protocol {
        HTTP,
        GRPC
    }

    /**
     * Members of the JSON body of an error; an empty name for one that there is not.
     *
     * @param reason the machine-readable reason
     * @param message the text
     * @param details the details of {@code google.rpc}
     */
    public record ErrorBody(String reason, String message, String details) {}

    void configure(HttpClientConfig config) {
        if (protocol == Protocol.GRPC) {
            config.grpc();
        }
    }

    ErrorAnswers errors(ErrorRules rules) {
        return protocol == Protocol.GRPC ? new GrpcErrors(rules) : new HttpErrors(rules, errorBody);
    }
}
