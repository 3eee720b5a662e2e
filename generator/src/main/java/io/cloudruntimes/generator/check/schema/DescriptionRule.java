package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** Everything that a reader of the emitted Java sees is described. */
public final class DescriptionRule implements Rule {
    private static final String RULE = "description";

    private static final List<DocumentPart> DESCRIBED = List.of(
            DocumentPart.INFO,
            DocumentPart.TAG,
            DocumentPart.OPERATION,
            DocumentPart.PARAMETER,
            DocumentPart.RESPONSE,
            DocumentPart.HEADER,
            DocumentPart.NAMED_SCHEMA,
            DocumentPart.PROPERTY,
            DocumentPart.CHANNEL,
            DocumentPart.CHANNEL_PARAMETER,
            DocumentPart.STREAM);

    @Override
    public void check(Spec spec, Problems problems) {
        for (DocumentPart part : DESCRIBED) {
            spec.all(part).forEach(node -> need(node, "description", part, problems));
        }
        for (SpecNode callable : spec.callables()) {
            need(callable, "summary", DocumentPart.OPERATION, problems);
        }
        for (SpecNode body : spec.all(DocumentPart.REQUEST_BODY)) {
            if (body.has("x-property")) {
                need(body, "description", DocumentPart.REQUEST_BODY, problems);
            }
        }
    }

    private static void need(SpecNode node, String key, DocumentPart part, Problems problems) {
        SpecNode text = node.get(key).orElse(null);
        if (text == null || (text.kind() == SpecNode.Kind.TEXT && text.text().isBlank())) {
            problems.add(node, RULE, "the " + part.label() + " has no " + key);
        }
    }
}
