package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.generator.spec.Uses;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A union is an object with a name and at least two members, each of which can be absent. */
public final class UnionRule implements Rule {
    private static final String RULE = "union";

    /** What the emitted class has beside its members. */
    private static final Set<String> TAKEN = Set.of("kind", "unknown");

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            if (schema.isTrue("x-union")) {
                checkUnion(spec, schema, problems);
            }
        }
        checkAlwaysTrue(spec, problems);
        // the properties of a body are the inputs of a request, which does not know that they were a union
        for (SpecNode body : new Uses(spec).bodies()) {
            if (body.isTrue("x-union")) {
                problems.add(body, RULE, "the body of a request is no union; put the union into a property of it");
            }
        }
        for (SpecNode response : spec.all(DocumentPart.RESPONSE)) {
            response.text("x-result")
                    .flatMap(pointer -> spec.documents().resolvePointer(response, pointer))
                    .filter(result -> result.isTrue("x-union"))
                    .ifPresent(result -> problems.add(
                            response.get("x-result").orElseThrow(),
                            RULE,
                            "a result of a body and headers is no union"));
        }
    }

    /** Only a member of a union can be a boolean that is always true: there it marks the member that is set. */
    private static void checkAlwaysTrue(Spec spec, Problems problems) {
        Set<SpecNode> members = new HashSet<>();
        for (SpecNode schema : spec.schemas()) {
            if (schema.isTrue("x-union")) {
                schema.get("properties")
                        .ifPresent(properties ->
                                members.addAll(properties.entries().values()));
            }
        }
        for (SpecNode schema : spec.schemas()) {
            boolean fits = members.contains(schema)
                    && schema.isTrue("x-always-true")
                    && schema.text("type").orElse("").equals("boolean");
            schema.get("x-always-true")
                    .filter(always -> !fits)
                    .ifPresent(always -> problems.add(
                            always, RULE, "x-always-true: true is for a member of a union that is a boolean"));
        }
    }

    private static void checkUnion(Spec spec, SpecNode schema, Problems problems) {
        SpecNode at = schema.get("x-union").orElseThrow();
        if (!spec.isNamed(schema) || !schema.has("properties")) {
            problems.add(at, RULE, "a union is an object with properties and a name");
            return;
        }
        Map<String, SpecNode> members = schema.get("properties").orElseThrow().entries();
        if (members.size() < 2) {
            problems.add(at, RULE, "a union has at least two members, not " + members.size());
        }
        schema.get("required")
                .ifPresent(required -> problems.add(
                        required, RULE, "no member of a union is required: exactly one is set, whichever it is"));
        members.forEach((name, use) -> checkMember(spec, name, use, problems));
    }

    private static void checkMember(Spec spec, String name, SpecNode use, Problems problems) {
        if (TAKEN.contains(name)) {
            problems.add(use, RULE, "a member of a union is not named '" + name + "', which the emitted class has");
        }
        SpecNode member = spec.resolve(use).orElse(use);
        boolean list = member.has("items");
        boolean map = member.has("additionalProperties") && !member.has("properties");
        if (list || map) {
            problems.add(
                    use,
                    RULE,
                    "a member of a union is no " + (list ? "list" : "map")
                            + ": an empty one could not be distinguished from an absent one; put it into an object");
        }
    }
}
