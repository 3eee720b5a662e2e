package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Reachable;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.generator.spec.Uses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Every schema, parameter, response and message is used. */
final class UnusedComponentRule implements Rule {
    private static final String RULE = "unused";

    private static final List<DocumentPart> REFERRED = List.of(
            DocumentPart.PARAMETER,
            DocumentPart.RESPONSE,
            DocumentPart.HEADER,
            DocumentPart.REQUEST_BODY,
            DocumentPart.MESSAGE,
            DocumentPart.CHANNEL);

    @Override
    public void check(Spec spec, Problems problems) {
        Uses uses = new Uses(spec);
        List<SpecNode> starts = new ArrayList<>(uses.sent());
        starts.addAll(uses.received());
        starts.addAll(uses.bodies());
        starts.addAll(uses.errors());
        Set<String> reachable = new Reachable(spec).from(starts);
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            if (!reachable.contains(schema.name())) {
                problems.add(schema, RULE, "no operation uses the schema '" + schema.name() + "'");
            }
        }
        Set<SpecNode> referred = Collections.newSetFromMap(new IdentityHashMap<>());
        spec.references().forEach(reference -> spec.resolve(reference.node()).ifPresent(referred::add));
        for (DocumentPart part : REFERRED) {
            for (SpecNode node : spec.all(part)) {
                boolean shared = node.pointer().matches("/components/[^/]+/[^/]+") || part == DocumentPart.CHANNEL;
                if (shared && !referred.contains(node)) {
                    problems.add(node, RULE, "nothing refers to the " + part.label() + " '" + node.name() + "'");
                }
            }
        }
    }
}
