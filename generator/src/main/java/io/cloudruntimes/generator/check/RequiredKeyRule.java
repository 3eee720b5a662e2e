package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Map;

/** Each part has its required keys. */
final class RequiredKeyRule implements Rule {
    private static final String RULE = "missing-key";

    private static final Map<DocumentPart, List<String>> NEEDED = Map.ofEntries(
            Map.entry(DocumentPart.OPENAPI, List.of("info", "paths")),
            Map.entry(DocumentPart.INFO, List.of("title", "version")),
            Map.entry(DocumentPart.TAG, List.of("name")),
            Map.entry(DocumentPart.OPERATION, List.of("responses")),
            Map.entry(DocumentPart.PARAMETER, List.of("name", "in", "schema")),
            Map.entry(DocumentPart.HEADER, List.of("schema")),
            Map.entry(DocumentPart.MEDIA, List.of("schema")),
            Map.entry(DocumentPart.REQUEST_BODY, List.of("content")),
            Map.entry(DocumentPart.ASYNCAPI, List.of("info")),
            Map.entry(DocumentPart.CHANNEL, List.of("address", "messages")),
            Map.entry(DocumentPart.MESSAGE, List.of("name", "payload")),
            Map.entry(DocumentPart.STREAM, List.of("action", "channel", "messages", "bindings")),
            Map.entry(DocumentPart.BINDINGS, List.of("http")),
            Map.entry(DocumentPart.HTTP_BINDING, List.of("method")),
            Map.entry(DocumentPart.REPLY, List.of("channel", "messages")));

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
