package io.cloudruntimes.specdiff.report;

import io.cloudruntimes.specdiff.Change;
import io.cloudruntimes.specdiff.Verdict;
import io.cloudruntimes.specdiff.VersionStep;
import java.util.List;

/** Tables of Markdown, for a comment of a review. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        rows(text, "Breaking", verdict.breaking(), verdict);
        rows(text, "Not breaking", verdict.others(), verdict);
        return text + "**" + verdict.line() + "**\n";
    }

    private static void rows(StringBuilder text, String title, List<Change> changes, Verdict verdict) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("### ").append(title).append("\n\n| step | breaks | what | where |\n|---|---|---|---|\n");
        for (Change change : changes) {
            text.append("| ")
                    .append(VersionStep.of(change, verdict.old()))
                    .append(" | ")
                    .append(Report.breaks(change))
                    .append(" | ")
                    .append(cell(Report.text(change)))
                    .append(" | `")
                    .append(cell(Report.place(change)).replace('`', '\''))
                    .append("` |\n");
        }
        text.append('\n');
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
