package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the protocols that a runtime speaks.
 *
 * @param name its name, for example {@code grpc}
 * @param protocol what kind of protocol it is
 * @param port the port where the URL and the environment name none; 0 where there is none such
 * @param endpointVariable the environment variable with its whole address; empty if there is none
 * @param portVariable the environment variable with its port; empty if there is none
 * @param maxRequestBytes the most bytes of a body; none if there is no limit
 * @param grpcService the full name of the gRPC service; empty on any other protocol
 * @param liveness how the loss of a stream's connection is noticed; empty on any other protocol
 * @param errorBody the members of the body of an error; empty if the protocol defines them
 * @param callbacks the parts of a wire on which the runtime is the caller; empty on any other
 * @param serves the operations that it has, by id; empty where it may have each
 */
public record Wire(
        String name,
        Protocol protocol,
        int port,
        Optional<String> endpointVariable,
        Optional<String> portVariable,
        OptionalInt maxRequestBytes,
        Optional<String> grpcService,
        Optional<Liveness> liveness,
        Optional<ErrorBody> errorBody,
        Optional<Callbacks> callbacks,
        Optional<List<String>> serves) {
    /** Whether it may have an operation. */
    public boolean mayServe(String operationId) {
        return serves.isEmpty() || serves.get().contains(operationId);
    }

    /** The protocols there are. */
    public enum Protocol {
        HTTP,
        GRPC,
        /** The runtime is the caller, over HTTP, at the port of its application. */
        CALLBACKS;

        /** Its name in a sentence. */
        public String title() {
            return switch (this) {
                case HTTP -> "HTTP";
                case GRPC -> "gRPC";
                case CALLBACKS -> "callbacks";
            };
        }
    }

    /** How a client of gRPC notices that the connection of a stream is dead. */
    public sealed interface Liveness {
        /** HTTP/2 sends a PING every so many seconds. If no acknowledgement comes before the next one, the connection ends. */
        record Ping(int seconds) implements Liveness {}

        /** A call of a method without fields, on the stream's connection, after so many seconds in which nothing came. */
        record Call(GrpcMethod method, int idleSeconds) implements Liveness {}

        /** The client does not notice it. */
        record None() implements Liveness {}
    }

    /**
     * What the runtime calls at the port of its application beside the streams.
     *
     * @param token how the runtime authenticates; empty if it does not
     * @param health the request that asks whether the application is well; empty if there is none
     * @param unanswered requests that get the response 404 although a stream would match them
     */
    public record Callbacks(
            Optional<RuntimeBinding.Token> token, Optional<RequestTarget> health, List<RequestTarget> unanswered) {
        public Callbacks {
            unanswered = List.copyOf(unanswered);
        }
    }

    /**
     * Members of the JSON body of an error.
     *
     * @param reason the member with the machine-readable reason
     * @param message the member with the text
     * @param details the member with the details of {@code google.rpc}; empty if there is none
     * @param code the member with a code of the neutral API, which then decides; empty if there is none
     * @param facts the member with an object of facts by name; empty if there is none
     * @param traceId the member with the trace that the request belonged to; empty if there is none
     */
    public record ErrorBody(
            Optional<String> reason,
            String message,
            Optional<String> details,
            Optional<String> code,
            Optional<String> facts,
            Optional<String> traceId) {}
}
