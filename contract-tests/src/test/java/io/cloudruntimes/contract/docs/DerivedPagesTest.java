package io.cloudruntimes.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.generator.model.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages that are made from the documents are not older than these. {@code -Dgolden.update=true} writes them. */
@Tag("one-jdk")
public class DerivedPagesTest {
    private static final Path DOCS = Repo.root().resolve("docs");
    private static final String TABLE_START = "<!-- what works, made from spec/ -->\n";
    private static final String INDEX_START = "<!-- pages of operations, made from spec/ -->\n";
    private static final String TABLE_END = "\n<!-- end -->";

    /** The text of each page, by its name in {@code docs}. */
    public static Map<String, String> pages(Documents documents) {
        Map<String, String> pages = new TreeMap<>();
        for (Service service : documents.model().services()) {
            pages.put("operations/" + service.packageName() + ".md", OperationsPage.of(documents, service));
        }
        pages.put("capabilities.md", CapabilitiesPage.of(documents));
        return pages;
    }

    @Test
    void theyAreWhatTheDocumentsSay() throws IOException {
        Map<String, String> pages = pages(Documents.ours());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
            assertThat(file)
                    .as("written with -Dgolden.update=true")
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo(page.getValue());
        }
        try (Stream<Path> there = Files.list(DOCS.resolve("operations"))) {
            assertThat(there.map(file -> "operations/" + file.getFileName()))
                    .as("a page of a service that is not there any more")
                    .allMatch(pages::containsKey);
        }
    }

    /** The rows of the index, one for the page of each service. */
    public static String index(Documents documents) {
        return documents.model().services().stream()
                .map(service -> String.format(
                        Locale.ROOT,
                        "| [%s](operations/%s.md) | %s |",
                        service.name(),
                        service.packageName(),
                        service.docs().description().strip()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theTableOfTheFrontPageIsWhatTheDocumentsSay() throws IOException {
        checkTable(Repo.root().resolve("README.md"), TABLE_START, CapabilitiesPage.summary(Documents.ours()));
    }

    @Test
    void theIndexHasThePageOfEachService() throws IOException {
        String head = """
            | the operations | inputs, results, errors, examples, and the requests on each runtime |
            |---|---|
            """;
        checkTable(DOCS.resolve("README.md"), INDEX_START, head + index(Documents.ours()));
    }

    private static void checkTable(Path file, String before, String table) throws IOException {
        String text = Files.readString(file);
        int mark = text.indexOf(before);
        int end = text.indexOf(TABLE_END, mark);
        assertThat(mark).as("%s has the line %s", file, before).isNotNegative();
        assertThat(end).as("%s has the line %s", file, TABLE_END).isPositive();
        String wanted = text.substring(0, mark + before.length()) + table + text.substring(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, wanted);
        }
        assertThat(file)
                .as("written with -Dgolden.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(wanted);
    }
}
