package io.cloudruntimes.specdiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers changes, each once: what is found twice at the same place is one change. */
public final class Changes {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::weight, Comparator.reverseOrder())
            .thenComparing(change -> change.where().file())
            .thenComparing(change -> change.where().pointer())
            .thenComparing(Change::kind)
            .thenComparing(change -> change.where().side())
            .thenComparing(Change::text);

    private final Map<Key, Change> found = new LinkedHashMap<>();

    /** Adds what somebody has to change something for. */
    public void breaking(ChangeKind kind, ChangeLocation where, String text, Audience... breaks) {
        add(kind, where, text, ChangeSeverity.BREAKING, new TreeSet<>(Arrays.asList(breaks)), new TreeSet<>());
    }

    /** Adds what is new. */
    public void addition(ChangeKind kind, ChangeLocation where, String text) {
        add(kind, where, text, ChangeSeverity.ADDITION, new TreeSet<>(), new TreeSet<>());
    }

    /** Adds what is neither new nor breaking. */
    public void fix(ChangeKind kind, ChangeLocation where, String text) {
        add(kind, where, text, ChangeSeverity.FIX, new TreeSet<>(), new TreeSet<>());
    }

    private void add(
            ChangeKind kind,
            ChangeLocation where,
            String text,
            ChangeSeverity weight,
            SortedSet<Audience> breaks,
            SortedSet<String> operations) {
        add(new Change(kind, where, text, weight, breaks, operations));
    }

    private void add(Change change) {
        found.merge(new Key(change.kind(), change.where()), change, Change::with);
    }

    /** Adds what was found for one operation, at places that it may share with others. */
    public void addAll(Changes others, String operation) {
        for (Change change : others.found.values()) {
            SortedSet<String> operations = new TreeSet<>(change.operations());
            operations.add(operation);
            add(change.kind(), change.where(), change.text(), change.weight(), change.breaks(), operations);
        }
    }

    /** The changes, breaking ones first, then by place. */
    public List<Change> sorted() {
        List<Change> sorted = new ArrayList<>(found.values());
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    private record Key(ChangeKind kind, ChangeLocation where) {}
}
