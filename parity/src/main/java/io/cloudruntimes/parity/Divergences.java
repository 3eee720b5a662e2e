package io.cloudruntimes.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The differences that are known: {@code parity/divergences.yaml}. A new one fails, and so does a line that no longer holds. */
final class Divergences {
    private final List<Entry> entries;

    private Divergences(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A known difference. Each of the vectors differs in each of the comparisons in each of the languages.
     *
     * @param id a short name
     * @param vectors ids of vectors; {@code *} stands for any characters
     * @param reason what differs and why, for a person
     * @param cause where it comes from
     */
    record Entry(
            String id,
            List<String> vectors,
            List<String> languages,
            List<String> comparisons,
            String reason,
            String cause) {
        boolean covers(String vector) {
            return vectors.stream()
                    .anyMatch(pattern -> Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), vector));
        }

        boolean covers(Difference difference) {
            return covers(difference.vector())
                    && languages.contains(difference.language())
                    && comparisons.contains(difference.comparison().key());
        }
    }

    static Divergences read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Divergences parse(String yaml) {
        Object document =
                new Load(LoadSettings.builder().setLabel("divergences").build()).loadFromString(yaml);
        List<Entry> entries = new ArrayList<>();
        for (Object item : (List<?>)
                Optional.ofNullable(((Map<?, ?>) document).get("divergences")).orElse(List.of())) {
            Map<?, ?> map = (Map<?, ?>) item;
            Set<String> known = Set.of("id", "vectors", "languages", "comparisons", "reason", "cause");
            for (Object key : map.keySet()) {
                if (!known.contains(key)) {
                    throw new IllegalArgumentException("divergences.yaml: '" + key + "' is none of " + known);
                }
            }
            for (String comparison : list(map, "comparisons")) {
                if (Arrays.stream(Comparison.values()).noneMatch(it -> it.key().equals(comparison))) {
                    throw new IllegalArgumentException("divergences.yaml: there is no comparison '" + comparison + "'");
                }
            }
            entries.add(new Entry(
                    text(map, "id"),
                    list(map, "vectors"),
                    list(map, "languages"),
                    list(map, "comparisons"),
                    text(map, "reason"),
                    text(map, "cause")));
        }
        return new Divergences(entries);
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new IllegalArgumentException("divergences.yaml: an entry has no text '" + key + "': " + map);
    }

    private static List<String> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("divergences.yaml: an entry has no list '" + key + "': " + map);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entry of a difference, if it is known. */
    Optional<Entry> of(Difference difference) {
        return entries.stream().filter(entry -> entry.covers(difference)).findFirst();
    }

    /**
     * What is wrong with the list, a line each: differences that it lacks, lines that no longer hold.
     *
     * @param ran the names of the languages that ran
     * @param vectors the ids of the vectors and steps that ran
     * @param found the differences
     */
    List<String> problems(List<String> ran, List<String> vectors, List<Difference> found) {
        List<String> problems = new ArrayList<>();
        for (Difference difference : found) {
            if (of(difference).isEmpty()) {
                problems.add("a new difference, not in parity/divergences.yaml: " + difference);
            }
        }
        for (Entry entry : entries) {
            for (String vector : vectors.stream().filter(entry::covers).toList()) {
                for (String language :
                        entry.languages().stream().filter(ran::contains).toList()) {
                    for (String comparison : entry.comparisons()) {
                        boolean differs = found.stream()
                                .anyMatch(it -> it.vector().equals(vector)
                                        && it.language().equals(language)
                                        && it.comparison().key().equals(comparison));
                        if (!differs) {
                            problems.add("no longer a difference; remove it from '" + entry.id()
                                    + "' in parity/divergences.yaml: " + language + ", " + vector + ", " + comparison);
                        }
                    }
                }
            }
        }
        return problems;
    }

    /** Patterns of vectors that fit none of these, a line each. */
    List<String> unused(List<String> allVectors) {
        List<String> problems = new ArrayList<>();
        for (Entry entry : entries) {
            for (String pattern : entry.vectors()) {
                Entry alone = new Entry(entry.id(), List.of(pattern), List.of(), List.of(), "", "");
                if (allVectors.stream().noneMatch(alone::covers)) {
                    problems.add(
                            "no vector is called '" + pattern + "' ('" + entry.id() + "' in parity/divergences.yaml)");
                }
            }
        }
        return problems;
    }
}
