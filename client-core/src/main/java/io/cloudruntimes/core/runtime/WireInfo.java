package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorDecoder;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.runtime.error.HttpErrorDecoder;

/**
 * One of the wires of a runtime.
 *
 * @param name its name, for example {@code grpc}
 * @param protocol what it speaks
 * @param port the port where nothing names another
 * @param endpointVariable the environment variable with its whole address; empty if there is none
 * @param portVariable the environment variable with its port; empty if there is none
 * @param maxRequestBytes the most bytes of a request's body that the runtime takes unless it is set otherwise
 * @param errorBody the members of the JSON body of an error; for HTTP only
 * @param liveness how the loss of a stream's connection is noticed; only gRPC asks
 */
public record WireInfo(
        String name,
        Protocol protocol,
        int port,
        String endpointVariable,
        String portVariable,
        int maxRequestBytes,
        HttpErrorBody errorBody,
        StreamLiveness liveness) {
    /** A wire whose streams do not notice that their connection is dead. */
    public WireInfo(
            String name,
            Protocol protocol,
            int port,
            String endpointVariable,
            String portVariable,
            int maxRequestBytes,
            HttpErrorBody errorBody) {
        this(name, protocol, port, endpointVariable, portVariable, maxRequestBytes, errorBody, StreamLiveness.NONE);
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
        private HttpErrorBody errorBody = HttpErrorBody.NONE;
        private StreamLiveness liveness = StreamLiveness.NONE;

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

        /** The members of the JSON body of an error. */
        public Builder errorBody(HttpErrorBody members) {
            errorBody = members;
            return this;
        }

        /** How the loss of a stream's connection is noticed; not at all if not set. */
        public Builder liveness(StreamLiveness how) {
            liveness = how;
            return this;
        }

        /** The wire. */
        public WireInfo build() {
            return new WireInfo(
                    name, protocol, port, endpointVariable, portVariable, maxRequestBytes, errorBody, liveness);
        }
    }

    /** What a wire speaks. */
    public enum Protocol {
        HTTP,
        GRPC
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
