package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Part;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** What a message carries is the JSON of a named object. */
final class Payloads implements Rule {
    private static final String RULE = "payload";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode message : spec.all(Part.MESSAGE)) {
            message.get("payload")
                    .filter(payload -> spec.resolve(payload).isPresent()
                            && spec.namedObject(payload).isEmpty())
                    .ifPresent(payload -> problems.add(payload, RULE, "a payload is a $ref to an object with a name"));
            message.get("contentType")
                    .filter(type -> !type.text().equals(MediaTypes.JSON))
                    .ifPresent(type -> problems.add(
                            type, RULE, "a message is " + MediaTypes.JSON + ", not '" + type.text() + "'"));
        }
    }
}
