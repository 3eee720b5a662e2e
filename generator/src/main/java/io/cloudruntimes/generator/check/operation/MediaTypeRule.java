package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.RawContent;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Map;

/** The media types of a body: that of JSON, or those of a raw body. */
final class MediaTypeRule {
    static final String JSON = "application/json";

    private static final String BYTES = "application/octet-stream";

    private MediaTypeRule() {}

    /**
     * Reports a content that is neither the JSON of one schema nor one raw body in each of its media types; returns whether
     * it is fine.
     */
    static boolean check(SpecNode content, String rule, Problems problems) {
        Map<String, SpecNode> media = content.entries();
        if (media.isEmpty()) {
            problems.add(content, rule, "there is no media type");
            return false;
        }
        boolean fine = true;
        for (SpecNode one : media.values()) {
            fine &= checkOne(one, media.size(), rule, problems);
        }
        if (fine && RawContent.isRaw(content)) {
            checkAlike(List.copyOf(media.values()), rule, problems);
        }
        return fine;
    }

    private static boolean checkOne(SpecNode media, int count, String rule, Problems problems) {
        String name = media.name();
        if (RawContent.isBinary(media)) {
            if (name.matches("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")) {
                return true;
            }
            problems.add(media, rule, "'" + name + "' is no media type in lower case without parameters");
            return false;
        }
        media.get("x-streamed").ifPresent(streamed -> problems.add(streamed, rule, "only a raw body can be streamed"));
        if (count > 1) {
            problems.add(media, rule, "only a raw body, a string of the format binary, has several media types");
            return false;
        }
        if (name.equals(BYTES)) {
            media.get("schema")
                    .ifPresent(schema -> problems.add(schema, rule, "a raw body is a string of the format binary"));
            return true;
        }
        if (!name.equals(JSON)) {
            problems.add(
                    media,
                    rule,
                    "the media type is " + JSON + ", or the body is a string of the format binary; not '" + name + "'");
            return false;
        }
        return true;
    }

    /** One body in several media types is one value: what is stated of it is the same in each. */
    private static void checkAlike(List<SpecNode> media, String rule, Problems problems) {
        SpecNode first = media.get(0);
        for (SpecNode other : media.subList(1, media.size())) {
            boolean same = limit(first).equals(limit(other))
                    && first.isTrue("x-streamed") == other.isTrue("x-streamed")
                    && isSensitive(first) == isSensitive(other);
            if (!same) {
                problems.add(
                        other,
                        rule,
                        "the x-max-bytes, x-streamed and x-sensitive of '" + other.name() + "' are not those of '"
                                + first.name() + "'");
            }
        }
    }

    private static String limit(SpecNode media) {
        return media.at("schema", "x-max-bytes").map(SpecNode::text).orElse("");
    }

    private static boolean isSensitive(SpecNode media) {
        return media.get("schema")
                .filter(schema -> schema.isTrue("x-sensitive"))
                .isPresent();
    }

    /** Reports an {@code x-content-type} of a body that is not raw, and several media types without one. */
    static void checkContentType(SpecNode holder, SpecNode content, String rule, Problems problems) {
        boolean raw = RawContent.isRaw(content);
        holder.get("x-content-type")
                .filter(name -> !raw)
                .ifPresent(name -> problems.add(name, rule, "x-content-type is for raw bodies"));
        if (raw && content.entries().size() > 1 && !holder.has("x-content-type")) {
            problems.add(
                    content, rule, "a body of several media types needs an x-content-type that names its media type");
        }
    }
}
