package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The draft of a runtime's binding, laid over the draft services: it has no problem, and both sides of its wires compile. */
@Tag("one-jdk")
class DraftBindingsTest {
    private static final Path DRAFTS = Path.of("src/test/resources/drafts");

    static List<String> runtimes() throws IOException {
        try (Stream<Path> drafts = Files.list(DRAFTS.resolve("bindings"))) {
            return drafts.map(draft -> draft.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void aDraftBindingGeneratesCodeThatCompiles(String runtime, @TempDir Path folder) throws IOException {
        Path spec = SpecFixture.in(folder).folder();
        for (String part : List.of("openapi", "asyncapi")) {
            try (Stream<Path> drafts = Files.list(DRAFTS.resolve(part))) {
                for (Path draft : drafts.toList()) {
                    copy(draft, spec.resolve(part));
                }
            }
        }
        copy(DRAFTS.resolve("bindings/" + runtime + ".yaml"), Files.createDirectories(spec.resolve("bindings")));
        Problems problems = new Problems();
        ApiModel model = Generation.load(spec);
        List<RuntimeBinding> bindings = Bindings.read(Documents.read(spec, problems), model, problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(bindings).extracting(RuntimeBinding::name).containsExactly(runtime);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        EmittedClasses.compile(Generator.generate(new GenerationPlan(model, bindings)), classes);
        assertThat(classes).isDirectoryRecursivelyContaining("glob:**/" + JavaNames.type(runtime) + "*.class");
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
