package io.cloudruntimes.specdiff.report;

import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.Change;
import io.cloudruntimes.specdiff.SpecSide;
import io.cloudruntimes.specdiff.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** A verdict for people or programs. Lines end with {@code \n} everywhere. */
public enum Report {
    TABLE {
        @Override
        public String of(Verdict verdict) {
            return TableReport.of(verdict);
        }
    },
    MARKDOWN {
        @Override
        public String of(Verdict verdict) {
            return MarkdownReport.of(verdict);
        }
    },
    JSON {
        @Override
        public String of(Verdict verdict) {
            return JsonReport.of(verdict);
        }
    };

    /** The whole of it, with a line end at the end. */
    public abstract String of(Verdict verdict);

    static String breaks(Change change) {
        return change.breaks().isEmpty()
                ? "-"
                : change.breaks().stream().map(Audience::toString).collect(Collectors.joining(", "));
    }

    static String place(Change change) {
        return change.where() + (change.where().side() == SpecSide.OLD ? " (old)" : "");
    }

    /** What happened, and in which operations if that is not in the words. */
    static String text(Change change) {
        List<String> operations = change.operations().stream()
                .filter(operation -> !change.text().contains(operation))
                .toList();
        return change.text() + (operations.isEmpty() ? "" : " [" + String.join(", ", operations) + "]");
    }
}
