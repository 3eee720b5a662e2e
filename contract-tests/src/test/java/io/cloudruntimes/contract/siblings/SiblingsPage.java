package io.cloudruntimes.contract.siblings;

import io.cloudruntimes.contract.Api;
import io.cloudruntimes.contract.siblings.Sibling.Group;
import io.cloudruntimes.contract.siblings.Sibling.Row;
import io.cloudruntimes.contract.siblings.Sibling.Where;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows the rows of every sibling, with their numbers. */
final class SiblingsPage {
    private static final String ROW = "| %s | %s | %s |\n";

    private final StringBuilder page = new StringBuilder();

    private SiblingsPage() {}

    static String of(List<Sibling> siblings) {
        SiblingsPage page = new SiblingsPage();
        page.head(siblings);
        page.services(siblings);
        siblings.forEach(page::sibling);
        return page.page.toString();
    }

    /** How many are here or in the facade, planned, out of scope. */
    private record Numbers(long covered, long planned, long outOfScope) {
        static Numbers of(List<Row> rows, int leftOut) {
            return new Numbers(
                    count(rows, Where.OURS) + count(rows, Where.FACADE),
                    count(rows, Where.PLANNED),
                    count(rows, Where.OUT_OF_SCOPE) + leftOut);
        }

        private static long count(List<Row> rows, Where where) {
            return rows.stream().filter(row -> row.where() == where).count();
        }

        Numbers plus(Numbers other) {
            return new Numbers(covered + other.covered, planned + other.planned, outOfScope + other.outOfScope);
        }

        long all() {
            return covered + planned + outOfScope;
        }

        String cells() {
            return String.format(Locale.ROOT, "%d | %d | %d | %d", all(), covered, planned, outOfScope);
        }
    }

    private static Numbers operations(Group group) {
        return Numbers.of(group.operations(), group.operationsLeftOut());
    }

    private static Numbers types(Group group) {
        return Numbers.of(group.types(), group.typesLeftOut());
    }

    private void head(List<Sibling> siblings) {
        page.append("""
            # The API in other languages, and its counterparts here

            Generated from the documents in [spec/siblings](../spec/siblings/README.md); do not edit. That page has the command.
            *Covered* means that an operation, a stream, a schema or the facade is the counterpart here. *Planned* means that the
            service does not exist yet. *Out of scope* has its reason.

            | sibling | operations | covered | planned | out of scope | types | covered | planned | out of scope |
            |---|---|---|---|---|---|---|---|---|
            """);
        for (Sibling sibling : siblings) {
            page.append(String.format(
                    Locale.ROOT,
                    "| [%s](#%s) | %s | %s |\n",
                    sibling.title(),
                    anchor(sibling.title()),
                    total(sibling, SiblingsPage::operations).cells(),
                    total(sibling, SiblingsPage::types).cells()));
        }
    }

    /** What is covered of each service, of all that a sibling has of it. */
    private void services(List<Sibling> siblings) {
        page.append("\nCovered operations, of all operations of the sibling, by their service here:\n\n");
        page.append("| service |");
        siblings.forEach(sibling -> page.append(String.format(Locale.ROOT, " %s |", sibling.title())));
        page.append("\n|---|" + "---|".repeat(siblings.size()) + "\n");
        Set<String> services = new LinkedHashSet<>();
        Api.MODEL.services().forEach(service -> services.add(service.name()));
        groups(siblings).forEach(group -> group.service().ifPresent(services::add));
        for (String service : services) {
            page.append(String.format(Locale.ROOT, "| %s |", service));
            for (Sibling sibling : siblings) {
                Numbers numbers = groups(List.of(sibling))
                        .filter(group -> group.service().equals(Optional.of(service)))
                        .map(SiblingsPage::operations)
                        .reduce(new Numbers(0, 0, 0), Numbers::plus);
                page.append(
                        numbers.all() == 0
                                ? " – |"
                                : String.format(Locale.ROOT, " %d of %d |", numbers.covered(), numbers.all()));
            }
            page.append("\n");
        }
    }

    private static Stream<Group> groups(List<Sibling> siblings) {
        return siblings.stream().flatMap(sibling -> sibling.groups().stream());
    }

    private static Numbers total(Sibling sibling, Function<Group, Numbers> part) {
        return sibling.groups().stream().map(part).reduce(new Numbers(0, 0, 0), Numbers::plus);
    }

    private void sibling(Sibling sibling) {
        Sibling.Source source = sibling.source();
        page.append(String.format(
                Locale.ROOT,
                "\n## %s\n\n%s Read from [%s](%s) at `%s` of %s (%s).\n\n",
                sibling.title(),
                sibling.description(),
                source.repository().substring(source.repository().lastIndexOf('/') + 1),
                source.repository(),
                source.revision(),
                source.date(),
                source.version()));
        page.append("| group | service here | operations | covered | planned | out of scope |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (Group group : sibling.groups()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s |\n",
                    group.name(),
                    group.service().orElse("–"),
                    operations(group).cells()));
        }
        sibling.groups().forEach(this::group);
    }

    private void group(Group group) {
        page.append(String.format(Locale.ROOT, "\n### %s\n\n", group.name()));
        if (group.outOfScope().isPresent()) {
            page.append(String.format(
                    Locale.ROOT,
                    "%s (%d operations, %d types)\n",
                    group.outOfScope().get(),
                    group.operationsLeftOut(),
                    group.typesLeftOut()));
            return;
        }
        rows("operation", group.operations());
        if (!group.operations().isEmpty() && !group.types().isEmpty()) {
            page.append("\n");
        }
        rows("type", group.types());
    }

    private void rows(String what, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append(String.format(Locale.ROOT, ROW, what, "here", "to know"));
        page.append("|---|---|---|\n");
        for (Row row : rows) {
            String note = row.since().map(since -> "Since " + since + ". ").orElse("")
                    + row.note().orElse("");
            page.append(
                    switch (row.where()) {
                        case OURS ->
                            String.format(Locale.ROOT, ROW, code(row.theirs()), code(row.target()), cell(note));
                        case FACADE ->
                            String.format(
                                    Locale.ROOT, ROW, code(row.theirs()), code(row.target()) + " (facade)", cell(note));
                        case PLANNED ->
                            String.format(
                                    Locale.ROOT, ROW, code(row.theirs()), "planned: " + code(row.target()), cell(note));
                        case OUT_OF_SCOPE ->
                            String.format(
                                    Locale.ROOT, ROW, code(row.theirs()), "out of scope", cell(note + row.target()));
                    });
        }
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|");
    }

    /** The anchor that GitHub gives a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')
                .mapToObj(c -> c == ' ' ? "-" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
