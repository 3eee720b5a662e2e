package io.cloudruntimes.specdiff;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One difference between two specifications.
 *
 * @param kind what happened
 * @param where where it stands: in the new specification, or in the old one where it is gone
 * @param text what happened, in words
 * @param weight how much it asks of the version
 * @param breaks who has to change something; nobody unless it is breaking
 * @param operations the operations that are known to be touched, if it stands where several share it
 */
public record Change(
        ChangeKind kind,
        ChangeLocation where,
        String text,
        ChangeSeverity weight,
        SortedSet<Audience> breaks,
        SortedSet<String> operations) {
    public Change {
        breaks = new TreeSet<>(breaks);
        operations = new TreeSet<>(operations);
    }

    public boolean isBreaking() {
        return weight == ChangeSeverity.BREAKING;
    }

    /** The same change as another one found it: the heavier judgement, and everybody whom one of them names. */
    Change with(Change other) {
        Change heavier = other.weight.compareTo(weight) > 0 ? other : this;
        SortedSet<Audience> everybody = new TreeSet<>(breaks);
        everybody.addAll(other.breaks);
        SortedSet<String> all = new TreeSet<>(operations);
        all.addAll(other.operations);
        return new Change(kind, where, heavier.text, heavier.weight, everybody, all);
    }
}
