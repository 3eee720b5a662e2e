package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of the documents, which is Markdown and not to be trusted, as Javadoc. */
public final class Javadocs {
    private static final int WIDTH = 108;
    private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s|\\n\\s*\\n");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Javadocs() {}

    // Reads the value of a key.
    //
    // <p>Reads the value of a key together with its etag. …
    public static CodeBlock text(Docs docs) {
        return text(docs, "");
    }

    // Which of two writes to the same key wins.
    //
    // <p>A value that …
    /** The text and, as its last paragraph, one that the generator adds; empty for none. */
    public static CodeBlock text(Docs docs, String more) {
        List<String> paragraphs = new ArrayList<>();
        if (!docs.description().startsWith(docs.summary())) {
            paragraphs.add(docs.summary());
        }
        paragraphs.add(docs.description());
        paragraphs.add(more);
        String text = paragraphs.stream()
                .filter(paragraph -> !paragraph.isBlank())
                .map(Javadocs::html)
                .collect(Collectors.joining("\n\n<p>"));
        if (docs.deprecated().isPresent()) {
            text += "\n\n@deprecated " + html(docs.deprecated().get());
        }
        return CodeBlock.of("$L", wrap(text));
    }

    // @Deprecated
    public static List<AnnotationSpec> annotations(Docs docs) {
        return docs.deprecated().isEmpty()
                ? List.of()
                : List.of(AnnotationSpec.builder(Deprecated.class).build());
    }

    // @apiNote Declared in <code>spec/openapi/state.yaml#/components/schemas/StateItem</code>.
    public static CodeBlock declaredIn(Source source) {
        return CodeBlock.of("\n\n@apiNote Declared in <code>spec/$L</code>.\n", escape(source.toString()));
    }

    /** The first sentence, to go on within one: it begins with a small letter and has no full stop. */
    public static String phrase(Docs docs) {
        String text = docs.description().isBlank() ? docs.summary() : docs.description();
        String sentence = SENTENCE_END.split(text.strip(), 2)[0].strip();
        if (sentence.endsWith(".")) {
            sentence = sentence.substring(0, sentence.length() - 1);
        }
        boolean acronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        String begun = acronym || sentence.isEmpty()
                ? sentence
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
        return html(begun);
    }

    // @apiNote {@code GET /v1/state/{storeName}/item}, {@code spec/openapi/state.yaml#/paths/…}
    public static CodeBlock apiNote(Callable callable) {
        return CodeBlock.of(
                "\n\n@apiNote <code>$L $L</code>; declared in\n    <code>spec/$L</code>\n",
                callable.verb(),
                escape(callable.path()),
                escape(callable.source().toString()));
    }

    /** Markdown's paragraphs and code spans as HTML; everything else is text. */
    public static String html(String markdown) {
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(markdown.strip());
        int start = 0;
        while (code.find()) {
            html.append(escape(markdown.strip().substring(start, code.start())))
                    .append("<code>")
                    .append(escape(code.group(1)))
                    .append("</code>");
            start = code.end();
        }
        html.append(escape(markdown.strip().substring(start)));
        return html.toString().replaceAll("\\s*\\n\\s*\\n\\s*", "\n\n<p>");
    }

    /** Text that ends no comment, begins no tag, and is no Unicode escape. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("/*", "/&#42;")
                .replace("\\", "&#92;");
    }

    /** Lines of at most {@value #WIDTH} characters where words allow it. */
    public static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String paragraph : text.split("\n\n", -1)) {
            if (wrapped.length() > 0) {
                wrapped.append("\n\n");
            }
            int column = 0;
            for (String word : paragraph.strip().split("\\s+", -1)) {
                if (column > 0 && column + 1 + word.length() > WIDTH) {
                    wrapped.append('\n');
                    column = 0;
                } else if (column > 0) {
                    wrapped.append(' ');
                    column++;
                }
                wrapped.append(word);
                column += word.length();
            }
        }
        return wrapped.toString();
    }
}
