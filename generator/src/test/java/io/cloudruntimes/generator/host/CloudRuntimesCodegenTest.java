package io.cloudruntimes.generator.host;

import static io.cloudruntimes.generator.SpecFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.generator.FolderTexts;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.spec.SpecException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.DefaultGenerator;

/** The generator inside openapi-generator, as its Maven plugin runs it. */
class CloudRuntimesCodegenTest {
    @TempDir
    Path folder;

    @Test
    void gives_the_same_bytes_as_the_command_line() throws IOException {
        Path real = SpecFixture.real();
        generate(real, Map.of("specRoot", real, "modelJson", folder.resolve("plugin.json")));

        assertThat(Main.run(
                        "--spec",
                        real.toString(),
                        "--out",
                        folder.resolve("main").toString(),
                        "--resources",
                        folder.resolve("resources").toString(),
                        "--model-json",
                        folder.resolve("main.json").toString(),
                        "--stubs",
                        folder.resolve("stubs").toString()))
                .isZero();
        assertThat(FolderTexts.of(folder.resolve("plugin/src/main/java")))
                .isNotEmpty()
                .containsExactlyEntriesOf(FolderTexts.of(folder.resolve("main")));
        assertThat(FolderTexts.of(folder.resolve("plugin/src/main/resources")))
                .isNotEmpty()
                .containsExactlyEntriesOf(FolderTexts.of(folder.resolve("resources")));
        generate("plugin-stubs", real, Map.of("specRoot", real.toString(), "stubs", "true"));
        assertThat(FolderTexts.of(folder.resolve("plugin-stubs/src/main/java")))
                .isNotEmpty()
                .containsExactlyEntriesOf(FolderTexts.of(folder.resolve("stubs")));
        assertThat(folder.resolve("plugin.json")).hasSameBinaryContentAs(folder.resolve("main.json"));
    }

    @Test
    void fails_with_every_problem_and_writes_no_source() {
        Path spec = SpecFixture.in(folder)
                .replace(STATE, "paths:", "x-method: save", "x-method: get")
                .replace(STATE, "paths:", "x-maturity: stable", "x-maturity: done")
                .folder();

        assertThatThrownBy(() -> generate(spec, Map.of("specRoot", spec)))
                .isInstanceOf(SpecException.class)
                .hasMessageContainingAll("[method]", "[maturity]");
        assertThat(folder.resolve("plugin/src")).doesNotExist();
    }

    @Test
    void names_the_option_that_is_not_set() {
        assertThatThrownBy(() -> generate(SpecFixture.real(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the option specRoot, the folder of the specification, is not set");
    }

    /** By its name, which is how the plugin finds it. */
    private void generate(Path spec, Map<String, Path> options) {
        Map<String, String> texts = new HashMap<>();
        options.forEach((name, value) -> texts.put(name, value.toString()));
        generate("plugin", spec, texts);
    }

    private void generate(String output, Path spec, Map<String, String> options) {
        CloudRuntimesCodegen codegen = (CloudRuntimesCodegen) CodegenConfigLoader.forName("cloud-runtimes-java");
        codegen.setOutputDir(folder.resolve(output).toString());
        codegen.additionalProperties().putAll(options);
        new DefaultGenerator()
                .opts(new ClientOptInput()
                        .openAPI(new OpenAPIV3Parser()
                                .read(spec.resolve(SpecFixture.COMMON).toString()))
                        .config(codegen))
                .generate();
    }
}
