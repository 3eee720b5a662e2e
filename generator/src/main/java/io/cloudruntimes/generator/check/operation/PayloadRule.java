package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** What a message carries is the JSON of a named object. */
public final class PayloadRule implements Rule {
    private static final String RULE = "payload";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode message : spec.all(DocumentPart.MESSAGE)) {
            message.get("payload")
                    .filter(payload -> spec.resolve(payload).isPresent()
                            && spec.namedObject(payload).isEmpty())
                    .ifPresent(payload -> problems.add(payload, RULE, "a payload is a $ref to an object with a name"));
            message.get("contentType")
                    .filter(type -> !type.text().equals(MediaTypeRule.JSON))
                    .ifPresent(type -> problems.add(
                            type, RULE, "a message is " + MediaTypeRule.JSON + ", not '" + type.text() + "'"));
        }
    }
}
