package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.grpc.StreamLiveness;
import io.cloudruntimes.core.http.ErrorDecoder;
import io.cloudruntimes.core.http.HttpClientConfig;

/**
 * One of the wires of a runtime.
 *
 * @param name its name, for example {@code grpc}
 * @param protocol what it speaks
 * @param port the port where nothing names another
 * @param endpointVariable the environment variable with its whole address; empty if there is none
 * @param portVariable the environment variable with its port; empty if there is none
 * @param maxRequestBytes the most bytes of a request's body that the runtime takes unless it is set otherwise
 * @param errorBody where the JSON body of an error says what it is; only HTTP asks
 * @param liveness how the loss of a stream's connection is noticed; only gRPC asks
 */
public record WireInfo(
        String name,
        Protocol protocol,
        int port,
        String endpointVariable,
        String portVariable,
        int maxRequestBytes,
        ErrorBody errorBody,
        StreamLiveness liveness) {
    /** A wire whose streams do not notice that their connection is dead. */
    public WireInfo(
            String name,
            Protocol protocol,
            int port,
            String endpointVariable,
            String portVariable,
            int maxRequestBytes,
            ErrorBody errorBody) {
        this(name, protocol, port, endpointVariable, portVariable, maxRequestBytes, errorBody, StreamLiveness.NONE);
    }

    /** This with another liveness of its streams. */
    public WireInfo withLiveness(StreamLiveness other) {
        return new WireInfo(name, protocol, port, endpointVariable, portVariable, maxRequestBytes, errorBody, other);
    }

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
     * @param code the code of this API, which then decides in place of rules and status
     * @param facts an object of facts by name
     * @param traceId the trace that the request belonged to
     */
    public record ErrorBody(String reason, String message, String details, String code, String facts, String traceId) {
        /** A body with a reason, a message and details of {@code google.rpc}. */
        public ErrorBody(String reason, String message, String details) {
            this(reason, message, details, "", "", "");
        }

        /** This with the member that holds a code of this API. */
        public ErrorBody withCode(String member) {
            return new ErrorBody(reason, message, details, member, facts, traceId);
        }

        /** This with the member that holds an object of facts by name. */
        public ErrorBody withFacts(String member) {
            return new ErrorBody(reason, message, details, code, member, traceId);
        }

        /** This with the member that holds the trace. */
        public ErrorBody withTraceId(String member) {
            return new ErrorBody(reason, message, details, code, facts, member);
        }
    }

    void configure(HttpClientConfig config) {
        if (protocol == Protocol.GRPC) {
            config.grpc().liveness(liveness);
        }
    }

    ErrorDecoder errors(ErrorRules rules) {
        return protocol == Protocol.GRPC ? new GrpcErrorDecoder(rules) : new HttpErrorDecoder(rules, errorBody);
    }
}
