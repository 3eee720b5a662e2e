package io.cloudruntimes.generator.binding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an operation or stream travels on one wire. */
public sealed interface WireBinding {
    /** The name of the wire. */
    String wire();

    /** Where each input goes. */
    List<FieldMapping> inputs();

    /** The inputs that have no place: setting one is an error, before anything is sent. */
    List<Refusal> refused();

    /** What holds of it beside where values travel. */
    default CallRules rules() {
        return CallRules.NONE;
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
            implements WireBinding {
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
            Optional<Align> align,
            CallRules rules)
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
     * @param call what is called, for each event; {@link Target#ANY_VERB} where a property of the event is the verb
     * @param inputs where each input is told: in the path of the call, or in the element of the list
     * @param listed how the runtime learns what is open; empty where it calls without that
     * @param event where each property of an event is
     * @param answer where each property of an answer goes; none where the stream has none
     */
    record Callback(
            String wire,
            Target call,
            List<FieldMapping> inputs,
            List<Refusal> refused,
            Optional<Listed> listed,
            List<FieldMapping> event,
            List<FieldMapping> answer)
            implements WireBinding {}

    /**
     * The list of what is open, which the runtime asks for before it calls.
     *
     * @param request what it asks with
     * @param call the member of an element that says the path of the call
     */
    record Listed(Target request, String call) {}
}
