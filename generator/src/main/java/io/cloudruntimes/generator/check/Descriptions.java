package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Part;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** Everything that a reader of the emitted Java sees is described. */
final class Descriptions implements Rule {
    private static final String RULE = "description";

    private static final List<Part> DESCRIBED = List.of(
            Part.INFO,
            Part.TAG,
            Part.OPERATION,
            Part.PARAMETER,
            Part.RESPONSE,
            Part.HEADER,
            Part.NAMED_SCHEMA,
            Part.PROPERTY,
            Part.CHANNEL,
            Part.CHANNEL_PARAMETER,
            Part.STREAM);

    @Override
    public void check(Spec spec, Problems problems) {
        for (Part part : DESCRIBED) {
            spec.all(part).forEach(node -> need(node, "description", part, problems));
        }
        for (SpecNode callable : spec.callables()) {
            need(callable, "summary", Part.OPERATION, problems);
        }
        for (SpecNode body : spec.all(Part.REQUEST_BODY)) {
            if (body.has("x-property")) {
                need(body, "description", Part.REQUEST_BODY, problems);
            }
        }
    }

    private static void need(SpecNode node, String key, Part part, Problems problems) {
        SpecNode text = node.get(key).orElse(null);
        if (text == null || (text.kind() == SpecNode.Kind.TEXT && text.text().isBlank())) {
            problems.add(node, RULE, "the " + part.label() + " has no " + key);
        }
    }
}
