package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.RawContent;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** An operation has one success response, and optionally one that means "absent". */
public final class SuccessResponseRule implements Rule {
    private static final String RULE = "success-response";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode operation : spec.all(DocumentPart.OPERATION)) {
            operation.get("responses").ifPresent(responses -> check(spec, responses, problems));
        }
    }

    private static void check(Spec spec, SpecNode responses, Problems problems) {
        List<SpecNode> success = new ArrayList<>();
        List<SpecNode> absent = new ArrayList<>();
        responses
                .entries()
                .forEach((status, use) -> spec.resolve(use).ifPresent(response -> {
                    if (status.equals("default")) {
                        return;
                    }
                    if (!status.matches("2[0-9][0-9]")) {
                        problems.add(
                                use,
                                RULE,
                                "'" + status + "' is neither 2xx nor default; errors are the default response");
                    } else {
                        (response.has("x-outcome") ? absent : success).add(response);
                    }
                }));
        if (success.size() != 1) {
            problems.add(responses, RULE, "an operation has one response of success, this one has " + success.size());
        }
        for (SpecNode response : absent) {
            checkAbsent(response, success, problems);
        }
        if (absent.size() > 1) {
            problems.add(absent.get(1), RULE, "a second response with the outcome absent");
        }
        success.forEach(response -> checkContent(spec, response, problems));
    }

    private static void checkAbsent(SpecNode response, List<SpecNode> success, Problems problems) {
        String outcome = response.text("x-outcome").orElse("");
        if (!outcome.equals("absent")) {
            problems.add(response, RULE, "x-outcome must be absent, not '" + outcome + "'");
        }
        if (response.has("content")) {
            problems.add(response, RULE, "a response with the outcome absent has no content");
        }
        if (success.stream().noneMatch(other -> other.has("content"))) {
            problems.add(response, RULE, "only where success has content can it be absent");
        }
    }

    private static void checkContent(Spec spec, SpecNode response, Problems problems) {
        SpecNode content = response.get("content").orElse(null);
        if (content == null) {
            if (!response.name().equals("204")) {
                problems.add(response, RULE, "a response without content is a 204");
            }
            return;
        }
        if (response.name().equals("204")) {
            problems.add(content, RULE, "a 204 has no content");
        }
        if (!MediaTypeRule.check(content, RULE, problems)) {
            return;
        }
        boolean raw = RawContent.isRaw(content);
        SpecNode json = raw ? null : content.at(MediaTypeRule.JSON, "schema").orElse(null);
        if (json != null
                && spec.resolve(json).isPresent()
                && spec.namedObject(json).isEmpty()) {
            problems.add(json, RULE, "a JSON response is a $ref to an object with a name");
        }
        if (raw && !response.has("x-result")) {
            problems.add(response, RULE, "a raw response has an x-result, the object that it and the headers fill");
        } else if (!raw && response.has("x-result")) {
            problems.add(response, RULE, "x-result is for raw responses");
        }
        MediaTypeRule.checkContentType(response, content, RULE, problems);
    }
}
