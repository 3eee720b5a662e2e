package io.cloudruntimes.generator.binding;

import java.util.List;
import java.util.Optional;

/** How an operation or stream travels on one wire. */
public sealed interface WireBinding {
    /** The name of the wire. */
    String wire();

    /** Where each input goes. */
    List<FieldMapping> inputs();

    /** The inputs that have no place: setting one is an error, before anything is sent. */
    List<Refusal> refused();

    /**
     * An input without a place.
     *
     * @param input its name
     * @param reason what to tell who sets it
     */
    record Refusal(String input, String reason) {}

    /**
     * Puts the elements of an answer in the order of the request.
     *
     * @param list the list in the answer
     * @param by the property of its elements that names what was asked for
     * @param to the list in the request
     */
    record Align(String list, String by, String to) {}

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
            Optional<Failure> failure)
            implements HttpRequestBinding {}

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

    /**
     * A gRPC call with one request and one answer.
     *
     * @param outputs where each part of the result is
     * @param absentWhenEmpty the outputs that are all empty where there is nothing; none if there always is something
     */
    record Grpc(
            String wire,
            String method,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            List<FieldMapping> outputs,
            List<String> absentWhenEmpty,
            Optional<Align> align)
            implements WireBinding {}

    /**
     * A gRPC stream both ways: one request, then events, each of which is answered.
     *
     * @param opened the field of a message of the runtime that says that the stream is open
     * @param event the field of a message of the runtime that holds an event
     * @param eventId the field of an event that tells it apart
     * @param answerId where that goes in an answer
     * @param answerPayload where the answer goes
     */
    record GrpcStream(
            String wire,
            String method,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            int opened,
            int event,
            int eventId,
            List<Integer> answerId,
            List<Integer> answerPayload)
            implements WireBinding {}

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
