package io.cloudruntimes.parity;

import io.cloudruntimes.parity.Divergences.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of the result: {@code docs/parity.md}. The same result gives the same bytes. */
final class ParityPage {
    private final List<String> operations;
    private final List<String> streams;
    private final List<LanguageResult> results;
    private final Divergences divergences;
    private final StringBuilder out = new StringBuilder();

    private ParityPage(
            List<String> operations, List<String> streams, List<LanguageResult> results, Divergences divergences) {
        this.operations = operations;
        this.streams = streams;
        this.results = results;
        this.divergences = divergences;
    }

    static String render(
            List<String> operations, List<String> streams, List<LanguageResult> results, Divergences divergences) {
        ParityPage page = new ParityPage(operations, streams, results, divergences);
        page.head();
        page.matrix();
        page.reasons();
        page.vectors();
        return page.out.toString();
    }

    private void head() {
        long differ = 0;
        long agree = 0;
        for (LanguageResult result : results) {
            for (String operation : operations) {
                if (result.ran() && differing(result, operation).isEmpty()) {
                    agree++;
                } else if (result.ran()) {
                    differ++;
                }
            }
        }
        long all = (long) results.size() * (operations.size() + streams.size());
        line("# The same calls in other languages");
        line("");
        line("Written by `parity/run --update`; do not edit.");
        line("");
        line("The contract vectors run through clients that the stock openapi-generator makes of `spec/openapi`,"
                + " and through");
        line("the Java client of this project, each in a process of its own. Compared are:");
        line("");
        for (Comparison comparison : Comparison.values()) {
            line("- **" + comparison.key() + "**: " + comparison.about() + ".");
        }
        line("");
        line("A stock client is called as a user calls it, with models that its own code reads from JSON; where a"
                + " result comes in");
        line("headers, the runner takes it from the answer that the client hands out.");
        line("");
        for (LanguageResult result : results) {
            line("- " + result.language().title() + ": " + result.language().client() + ".");
        }
        line("");
        line("**Operations × languages: " + agree + " agree, " + differ + " differ (each with its reason below), "
                + (all - agree - differ) + " do not run.**");
        line("");
        comparisons();
    }

    private void comparisons() {
        line("By comparison, how many of the vectors and calls agree:");
        line("");
        line("| comparison | " + titles() + " |");
        line("|---|" + "---|".repeat(results.size()));
        for (Comparison comparison : Comparison.values()) {
            row(
                    comparison.key(),
                    results.stream().map(result -> agreeing(result, comparison)).toList());
        }
        line("");
    }

    private static String agreeing(LanguageResult result, Comparison comparison) {
        if (!result.ran()) {
            return "does not run";
        }
        long differ = result.differences().stream()
                .filter(difference -> difference.comparison() == comparison)
                .count();
        int all = result.compared().getOrDefault(comparison, 0);
        return (all - differ) + " of " + all;
    }

    private void matrix() {
        line("| operation | " + titles() + " |");
        line("|---|" + "---|".repeat(results.size()));
        for (String operation : operations) {
            row(
                    "`" + operation + "`",
                    results.stream().map(result -> cell(result, operation)).toList());
        }
        for (String stream : streams) {
            row(
                    "`" + stream + "`",
                    results.stream().map(result -> "does not run").toList());
        }
        line("");
        line("A number in brackets is how many vectors and calls ran, or how many of them differ in something. The"
                + " streams");
        line("stand in the AsyncAPI document, of which openapi-generator makes nothing; their vectors run in"
                + " `contract-tests`");
        line("through the Java client.");
        line("");
        for (LanguageResult result : results) {
            if (!result.ran()) {
                line("- " + result.language().title() + " does not run here: " + firstLine(result.reason()));
            }
        }
    }

    private String cell(LanguageResult result, String operation) {
        if (!result.ran()) {
            return "does not run";
        }
        int all = result.vectors().getOrDefault(operation, 0);
        Set<String> differing = differing(result, operation);
        if (differing.isEmpty()) {
            return "agrees (" + all + ")";
        }
        String reasons = result.differences().stream()
                .filter(difference -> difference.operation().equals(operation))
                .map(this::link)
                .distinct()
                .collect(Collectors.joining(", "));
        return "differs (" + differing.size() + " of " + all + "): " + reasons;
    }

    private void reasons() {
        line("## Why they differ");
        line("");
        for (Entry entry : divergences.entries()) {
            line("### " + entry.id());
            line("");
            line(entry.reason());
            line("");
            line("Cause: " + entry.cause());
            line("");
        }
    }

    private void vectors() {
        line("## The vectors that differ");
        line("");
        line("The others agree in every language that runs. A step whose name begins with `parity.` is a call to"
                + " the embedded");
        line("runtime.");
        line("");
        line("| vector | " + titles() + " |");
        line("|---|" + "---|".repeat(results.size()));
        Map<String, List<Difference>> byVector = new LinkedHashMap<>();
        for (String operation : operations) {
            results.stream()
                    .flatMap(result -> result.differences().stream())
                    .filter(difference -> difference.operation().equals(operation))
                    .forEach(difference -> byVector.computeIfAbsent(difference.vector(), id -> new ArrayList<>())
                            .add(difference));
        }
        for (String id : new TreeSet<>(byVector.keySet())) {
            row(
                    "`" + id + "`",
                    results.stream()
                            .map(result -> vectorCell(result, byVector.getOrDefault(id, List.of())))
                            .toList());
        }
    }

    private String vectorCell(LanguageResult result, List<Difference> differences) {
        List<Difference> own = differences.stream()
                .filter(it -> it.language().equals(result.language().name()))
                .toList();
        if (own.isEmpty()) {
            return result.ran() ? "agrees" : "does not run";
        }
        String comparisons =
                own.stream().map(it -> it.comparison().key()).distinct().collect(Collectors.joining(", "));
        return comparisons + ": " + own.stream().map(this::link).distinct().collect(Collectors.joining(", "));
    }

    private String link(Difference difference) {
        Optional<Entry> entry = divergences.of(difference);
        return entry.map(it -> "[" + it.id() + "](#" + it.id() + ")").orElse("not in the list");
    }

    private static Set<String> differing(LanguageResult result, String operation) {
        Set<String> ids = new LinkedHashSet<>();
        result.differences().stream()
                .filter(difference -> difference.operation().equals(operation))
                .forEach(difference -> ids.add(difference.vector()));
        return ids;
    }

    private String titles() {
        return results.stream().map(result -> result.language().title()).collect(Collectors.joining(" | "));
    }

    private void row(String name, List<String> cells) {
        line("| " + name + " | " + String.join(" | ", cells) + " |");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
