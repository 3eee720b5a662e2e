package io.cloudruntimes.examples;

import io.cloudruntimes.FileReader;
import io.cloudruntimes.FileStore;
import io.cloudruntimes.OpenFileOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.file.FileInfo;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files of a store; where the runtime has no facts, ranges or lists of files, the reason. */
final class FileTour {
    private static final String NAME = "2026/report.txt";
    private static final byte[] TEXT = "twelve bytes".getBytes(StandardCharsets.UTF_8);

    private final FileStore reports;
    private final boolean hasFacts;
    private final StepLog journal;

    /** @param hasFacts whether the runtime knows more of a file than its data */
    FileTour(FileStore reports, boolean hasFacts, StepLog journal) {
        this.reports = reports;
        this.hasFacts = hasFacts;
        this.journal = journal;
    }

    void visit() {
        journal.step("files.put " + NAME + " (a stream)", () -> reports.put(NAME, new ByteArrayInputStream(TEXT)));
        journal.step("files.open " + NAME + " (the first word)", "twelve", () -> {
            try (FileReader reader = reports.open(NAME).orElseThrow()) {
                return new String(reader.readNBytes(6), StandardCharsets.UTF_8);
            }
        });
        journal.step("files.read " + NAME, Optional.of(Bytes.of(TEXT)), () -> reports.read(NAME));
        if (hasFacts) {
            journal.step(
                    "files.read (a range)",
                    Optional.of(Bytes.utf8("bytes")),
                    () -> reports.read(NAME, OpenFileOptions.range(7, 100)));
            journal.step(
                    "files.stat",
                    Optional.of((long) TEXT.length),
                    () -> reports.stat(NAME).flatMap(FileInfo::size));
            journal.step("files.list 2026/", 1L, () -> reports.list("2026/").count());
        } else {
            journal.fails("files.stat", "unsupported", () -> reports.stat(NAME));
        }
        journal.fails("files.open ../escape", "invalid_argument", () -> reports.open("../escape"));
        journal.step("files.delete", () -> reports.delete(NAME));
        journal.step("files.read (deleted)", Optional.empty(), () -> reports.read(NAME));
    }
}
