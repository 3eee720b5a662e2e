package io.cloudruntimes.specdiff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step of a version, the smallest first. */
public enum VersionStep {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    /** The step that changes ask for, from an old version on. */
    static VersionStep asked(List<Change> changes, Optional<Version> old) {
        VersionStep asked = NONE;
        for (Change change : changes) {
            VersionStep step = of(change, old);
            asked = step.compareTo(asked) > 0 ? step : asked;
        }
        return asked;
    }

    /**
     * The step that one change asks for: below 1.0.0 a minor step for what breaks, a patch for anything else. An old version
     * that is not known is taken for one from 1.0.0 on.
     */
    public static VersionStep of(Change change, Optional<Version> old) {
        boolean settled = old.isEmpty() || old.get().major() > 0;
        return switch (change.weight()) {
            case BREAKING -> settled ? MAJOR : MINOR;
            case ADDITION -> settled ? MINOR : PATCH;
            case FIX -> PATCH;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
