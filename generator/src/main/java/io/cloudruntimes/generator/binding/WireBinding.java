package io.cloudruntimes.generator.binding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param reason why, which is told to callers
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
     * An input without a location, or one of which only some values are supported.
     *
     * @param input its name
     * @param values the values that are supported, in which a {@code *} at the begin or at the end is any text; none if it has no location
     * @param reason what to tell who sets it, or sets it to another value
     */
    record Refusal(String input, List<String> values, String reason) {
        public Refusal {
            values = List.copyOf(values);
        }

        /** Whether the input has no location. */
        public boolean isWhole() {
            return values.isEmpty();
        }

        /** For people, without a full stop. */
        @Override
        public String toString() {
            return "'" + input + "' is not supported" + except() + ": " + reason;
        }

        private String except() {
            return isWhole()
                    ? ""
                    : values.stream()
                            .map(value -> value.isEmpty() ? "the empty text" : value)
                            .collect(Collectors.joining(", ", " but for ", ""));
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
        /** The verb; the fallback where an input says it. */
        String verb();

        /** The template of the path. */
        String path();
    }

    /**
     * An HTTP exchange.
     *
     * @param verb the verb; the fallback where an input says it
     * @param path the template of the path
     * @param outcomes what each status of success means
     * @param failure what tells the runtime's own errors where any status is an outcome; empty where none is
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

    /**
     * What a status means.
     *
     * @param status the status; {@link #ANY} for each that is no error of the runtime's own
     * @param absent whether there is nothing
     * @param outputs where each part of the result is; none if {@code absent}
     */
    record Outcome(int status, boolean absent, List<FieldMapping> outputs) {
        /** In place of a status: any. */
        public static final int ANY = 0;

        public boolean isAny() {
            return status == ANY;
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
     * A method of gRPC.
     *
     * @param service the full name of its service, for example {@code acme.v1.Files}
     * @param name its name in the service
     */
    record Method(String service, String name) {
        /** As the path of a request names it, without the leading slash. */
        @Override
        public String toString() {
            return service + "/" + name;
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
            Method method,
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
     * @param opensWith what says that the stream is open
     * @param events where a message of the runtime holds its events
     * @param halfClose whether the client may say that it sends nothing more; where not, it ends the stream by a reset
     * @param reply how an event is replied to; empty where it is not
     */
    record GrpcStream(
            String wire,
            Method method,
            CallKind kind,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            OpensWith opensWith,
            Events events,
            boolean halfClose,
            Optional<Reply> reply)
            implements WireBinding {}

    /** What says that a stream over gRPC is open. */
    sealed interface OpensWith {
        /** A message that has the field. */
        record Field(int number) implements OpensWith {}

        /** The first message, whatever it is. */
        record Message() implements OpensWith {}

        /** The headers of the response. */
        record Headers() implements OpensWith {}

        /** Nothing that the runtime sends: the stream counts as open once the request was sent. */
        record Sent() implements OpensWith {}
    }

    /** Where a message of a stream over gRPC holds its events. */
    sealed interface Events {
        /** The message is the event. */
        record Whole() implements Events {}

        /** The event is in a field. */
        record Single(int field) implements Events {}

        /** Each element of a repeated field is an event. */
        record Repeated(int field) implements Events {}

        /** Each entry of a map is an event; the key of the entry is the given property of the event. */
        record Keyed(int field, String key) implements Events {}
    }

    /**
     * How an event of a stream over gRPC is replied to.
     *
     * @param of the field of an event that tells it apart
     * @param id where that goes in the message of the reply
     * @param payload where the reply goes in it
     */
    record Reply(int of, List<Integer> id, List<Integer> payload) {
        public Reply {
            id = List.copyOf(id);
            payload = List.copyOf(payload);
        }
    }

    /** A verb and the template of a path. */
    record Target(String verb, String path) {
        /** In place of a verb: any. */
        public static final String ANY_VERB = "*";

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /**
     * A stream whose events are calls of the runtime at the port of its application.
     *
     * @param call the request of each call; {@link Target#ANY_VERB} where a property of the event is the verb
     * @param inputs where the inputs go that are in the path of the call or in the element of the list
     * @param discovery how the runtime learns what is open; empty where it calls without that
     * @param exchanges the requests that start and stop the stream at the runtime; empty where it needs none
     * @param events how a call becomes events
     * @param reply how the reply to an event becomes the response to the call
     */
    record Callback(
            String wire,
            Target call,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            Optional<Discovery> discovery,
            Optional<StreamExchanges> exchanges,
            CallbackEvents events,
            CallbackReply reply)
            implements WireBinding {}

    /** How the runtime learns what is open, before it calls. */
    sealed interface Discovery {
        /** The request with which it asks; a template where it asks for each name. */
        Target request();
    }

    /**
     * The runtime asks once for the list of what is open.
     *
     * @param route the member of an element that holds the path of the call
     */
    record RouteList(Target request, String route) implements Discovery {}

    /**
     * The runtime asks for each name, with the path that it will call; a name that nobody handles is answered 404.
     *
     * @param status the status of the response for a name that is handled
     */
    record NameProbe(Target request, int status) implements Discovery {}

    /**
     * The requests of the client that start and stop a stream of callbacks.
     *
     * @param start starts it; its outcome is any status of success
     * @param id the member of the response that tells the stream apart; empty if there is none
     * @param stop stops it; a parameter {@code {id}} of its path is that member; empty if nothing stops it
     * @param callId where a call has the id, which tells several streams with the same call apart; empty if it has none
     */
    record StreamExchanges(
            Http start,
            Optional<WireLocation.Json> id,
            Optional<StopRequest> stop,
            Optional<WireLocation.Json> callId) {}

    /** The request that stops a stream, and its wire. */
    record StopRequest(String wire, Target request) {}
}
