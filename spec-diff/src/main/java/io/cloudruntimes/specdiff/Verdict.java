package io.cloudruntimes.specdiff;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison comes to.
 *
 * @param changes every change, breaking ones first
 * @param old the old version; empty if it is not known
 * @param now the new version; empty if it is not known
 */
public record Verdict(List<Change> changes, Optional<Version> old, Optional<Version> now) {
    public Verdict {
        changes = List.copyOf(changes);
    }

    /** The step that the changes ask for. */
    public VersionStep step() {
        return VersionStep.asked(changes, old);
    }

    public List<Change> breaking() {
        return changes.stream().filter(Change::isBreaking).toList();
    }

    public List<Change> others() {
        return changes.stream().filter(change -> !change.isBreaking()).toList();
    }

    /** The least version that the changes allow; empty if the old one is not known. */
    public Optional<Version> least() {
        return old.map(version -> version.after(step()));
    }

    /** Whether the new version is a smaller step than the changes ask for, or an older version than the old one. */
    public boolean isStepTooSmall() {
        return now.isPresent() && least().isPresent() && !now.get().isAtLeast(least().get());
    }

    /** One line: how many, the step, and whether the version is right. */
    public String line() {
        if (changes.isEmpty()) {
            return "No difference."
                    + (isStepTooSmall()
                            ? " ERROR: the version went back from " + old.get() + " to " + now.get() + "."
                            : "");
        }
        String line = breaking().size() + " breaking, " + others().size() + " other. They ask for a " + step() + " step"
                + rule()
                + least().map(version -> ": " + old.get() + " to " + version).orElse("") + ".";
        return line + now.map(this::judged).orElse("");
    }

    private String rule() {
        if (old.isEmpty()) {
            return step() == VersionStep.MAJOR ? " (below 1.0.0 a minor one)" : "";
        }
        return old.get().major() > 0 || step() != VersionStep.MINOR
                ? ""
                : " (below 1.0.0 what breaks asks for a minor one)";
    }

    private String judged(Version version) {
        return isStepTooSmall()
                ? " ERROR: the version is " + version + ", which is too small a step."
                : " The version is " + version + ".";
    }
}
