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

    /** Begins a wire; its port must be set. */
    public static Builder builder(String name, Protocol protocol) {
        return new Builder(name, protocol);
    }

    /** Builds {@link WireInfo}. */
    public static final class Builder {
        private final String name;
        private final Protocol protocol;
        private int port;
        private String endpointVariable = "";
        private String portVariable = "";
        private int maxRequestBytes = Integer.MAX_VALUE;
        private ErrorBody errorBody = ErrorBody.NONE;

        private Builder(String name, Protocol protocol) {
            this.name = name;
            this.protocol = protocol;
        }

        /** The port where nothing names another. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The environment variable with the whole address. */
        public Builder endpointVariable(String variable) {
            endpointVariable = variable;
            return this;
        }

        /** The environment variable with the port. */
        public Builder portVariable(String variable) {
            portVariable = variable;
            return this;
        }

        /** The most bytes of a request's body that the runtime takes unless it is set otherwise. */
        public Builder maxRequestBytes(int bytes) {
            maxRequestBytes = bytes;
            return this;
        }

        /** Where the JSON body of an error says what it is. */
        public Builder errorBody(ErrorBody members) {
            errorBody = members;
            return this;
        }

        /** The wire. */
        public WireInfo build() {
            return new WireInfo(name, protocol, port, endpointVariable, portVariable, maxRequestBytes, errorBody);
        }
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
        /** A body that says nothing. */
        public static final ErrorBody NONE = new ErrorBody("", "", "");

        /** A body with a reason, a message and details of {@code google.rpc}. */
        public ErrorBody(String reason, String message, String details) {
            this(reason, message, details, "", "", "");
        }

        /** This with the member that holds the machine-readable reason. */
        public ErrorBody withReason(String member) {
            return new ErrorBody(member, message, details, code, facts, traceId);
        }

        /** This with the member that holds the text. */
        public ErrorBody withMessage(String member) {
            return new ErrorBody(reason, member, details, code, facts, traceId);
        }

        /** This with the member that holds details of {@code google.rpc}. */
        public ErrorBody withDetails(String member) {
            return new ErrorBody(reason, message, member, code, facts, traceId);
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
