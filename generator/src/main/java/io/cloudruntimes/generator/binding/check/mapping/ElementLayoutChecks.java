package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;

/** That the layout of an event is one that an element of a call's body can have: what is elsewhere would not be read. */
public final class ElementLayoutChecks {
    private static final String RULE = "binding-layout";

    private final RuntimeBinding binding;
    private final Problems problems;

    public ElementLayoutChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    /**
     * @param events what says that a call has several events
     * @param type the layout of an event; empty if it has none of its own
     */
    public void check(
            SpecNode events, Optional<SpecNode> type, Stream stream, String wire, CallbackEvents.Several several) {
        Optional<List<FieldMapping>> layout = binding.layout(stream.event().name(), wire);
        for (FieldMapping mapping : layout.orElse(List.of())) {
            String name = mapping.field().name();
            SpecNode node = type.flatMap(it -> it.get(name)).orElse(events);
            if (problems.isAt(node)) {
                continue;
            }
            boolean inPath =
                    several.mappings().stream().anyMatch(it -> it.field().name().equals(name));
            boolean isKey = several.key().equals(Optional.of(name));
            if (isKey != (mapping.location() instanceof WireLocation.MapKey)) {
                problems.add(
                        node,
                        RULE,
                        isKey
                                ? "the layout of " + stream.event().name() + " does not have 'key' as the location of '"
                                        + name + "'"
                                : "'" + name + "' is not the key of an element of this");
            } else if (inPath && !(mapping.location() instanceof WireLocation.Absent)) {
                problems.add(node, RULE, "the property '" + name + "' of the event is in the path and in the body");
            } else if (!isKey && !isInElement(mapping.location())) {
                problems.add(node, RULE, "'" + name + "' cannot travel at such a location in an element of a list");
            } else if (mapping.location() instanceof WireLocation.Absent
                    && mapping.field().required()
                    && !inPath) {
                problems.add(node, RULE, "the property '" + name + "' of the event is required and cannot be absent");
            }
        }
    }

    private static boolean isInElement(WireLocation location) {
        return location instanceof WireLocation.Json || location instanceof WireLocation.Absent;
    }
}
