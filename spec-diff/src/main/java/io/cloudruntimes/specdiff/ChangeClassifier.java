package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

/**
 * What a change of a value's shape means, in one place for whoever finds it. In Java an input or a property that is not required
 * is an {@code Optional}, so a change of that is felt on both sides; a reader ignores properties and values that it does not know.
 */
public final class ChangeClassifier {
    private final Changes changes;
    private final boolean sent;

    /**
     * Judges values that travel one way.
     *
     * @param sent whether callers send them; else they receive them
     */
    public ChangeClassifier(Changes changes, boolean sent) {
        this.changes = changes;
        this.sent = sent;
    }

    public void removed(ChangeLocation old, String what) {
        changes.breaking(ChangeKind.FIELD_REMOVED, old, what + " is gone", CALLERS, RUNTIMES);
    }

    public void added(ChangeLocation now, String what, boolean required) {
        if (!required) {
            changes.addition(ChangeKind.FIELD_ADDED, now, what + " is new");
        } else if (sent) {
            changes.breaking(ChangeKind.FIELD_ADDED, now, what + " is new, and callers must give it", CALLERS);
        } else {
            changes.breaking(ChangeKind.FIELD_ADDED, now, what + " is new, and runtimes must give it", RUNTIMES);
        }
    }

    public void requiredChanged(ChangeLocation now, String what, boolean required) {
        String who = sent ? "callers" : "runtimes";
        if (required) {
            changes.breaking(
                    ChangeKind.FIELD_REQUIRED,
                    now,
                    what + " became required: " + who + " must give it",
                    CALLERS,
                    RUNTIMES);
        } else {
            changes.breaking(
                    ChangeKind.FIELD_OPTIONAL,
                    now,
                    what + " became optional: " + who + " may leave it out",
                    CALLERS,
                    RUNTIMES);
        }
    }

    public void typeChanged(ChangeLocation now, String what, String old, String type) {
        changes.breaking(ChangeKind.TYPE_CHANGED, now, what + " was " + old + ", is " + type, CALLERS, RUNTIMES);
    }

    public void valueRemoved(ChangeLocation old, String type, String value) {
        changes.breaking(
                ChangeKind.VALUE_REMOVED, old, type + " has no value '" + value + "' any more", CALLERS, RUNTIMES);
    }

    public void valueAdded(ChangeLocation now, String type, String value) {
        changes.addition(ChangeKind.VALUE_ADDED, now, type + " has a new value '" + value + "'");
    }

    /**
     * Judges a limit. What is sent must keep to it, what is received is promised to.
     *
     * @param old the old limit; empty for none
     * @param limit the new limit; empty for none
     * @param narrower whether less is allowed now than before
     */
    public void limitChanged(ChangeLocation now, String what, String old, String limit, boolean narrower) {
        String text = what + ": " + now.pointer().substring(now.pointer().lastIndexOf('/') + 1) + " was "
                + (old.isEmpty() ? "not there" : old) + ", is " + (limit.isEmpty() ? "not there" : limit);
        if (narrower == sent) {
            changes.breaking(
                    ChangeKind.LIMIT_CHANGED, now, text + (sent ? ": less is allowed" : ": more can arrive"), CALLERS);
        } else {
            changes.addition(ChangeKind.LIMIT_CHANGED, now, text + (sent ? ": more is allowed" : ": less can arrive"));
        }
    }

    /** Classifies a change of the pattern of a text: it is not decidable which of two patterns allows less. */
    public void patternChanged(ChangeLocation now, String what, String old, String pattern) {
        if (old.isEmpty() || pattern.isEmpty()) {
            limitChanged(now, what, old, pattern, old.isEmpty());
        } else {
            changes.breaking(ChangeKind.LIMIT_CHANGED, now, what + ": pattern was " + old + ", is " + pattern, CALLERS);
        }
    }
}
