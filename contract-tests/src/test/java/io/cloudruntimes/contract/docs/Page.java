package io.cloudruntimes.contract.docs;

import java.util.List;

/** A page of Markdown that is made from the documents. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    Page(String title, String lead) {
        line("# " + title);
        line("");
        line(lead);
    }

    /** Adds a line. */
    Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Page heading(int level, String heading) {
        return line("").line("#".repeat(level) + " " + heading).line("");
    }

    /** The head of a table. */
    Page head(String... cells) {
        return row(List.of(cells)).line("|" + "---|".repeat(cells.length));
    }

    Page row(String... cells) {
        return row(List.of(cells));
    }

    Page row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(cell(cell)).append(" |"));
        return line(row.toString());
    }

    /** A block of text as it is. */
    Page block(String language, String content) {
        line("```" + language);
        content.stripTrailing().lines().forEach(this::line);
        return line("```");
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replaceAll("\\s*\\n\\s*", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
