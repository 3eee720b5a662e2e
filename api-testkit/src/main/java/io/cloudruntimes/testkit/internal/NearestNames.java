package io.cloudruntimes.testkit.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests names that are similar to a mistyped one. */
public final class NearestNames {
    private static final int MAX_SUGGESTIONS = 3;

    private NearestNames() {}

    /** For example {@code did you mean saveState, getState or deleteState?} */
    public static String hint(String wrong, Collection<String> names) {
        if (names.isEmpty()) {
            return "there are none";
        }
        List<String> nearest = names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(lower(wrong), lower(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_SUGGESTIONS)
                .toList();
        String last = nearest.get(nearest.size() - 1);
        String others = String.join(", ", nearest.subList(0, nearest.size() - 1));
        return "did you mean " + (others.isEmpty() ? last : others + " or " + last) + "?";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The Levenshtein distance: how many letters to insert, delete or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
