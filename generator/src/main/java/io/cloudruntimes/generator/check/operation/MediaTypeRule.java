package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;

/** The two media types that bodies have. */
final class MediaTypeRule {
    static final String JSON = "application/json";
    static final String BYTES = "application/octet-stream";

    private MediaTypeRule() {}

    /** Reports a content with other than one media type, or with another than these two; says whether it is fine. */
    static boolean checkOne(SpecNode content, String rule, Problems problems) {
        if (content.entries().size() != 1) {
            problems.add(
                    content,
                    rule,
                    "there is one media type, not " + content.entries().size());
            return false;
        }
        SpecNode media = content.entries().values().iterator().next();
        if (!content.has(JSON) && !content.has(BYTES)) {
            problems.add(media, rule, "the media type is " + JSON + " or " + BYTES + ", not '" + media.name() + "'");
            return false;
        }
        return true;
    }

    /** Reports a raw body whose schema is other than binary, and a body that is not raw and yet streamed. */
    static void checkBytes(SpecNode content, String rule, Problems problems) {
        content.at(JSON, "x-streamed")
                .ifPresent(streamed -> problems.add(streamed, rule, "only a raw body can be streamed"));
        content.at(BYTES, "schema")
                .filter(schema -> !schema.text("format").orElse("").equals("binary"))
                .ifPresent(schema -> problems.add(schema, rule, "a raw body is a string of the format binary"));
    }
}
