package io.cloudruntimes.specdiff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of three numbers; what follows them, as {@code -rc.1}, is passed over. */
public record Version(int major, int minor, int patch) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})([-+].*)?");

    /** The version that a text is; nothing where it is none. */
    public static Optional<Version> of(String text) {
        Matcher version = TEXT.matcher(text);
        return version.matches()
                ? Optional.of(new Version(
                        Integer.parseInt(version.group(1)),
                        Integer.parseInt(version.group(2)),
                        Integer.parseInt(version.group(3))))
                : Optional.empty();
    }

    /** The next version after a step. */
    public Version after(VersionStep step) {
        return switch (step) {
            case MAJOR -> new Version(major + 1, 0, 0);
            case MINOR -> new Version(major, minor + 1, 0);
            case PATCH -> new Version(major, minor, patch + 1);
            case NONE -> this;
        };
    }

    /** Whether this is the other version or a later one. */
    boolean isAtLeast(Version other) {
        if (major != other.major) {
            return major > other.major;
        }
        return minor != other.minor ? minor > other.minor : patch >= other.patch;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
