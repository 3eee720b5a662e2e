package io.cloudruntimes.specdiff.file;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.LoadedSpec;
import io.cloudruntimes.specdiff.SpecSide;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names the files that are gone, with what they held; also where what is left is no specification any more. */
public final class FileChanges {
    private FileChanges() {}

    public static void find(LoadedSpec old, LoadedSpec now, Changes changes) {
        SortedMap<String, SortedSet<String>> before = FileContents.of(old.documents(), old.vectors());
        SortedMap<String, SortedSet<String>> after = FileContents.of(now.documents(), now.vectors());
        SortedSet<String> left = new TreeSet<>();
        after.values().forEach(left::addAll);
        before.forEach((file, names) -> {
            if (!now.hasFile(file)) {
                removed(file, names, left, changes);
            }
        });
    }

    private static void removed(String file, SortedSet<String> names, SortedSet<String> left, Changes changes) {
        ChangeLocation where = new ChangeLocation(SpecSide.OLD, file, "");
        SortedSet<String> lost = new TreeSet<>(names);
        lost.removeAll(left);
        if (lost.isEmpty()) {
            changes.fix(ChangeKind.FILE_REMOVED, where, "the file is gone; what it held is in other files");
        } else {
            changes.breaking(
                    ChangeKind.FILE_REMOVED,
                    where,
                    "the file is gone, with " + String.join(", ", lost),
                    CALLERS,
                    RUNTIMES);
        }
    }
}
