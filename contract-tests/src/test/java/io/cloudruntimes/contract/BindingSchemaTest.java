package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The form of each binding is that of the schema beside it. */
class BindingSchemaTest {
    private static final Path FOLDER = Repo.spec().resolve("bindings");

    static Stream<Path> bindings() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static List<?> problems(String yaml) throws IOException {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("binding.schema.json")))
                .validate(new Gson().toJson(document), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void fits(Path binding) throws IOException {
        String yaml = Files.readString(binding);
        assertThat(problems(yaml)).isEmpty();
        assertThat(problems(yaml.replaceFirst("scheme:", "schema:"))).isNotEmpty();
        assertThat(problems(yaml.replaceFirst("request: GET", "request: FETCH")))
                .isNotEmpty();
        assertThat(problems(yaml.replaceFirst("protocol: callbacks", "protocol: calls")))
                .isNotEmpty();
        assertThat(problems(yaml.replaceFirst("discovery: \\{request: GET", "discovery: {question: GET")))
                .isNotEmpty();
        assertThat(problems(yaml.replaceFirst("absent-when-empty:", "absent-where-empty:")))
                .isNotEmpty();
    }
}
