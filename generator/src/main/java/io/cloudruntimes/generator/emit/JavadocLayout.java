package io.cloudruntimes.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the lines of Javadoc comments: a short comment on one line, a long one in paragraphs, block tags indented. */
final class JavadocLayout {
    // the emitters write every Javadoc comment with its markers on lines of their own
    private static final Pattern COMMENT =
            Pattern.compile("(?m)^( *+)/\\*\\*\\n((?: *+\\*(?!/)[^\\n]*+\\n)*+) *+\\*/$");

    private static final Pattern STAR = Pattern.compile("^ *+\\* ?");
    private static final Pattern BLOCK_TAG = Pattern.compile("@[a-zA-Z]++\\b.*+");
    private static final Pattern BLOCK_ELEMENT = Pattern.compile("</?+(?:p|ul|ol|li|dl|dt|dd|table|tr)\\b.*+");
    private static final Pattern PREFORMATTED = Pattern.compile("<pre\\b");
    private static final String TAG_INDENT = "    ";

    private JavadocLayout() {}

    static String of(String text, int columns) {
        return COMMENT.matcher(text)
                .replaceAll(comment -> Matcher.quoteReplacement(
                        laidOut(comment.group(1), comment.group(2), comment.group(), columns)));
    }

    private static String laidOut(String indent, String body, String original, int columns) {
        if (PREFORMATTED.matcher(body).find()) {
            return original;
        }
        List<String> lines = filled(paragraphs(body), columns - indent.length() - " * ".length());
        if (lines.size() == 1
                && !lines.get(0).startsWith("@")
                && indent.length() + lines.get(0).length() + "/**  */".length() <= columns) {
            return indent + "/** " + lines.get(0) + " */";
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        for (String line : lines) {
            comment.append((indent + " * " + line).stripTrailing()).append('\n');
        }
        return comment.append(indent).append(" */").toString();
    }

    /** The paragraphs, each on one line; an empty line stands between two that one separates. */
    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (String line : body.split("\n", -1)) {
            String words = STAR.matcher(line).replaceFirst("").strip();
            if (words.isEmpty()) {
                open = false;
                if (!paragraphs.isEmpty()
                        && !paragraphs.get(paragraphs.size() - 1).isEmpty()) {
                    paragraphs.add("");
                }
            } else if (open
                    && !BLOCK_TAG.matcher(words).matches()
                    && !BLOCK_ELEMENT.matcher(words).matches()) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + words);
            } else {
                paragraphs.add(words);
                open = true;
            }
        }
        while (!paragraphs.isEmpty() && paragraphs.get(paragraphs.size() - 1).isEmpty()) {
            paragraphs.remove(paragraphs.size() - 1);
        }
        return paragraphs;
    }

    private static List<String> filled(List<String> paragraphs, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String hanging = BLOCK_TAG.matcher(paragraph).matches() ? TAG_INDENT : "";
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" +", -1)) {
                // a word that begins with @ would be a block tag at the start of a line
                if (line.length() > 0 && line.length() + 1 + word.length() > width && !word.startsWith("@")) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(hanging).append(word);
                } else {
                    line.append(line.length() == 0 ? "" : " ").append(word);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
