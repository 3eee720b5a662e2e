package io.cloudruntimes.specdiff.report;

import io.cloudruntimes.specdiff.Change;
import io.cloudruntimes.specdiff.Verdict;
import io.cloudruntimes.specdiff.VersionStep;
import java.util.List;

/** A table for a terminal: two lines a change, what happened and where. */
final class TableReport {
    private TableReport() {}

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        rows(text, "BREAKING", verdict.breaking(), verdict);
        rows(text, "NOT BREAKING", verdict.others(), verdict);
        return text + verdict.line() + "\n";
    }

    private static void rows(StringBuilder text, String title, List<Change> changes, Verdict verdict) {
        if (changes.isEmpty()) {
            return;
        }
        text.append(title).append('\n');
        text.append(row("STEP", "BREAKS", "WHAT"));
        for (Change change : changes) {
            text.append(
                    row(VersionStep.of(change, verdict.old()).toString(), Report.breaks(change), Report.text(change)));
            text.append(row("", "", Report.place(change)));
        }
        text.append('\n');
    }

    private static String row(String step, String breaks, String what) {
        return ("  " + pad(step, 7) + pad(breaks, 19) + what).stripTrailing() + "\n";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
