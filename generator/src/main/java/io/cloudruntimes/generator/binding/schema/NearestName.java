package io.cloudruntimes.generator.binding.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant who wrote one that there is not. */
public final class NearestName {
    private static final int SHORT = 4;

    private NearestName() {}

    /** The known name that differs least; empty if all differ in more than two letters and in a third of them. */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(it -> distance(name, it) <= limit(Math.max(name.length(), it.length())))
                .min(Comparator.<String>comparingInt(it -> distance(name, it)).thenComparing(it -> it));
    }

    private static int limit(int length) {
        return length < SHORT ? 1 : Math.max(2, length / 3);
    }

    /** A question with that name, for the end of a message; empty if there is none. */
    public static String question(String name, Collection<String> known) {
        return of(name, known).map(it -> "; did you mean '" + it + "'?").orElse("");
    }

    /** How many letters are added, left out or changed. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], previous[j]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
