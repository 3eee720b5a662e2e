package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.emit.SourceFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is emitted is what stands in {@code src/test/golden}. {@code -Dgolden.update=true} writes it there. */
class GoldenSourcesTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    static List<Arguments> plans() {
        return List.of(
                Arguments.of("notes", new GenerationPlan(NotesApi.model(), List.of())),
                Arguments.of("odd", new GenerationPlan(OddApi.model(), List.of())),
                Arguments.of("guarded", new GenerationPlan(GuardedApi.model(), List.of())),
                Arguments.of("parcels", new GenerationPlan(ParcelsApi.model(), List.of())),
                Arguments.of("acme", AcmeRuntime.plan()),
                Arguments.of("bells", BellsApi.plan()),
                Arguments.of("gale", GaleRuntime.plan()),
                Arguments.of("mill", MillApi.plan()),
                Arguments.of("box", BoxRuntime.plan()),
                Arguments.of("forge", ForgeRuntime.plan()),
                Arguments.of("dock", DockRuntime.plan()));
    }

    /** What is emitted for a plan; for one with a runtime, what the runtime adds or changes. */
    private static Map<String, String> emitted(GenerationPlan plan) {
        Map<String, String> texts = texts(formatted(plan));
        if (!plan.bindings().isEmpty()) {
            texts.entrySet()
                    .removeAll(texts(formatted(new GenerationPlan(plan.model(), List.of())))
                            .entrySet());
            texts.putAll(texts(Generator.resources(plan)));
        }
        return texts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void emits_the_golden_sources(String name, GenerationPlan plan) throws IOException {
        assertGolden(name, emitted(plan));
    }

    @Test
    void emits_the_golden_stubs() throws IOException {
        assertGolden("stubs", texts(SourceFormatter.format(Generator.stubs(AcmeRuntime.plan()))));
    }

    private static void assertGolden(String name, Map<String, String> emitted) throws IOException {
        Path folder = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            write(folder, emitted);
        }

        Map<String, String> golden = read(folder);
        assertThat(golden.keySet()).isEqualTo(emitted.keySet());
        golden.forEach((path, text) -> assertThat(emitted.get(path)).as(path).isEqualTo(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void emits_the_same_bytes_each_time(String name, GenerationPlan plan) {
        assertThat(formatted(plan)).isEqualTo(formatted(plan));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void emits_code_that_compiles_without_a_warning(String name, GenerationPlan plan, @TempDir Path folder)
            throws IOException {
        EmittedClasses.compile(formatted(plan), folder);

        assertThat(folder).isDirectoryRecursivelyContaining("glob:**.class");
    }

    private static List<GeneratedFile> formatted(GenerationPlan plan) {
        return SourceFormatter.format(Generator.generate(plan));
    }

    private static Map<String, String> texts(List<GeneratedFile> files) {
        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : files) {
            assertThat(texts.put(file.path(), file.text())).as(file.path()).isNull();
        }
        return texts;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }

    private static void write(Path folder, Map<String, String> texts) throws IOException {
        for (Path old : files(folder)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
