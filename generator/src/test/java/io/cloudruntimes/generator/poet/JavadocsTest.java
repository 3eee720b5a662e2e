package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.model.Docs;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocsTest {
    @ParameterizedTest
    @ValueSource(strings = {"*/", "`*/`", "\\u002a/", "*\\u002f", "@see", "{@code x}", "<b>", "`<b>`", "/*", "&#42;/"})
    void no_text_ends_the_comment_or_begins_a_tag(String text) {
        assertThat(Javadocs.html(text).replace("<code>", "").replace("</code>", ""))
                .doesNotContain("*/", "/*", "\\", "@", "<", "&#42;/");
    }

    @Test
    void a_text_keeps_its_dollars() {
        assertThat(Javadocs.text(docs("$T costs $5."))).hasToString("$T costs $5.");
    }

    @Test
    void paragraphs_and_code_are_kept_and_lines_are_wrapped() {
        String text = Javadocs.text(docs("One `a b`.\n\n\nTwo\nthree " + "word ".repeat(30)))
                .toString();

        assertThat(text).startsWith("One <code>a b</code>.\n\n<p>Two three word");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(108));
    }

    @Test
    void a_summary_that_begins_the_description_is_not_said_twice() {
        assertThat(Javadocs.text(new Docs("Reads.", "Reads. And more.", Optional.empty())))
                .hasToString("Reads. And more.");
        assertThat(Javadocs.text(new Docs("Reads.", "It reads.", Optional.empty())))
                .hasToString("Reads.\n\n<p>It reads.");
        assertThat(Javadocs.text(new Docs("Reads.", "", Optional.empty()))).hasToString("Reads.");
    }

    @Test
    void a_phrase_is_the_first_sentence_without_its_end() {
        assertThat(Javadocs.phrase(docs("A value. It may\nbe empty."))).isEqualTo("a value");
        assertThat(Javadocs.phrase(docs("A value.\nIt may be empty."))).isEqualTo("a value");
        assertThat(Javadocs.phrase(docs("HTTP it is\n\nand more"))).isEqualTo("HTTP it is");
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }
}
