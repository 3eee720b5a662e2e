package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an operation or stream travels on one wire. */
public sealed interface WireBinding {
    /** The name of the wire. */
    String wire();

    /** Where each input goes. */
    List<FieldMapping> inputs();

    /** What is an error before anything is sent: inputs that have no location, and values that are not supported. */
    List<Refusal> refused();

    /** What holds of it beside where values travel. */
    default CallRules rules() {
        return CallRules.NONE;
    }

    /** Whether the client does not make the call, which the server side takes. */
    default boolean serverOnly() {
        return false;
    }

    /** What a request carries: its inputs, then its constants. */
    default List<FieldMapping> requestMappings() {
        return Stream.concat(inputs().stream(), rules().constants().stream()).toList();
    }

    /**
     * A form that does not work.
     *
     * @param reason why, which callers get
     */
    record UnsupportedForm(String wire, CallRules rules, String reason) implements WireBinding {
        @Override
        public List<FieldMapping> inputs() {
            return List.of();
        }

        @Override
        public List<Refusal> refused() {
            return List.of();
        }
    }

    /**
     * Puts the elements of a response in the order of the request.
     *
     * @param list the list in the response
     * @param by the property of its elements that names what was asked for
     * @param to the list in the request
     */
    record Reorder(String list, String by, String to) {}

    /** What begins with an HTTP request. */
    sealed interface HttpRequestBinding extends WireBinding {
        /** The verb; the default if an input sets it. */
        String verb();

        /** The template of the path. */
        String path();

        /** The request; {@link RequestTarget#ANY_VERB} where an input says the verb. */
        default RequestTarget target() {
            boolean any = inputs().stream().anyMatch(it -> it.location() instanceof WireLocation.Verb);
            return new RequestTarget(any ? RequestTarget.ANY_VERB : verb(), path());
        }
    }

    /**
     * An HTTP exchange.
     *
     * @param verb the verb; the default if an input sets it
     * @param path the template of the path
     * @param outcomes what each status of success means
     * @param failure identifies the runtime's own errors if any status is an outcome; empty if none is
     */
    record Http(
            String wire,
            String verb,
            String path,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            List<Outcome> outcomes,
            Optional<Failure> failure,
            CallRules rules)
            implements HttpRequestBinding {
        /** An exchange of which nothing more holds. */
        public Http(
                String wire,
                String verb,
                String path,
                List<FieldMapping> inputs,
                List<Refusal> refused,
                List<Outcome> outcomes,
                Optional<Failure> failure) {
            this(wire, verb, path, inputs, refused, outcomes, failure, CallRules.NONE);
        }
    }

    /**
     * A stream of server-sent events.
     *
     * @param event the name of the events; others are passed over
     * @param reply the template of the path to which the reply to each event is posted, with the id of the event in the query as
     *     {@code delivery}; empty where events are not replied to
     */
    record HttpStream(
            String wire,
            String verb,
            String path,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            String event,
            Optional<String> reply)
            implements HttpRequestBinding {}

    /**
     * What is an error of the runtime's own.
     *
     * @param reasons machine-readable reasons in the body of an error
     * @param texts parts of a body of plain text
     */
    record Failure(List<String> reasons, List<String> texts) {
        public Failure {
            reasons = List.copyOf(reasons);
            texts = List.copyOf(texts);
        }
    }

    /** How many messages go each way in a call of gRPC. */
    enum CallKind {
        UNARY,
        CLIENT_STREAMING,
        SERVER_STREAMING,
        BIDIRECTIONAL;

        /** As the documents write it, for example {@code server-streaming}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An operation over gRPC. Where a body is streamed, its first message has the fields and each has a chunk of the body.
     *
     * @param outputs where each part of the result is
     * @param absentWhenEmpty the outputs that are all empty where there is nothing; none if there always is something
     * @param client what the client does beside
     */
    record Grpc(
            String wire,
            GrpcMethod method,
            CallKind kind,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            List<FieldMapping> outputs,
            List<String> absentWhenEmpty,
            Optional<Reorder> reorder,
            CallRules rules,
            ClientSide client)
            implements WireBinding {
        @Override
        public boolean serverOnly() {
            return client.serverOnly();
        }

        /** The call that the client makes. */
        public Grpc sent() {
            return client.sends().orElse(this);
        }

        /** The input whose bytes are sent in chunks; empty if none is. */
        public Optional<FieldMapping> chunkedInput() {
            return chunked(inputs);
        }

        /** The output whose bytes come in chunks; empty if none does. */
        public Optional<FieldMapping> chunkedOutput() {
            return chunked(outputs);
        }

        private static Optional<FieldMapping> chunked(List<FieldMapping> mappings) {
            return mappings.stream()
                    .filter(it -> it.location() instanceof WireLocation.ProtoChunks)
                    .findFirst();
        }
    }

    /**
     * What the client does in a call of gRPC and the server side does not expect.
     *
     * @param omittedHeaders the headers and pseudo-headers that its request must not have, in lower case
     * @param sends the call that it makes instead; empty if it makes this one
     * @param only whether this is such a call, which the server side of the operation does not take
     * @param serverOnly whether the client does not make the call, which the server side takes
     */
    record ClientSide(List<String> omittedHeaders, Optional<Grpc> sends, boolean only, boolean serverOnly) {
        public ClientSide {
            omittedHeaders = List.copyOf(omittedHeaders);
        }
    }

    /**
     * A stream over gRPC: one request, then events; in a bidirectional call each may be replied to.
     *
     * @param opensWith the sign that the stream is open
     * @param events where a message of the runtime holds its events
     * @param halfClose whether the client may half-close the call; if not, it ends the stream with a reset
     * @param reply how an event is replied to; empty where it is not
     */
    record GrpcStream(
            String wire,
            GrpcMethod method,
            CallKind kind,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            OpensWith opensWith,
            GrpcEvents events,
            boolean halfClose,
            Optional<GrpcReply> reply)
            implements WireBinding {}

    /**
     * A stream whose events are calls of the runtime at the port of its application.
     *
     * @param call the request of each call; {@link RequestTarget#ANY_VERB} where a property of the event is the verb
     * @param inputs where the inputs go that are in the path of the call or in the element of the list
     * @param discovery how the runtime learns what is open; empty where it calls without that
     * @param exchanges the requests that start and stop the stream at the runtime; empty where it needs none
     * @param events how a call becomes events
     * @param reply how the reply to an event becomes the response to the call
     */
    record Callback(
            String wire,
            RequestTarget call,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            Optional<Discovery> discovery,
            Optional<StreamExchanges> exchanges,
            CallbackEvents events,
            CallbackReply reply)
            implements WireBinding {}
}
