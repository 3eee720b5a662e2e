package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Part;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Map;

/** Each part has the keys without which it says nothing. */
final class KeysPresent implements Rule {
    private static final String RULE = "missing-key";

    private static final Map<Part, List<String>> NEEDED = Map.ofEntries(
            Map.entry(Part.OPENAPI, List.of("info", "paths")),
            Map.entry(Part.INFO, List.of("title", "version")),
            Map.entry(Part.TAG, List.of("name")),
            Map.entry(Part.OPERATION, List.of("responses")),
            Map.entry(Part.PARAMETER, List.of("name", "in", "schema")),
            Map.entry(Part.HEADER, List.of("schema")),
            Map.entry(Part.MEDIA, List.of("schema")),
            Map.entry(Part.REQUEST_BODY, List.of("content")),
            Map.entry(Part.ASYNCAPI, List.of("info")),
            Map.entry(Part.CHANNEL, List.of("address", "messages")),
            Map.entry(Part.MESSAGE, List.of("name", "payload")),
            Map.entry(Part.STREAM, List.of("action", "channel", "messages", "bindings")),
            Map.entry(Part.BINDINGS, List.of("http")),
            Map.entry(Part.HTTP_BINDING, List.of("method")),
            Map.entry(Part.REPLY, List.of("channel", "messages")));

    @Override
    public void check(Spec spec, Problems problems) {
        NEEDED.forEach((part, keys) -> {
            for (SpecNode node : spec.all(part)) {
                keys.stream()
                        .filter(key -> !node.has(key))
                        .forEach(key -> problems.add(node, RULE, "the " + part.label() + " has no '" + key + "'"));
            }
        });
    }
}
