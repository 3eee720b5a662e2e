package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** A header that is sensitive fills a property that is: the property decides what shows. */
public final class SensitivityRule implements Rule {
    private static final String RULE = "sensitive";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode response : spec.all(DocumentPart.RESPONSE)) {
            SpecNode result = response.text("x-result")
                    .flatMap(pointer -> spec.documents().resolvePointer(response, pointer))
                    .orElse(null);
            response.get("headers")
                    .ifPresent(headers -> headers.entries()
                            .values()
                            .forEach(use -> spec.resolve(use).ifPresent(header -> check(header, result, problems))));
        }
    }

    private static void check(SpecNode header, @Nullable SpecNode result, Problems problems) {
        if (!header.isTrue("x-sensitive")) {
            return;
        }
        SpecNode at = header.get("x-sensitive").orElseThrow();
        String property = header.text("x-property").orElse("");
        if (result == null || property.isEmpty()) {
            problems.add(at, RULE, "x-sensitive of a header that fills no property");
        } else if (result.at("properties", property)
                .filter(it -> !it.isTrue("x-sensitive"))
                .isPresent()) {
            problems.add(at, RULE, "the property '" + property + "' that it fills is not x-sensitive");
        }
    }
}
