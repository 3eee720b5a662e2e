package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.RawContent;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Set;

/** A request body is the JSON of a named object, or raw bytes with the name of the input. */
public final class RequestBodyRule implements Rule {
    private static final String RULE = "body";

    private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "delete", "options");

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode operation : spec.all(DocumentPart.OPERATION)) {
            operation
                    .get("requestBody")
                    .filter(body -> WITHOUT_BODY.contains(operation.name()))
                    .ifPresent(body -> problems.add(body, RULE, "a " + operation.name() + " has no request body"));
        }
        spec.all(DocumentPart.REQUEST_BODY).forEach(body -> check(spec, body, problems));
    }

    private static void check(Spec spec, SpecNode body, Problems problems) {
        SpecNode content = body.get("content").orElse(null);
        if (content == null || content.kind() != SpecNode.Kind.MAP) {
            return;
        }
        if (!body.isTrue("required")) {
            problems.add(body, RULE, "a request body is required");
        }
        if (MediaTypeRule.check(content, RULE, problems)) {
            boolean raw = RawContent.isRaw(content);
            SpecNode json =
                    raw ? null : content.at(MediaTypeRule.JSON, "schema").orElse(null);
            if (json != null
                    && spec.resolve(json).isPresent()
                    && spec.namedObject(json).isEmpty()) {
                problems.add(json, RULE, "a JSON body is a $ref to an object with a name");
            }
            SpecNode at = body.get("x-property").orElse(body);
            String input = body.text("x-property").orElse("");
            if (!raw && body.has("x-property")) {
                problems.add(at, RULE, "x-property is for raw bodies");
            } else if (raw && !NamePatterns.isLowerCamel(input)) {
                problems.add(at, RULE, "a raw body has an x-property in lower camel case, the name of the input");
            }
            MediaTypeRule.checkContentType(body, content, RULE, problems);
            body.get("x-content-type")
                    .filter(name -> !NamePatterns.isLowerCamel(name.text()))
                    .ifPresent(name ->
                            problems.add(name, RULE, "x-content-type is in lower camel case, the name of the input"));
        }
    }
}
