package io.cloudruntimes.generator.model;

import java.util.Optional;

/**
 * Text for people, as the document has it: Markdown, not yet made safe for Javadoc.
 *
 * @param summary one sentence, or empty
 * @param description the whole text, or empty
 * @param deprecated what to use instead, where the document marks the part as deprecated
 */
public record Docs(String summary, String description, Optional<String> deprecated) {
    public static final Docs NONE = new Docs("", "", Optional.empty());
}
