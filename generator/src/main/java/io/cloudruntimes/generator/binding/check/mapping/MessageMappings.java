package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All values of one message, or of one object in a message, and where the document has each.
 *
 * @param kind what message it is
 * @param wire its wire
 * @param node what the document says of the message
 * @param mappings the values
 * @param places the maps in which the document has the locations, by name; the first that has a name counts
 * @param noBody why it has no body; empty if it can have one
 */
public record MessageMappings(
        Kind kind,
        Wire wire,
        SpecNode node,
        List<FieldMapping> mappings,
        List<SpecNode> places,
        Optional<String> noBody) {
    /** What a message is. */
    public enum Kind {
        /** A request to the runtime. */
        REQUEST,
        /** A response of success. */
        RESPONSE,
        /** An error that is an outcome. */
        ERROR,
        /** An object in a message of any kind. */
        OBJECT,
        /** A call of the runtime at the port of its application. */
        EVENT,
        /** The response to such a call. */
        REPLY,
        /** An element of the list of what is open, which the runtime asks for before it calls. */
        DISCOVERY
    }

    /** Whether a client reads it as a part of a result: only there can one value depend on another. */
    public boolean isRead() {
        return kind == Kind.RESPONSE || kind == Kind.OBJECT;
    }

    /** The line that gives a value its location. */
    public SpecNode at(FieldMapping mapping) {
        if (mapping.location() instanceof WireLocation.Path || mapping.location() instanceof WireLocation.Verb) {
            return node.get("request").or(() -> node.get("call")).orElse(node);
        }
        return places.stream()
                .map(place -> place.get(mapping.field().name()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(node);
    }

    /** The message without the values whose lines have a problem: what else would be said of them follows from that. */
    MessageMappings withoutProblems(Problems problems) {
        Set<String> wrong = mappings.stream()
                .filter(it -> !at(it).equals(node) && problems.isAt(at(it)))
                .map(it -> it.field().name())
                .collect(Collectors.toSet());
        return new MessageMappings(
                kind,
                wire,
                node,
                mappings.stream().filter(it -> !dependsOn(it, wrong)).toList(),
                places,
                noBody);
    }

    private static boolean dependsOn(FieldMapping mapping, Set<String> wrong) {
        return wrong.contains(mapping.field().name())
                || mapping.presentWith().filter(wrong::contains).isPresent()
                || mapping.location() instanceof WireLocation.LastWhen last && wrong.contains(last.list());
    }
}
