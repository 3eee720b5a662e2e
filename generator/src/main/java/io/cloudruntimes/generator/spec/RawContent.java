package io.cloudruntimes.generator.spec;

/** Tells a raw body, whose schema is a string of the format {@code binary}, from the JSON of an object. */
public final class RawContent {
    private static final String JSON = "application/json";

    private RawContent() {}

    /** Whether a content is raw. One of the media type JSON is raw only if its schema declares it. */
    public static boolean isRaw(SpecNode content) {
        return !content.has(JSON) || isBinary(content.get(JSON).orElseThrow());
    }

    /** Whether the schema of a media type is a string of the format {@code binary}. */
    public static boolean isBinary(SpecNode media) {
        return media.at("schema", "format")
                .filter(format -> format.text().equals("binary"))
                .isPresent();
    }
}
