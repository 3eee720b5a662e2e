package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server side takes on one wire, beyond what the client sends there: of the requests of an operation, or of a type in
 * them.
 *
 * @param ignored the maps whose entries are passed over, but for those that are inputs or properties of their own
 * @param noneBelow the smallest number, by the length of time that is none where it is smaller
 * @param defaults what holds where an input or a property is not given, by its name
 * @param aliases other requests of the same operation: a verb and a path over HTTP, a method over gRPC
 * @param withoutToken whether everyone may call
 * @param mediaType the media type of the body of a response; empty for the one that it has anyway
 * @param nulls the properties whose JSON null is a value
 * @param attributes the entries of a map that are attributes of a CloudEvent; empty if none are
 * @param each the parameters of the query that hold for each element of a list, by the list, then by the length of time
 * @param events what holds of the events of a stream
 * @param stop the requests with which a client ends a stream; empty if there are none beyond those of the binding
 */
public record ServedRules(
        Set<String> ignored,
        Map<String, Integer> noneBelow,
        Map<String, String> defaults,
        List<String> aliases,
        boolean withoutToken,
        Optional<String> mediaType,
        Set<String> nulls,
        Optional<Attributes> attributes,
        Map<String, Map<String, String>> each,
        Events events,
        Optional<Stop> stop) {
    /** Nothing beyond. */
    public static final ServedRules NONE = new ServedRules(
            Set.of(),
            Map.of(),
            Map.of(),
            List.of(),
            false,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Map.of(),
            Events.NONE,
            Optional.empty());

    public ServedRules {
        ignored = Set.copyOf(ignored);
        noneBelow = Map.copyOf(noneBelow);
        defaults = Map.copyOf(defaults);
        aliases = List.copyOf(aliases);
    }

    /**
     * Entries of a map that are attributes of a CloudEvent.
     *
     * @param map the input
     * @param prefix what the names of the entries begin with
     * @param data the input that is the data of the event
     * @param contentType the input that is their media type
     */
    public record Attributes(String map, String prefix, String data, String contentType) {}

    /**
     * How a client ends a stream by its id.
     *
     * @param requests the requests: methods over gRPC; for a stream of callbacks other requests of its {@code stop}
     * @param id the field of the request with the id; over gRPC only
     * @param stopped what is true in the response if the stream was ended: a field over gRPC, else the path of a member
     * @param problem the field of the response that says why no stream was ended; over gRPC only
     */
    public record Stop(List<String> requests, int id, String stopped, int problem) {
        public Stop {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What the server side adds to the events of a stream, and how the application replies to one.
     *
     * @param defaults what a text property is where an event has none, by its name
     * @param entries more entries of maps, by the name of the property, then of the entry; {@code {name}} is another property
     * @param constants more fields of the message of an event
     * @param replies the value of the only property of the reply, by the status of the response; {@code success} is the one of
     *     a success without a body
     */
    public record Events(
            Map<String, String> defaults,
            Map<String, Map<String, String>> entries,
            List<FieldMapping> constants,
            Map<String, String> replies) {
        /** Nothing. */
        public static final Events NONE = new Events(Map.of(), Map.of(), List.of(), Map.of());
    }

    /** Whether what is read for a mapping is passed over. */
    public boolean passesOver(FieldMapping mapping) {
        return mapping.isWriteOnly() || ignored.contains(mapping.field().name());
    }
}
