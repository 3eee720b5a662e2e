package io.cloudruntimes.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Api;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write about this holds: links lead somewhere, code is that of tested programs, no error code is left out. */
@Tag("one-jdk")
class HandWrittenPagesTest {
    /** Where the programs are from which the pages show parts; all of them are run by tests. */
    private static final List<String> PROGRAMS = List.of("examples/src", "api-testkit/src", "publish/consumers");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("```.*?```", Pattern.DOTALL);

    /** Every page of the repository that people read. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Repo.root().resolve("README.md")));
        for (String folder : List.of("docs", "spec")) {
            try (Stream<Path> files = Files.walk(Repo.root().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.toString().contains("node_modules"))
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        Matcher link = LINK.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""));
        while (link.find()) {
            String target = link.group(1);
            if (target.contains("://")) {
                continue; // another site's; the tests stay on this machine
            }
            String[] parts = target.split("#", 2);
            Path file =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(file).as("%s links to %s", page, target).exists();
            if (parts.length > 1) {
                assertThat(anchors(file)).as("%s links to %s", page, target).contains(parts[1]);
            }
        }
    }

    /** The anchors that the headings of a page get. */
    private static List<String> anchors(Path file) throws IOException {
        return FENCED.matcher(Files.readString(file))
                .replaceAll("")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaIsThatOfTestedPrograms(Path page) throws IOException {
        if (page.endsWith("adding-an-operation.md")) {
            return; // WalkThroughTest compiles and runs it
        }
        List<String> programs = programs();
        Matcher block = JAVA.matcher(Files.readString(page));
        while (block.find()) {
            String code = plain(block.group(1));
            assertThat(programs)
                    .as("a program with these lines, which %s shows:\n%s", page, block.group(1))
                    .anyMatch(program -> program.contains(code));
        }
    }

    private static List<String> programs() throws IOException {
        List<String> programs = new ArrayList<>();
        for (String folder : PROGRAMS) {
            programs.addAll(contents(folder, ".java"));
        }
        return programs;
    }

    /** The walk-through adds its vector, and is run; the other pages show vectors that are there. */
    @ParameterizedTest
    @MethodSource("pages")
    void jsonIsThatOfVectors(Path page) throws IOException {
        if (page.endsWith("adding-an-operation.md")) {
            return;
        }
        Matcher block = JSON.matcher(Files.readString(page));
        while (block.find()) {
            String json = plain(block.group(1));
            assertThat(contents("spec", ".json"))
                    .as("a vector with these lines, which %s shows:\n%s", page, block.group(1))
                    .anyMatch(vectors -> vectors.contains(json));
        }
    }

    private static List<String> contents(String folder, String extension) throws IOException {
        List<String> contents = new ArrayList<>();
        if (Files.exists(Repo.root().resolve(folder))) {
            try (Stream<Path> files = Files.walk(Repo.root().resolve(folder))) {
                for (Path file : files.filter(it -> it.toString().endsWith(extension))
                        .filter(it -> !it.toString().contains("node_modules"))
                        .toList()) {
                    contents.add(plain(Files.readString(file)));
                }
            }
        }
        return contents;
    }

    /** Lines without what indents them. */
    private static String plain(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Test
    void eachErrorCodeIsExplained() throws IOException {
        String page = Files.readString(Repo.root().resolve("docs/errors.md"));
        for (ErrorCode code : ErrorCode.values()) {
            String exception =
                    Errors.of(code, "", ErrorContext.EMPTY, null).getClass().getSimpleName();
            assertThat(page)
                    .contains("### " + code.value() + "\n\n`" + exception + "`, HTTP " + code.httpStatus() + ", gRPC "
                            + GrpcStatus.of(code).name() + (code.retryable() ? ", worth another try" : "") + ". ");
        }
    }

    @Test
    void theEmbeddedPageListsEachOptionOfAModule() throws Exception {
        String page = Files.readString(Repo.root().resolve("docs/embedded.md"));
        List<String> rows = new ArrayList<>();
        for (ServiceModule module : ServiceLoader.load(ServiceModule.class)) {
            for (Field field : module.getClass().getFields()) {
                if (field.get(null) instanceof ModuleOption<?> option) {
                    String constant = module.getClass().getSimpleName() + "." + field.getName();
                    String label = option.isList() ? "" : " " + option.label();
                    String flag = option.isCodeOnly() ? "only in Java" : "`--" + option.name() + label + "`";
                    assertThat(page).containsPattern("\\n\\| `" + constant + "` \\| [^|]+ \\| " + flag + " \\| ");
                    rows.add(constant);
                }
            }
        }
        assertThat(rows).contains("SecretModule.FILES", "BindingModule.QUEUES", "LockModule.LOCK_STORES");
        assertThat(page.lines().filter(line -> line.matches("\\| `[A-Za-z]+Module\\..*")))
                .as("rows of options that there are")
                .hasSameSizeAs(rows);
    }

    /** Maven's own default ignores the release of Java that the POM names. */
    @Test
    void theCompilerPluginIsThatOfTheTestedPom() throws IOException {
        Pattern plugin =
                Pattern.compile("<artifactId>maven-compiler-plugin</artifactId>\\s*<version>[0-9.]+</version>");
        List<String> shown = new ArrayList<>();
        for (String file : List.of("docs/getting-started.md", "publish/consumers/maven/pom.xml")) {
            Matcher match = plugin.matcher(Files.readString(Repo.root().resolve(file)));
            assertThat(match.find()).as(file).isTrue();
            shown.add(plain(match.group()));
        }
        assertThat(shown.get(0)).isEqualTo(shown.get(1));
    }

    @Test
    void theIndexNamesEachPage() throws IOException {
        String index = Files.readString(Repo.root().resolve("docs/README.md"));
        for (Path page : pages()) {
            if (page.startsWith(Repo.root().resolve("docs")) && !page.endsWith("docs/README.md")) {
                assertThat(index).contains("(" + Repo.root().resolve("docs").relativize(page) + ")");
            }
        }
        Api.MODEL.services().forEach(service -> assertThat(index).contains("[" + service.name() + "]"));
    }
}
