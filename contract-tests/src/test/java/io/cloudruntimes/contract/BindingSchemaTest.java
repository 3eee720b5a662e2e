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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The form of each binding is that of the schema beside it. */
@Tag("one-jdk")
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
    }

    /** A text that is in one of the documents, and what makes it wrong. */
    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("request: GET", "request: FETCH"),
                Arguments.of("protocol: callbacks", "protocol: calls"),
                Arguments.of("discovery: \\{request: GET", "discovery: {question: GET"),
                Arguments.of("absent-when-empty:", "absent-where-empty:"),
                Arguments.of("in-jvm: \\{\\}", "in-jvm: {}\nwires: {}"),
                Arguments.of("in-jvm: \\{\\}", ""),
                Arguments.of("adapter: \\{\\}", "adapter: {by: hand}"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void isAsStrictAsItLooks(String old, String replacement) throws IOException {
        List<Path> files = bindings().toList();
        int broken = 0;
        for (Path file : files) {
            String yaml = Files.readString(file);
            if (Pattern.compile(old).matcher(yaml).find()) {
                broken++;
                assertThat(problems(yaml.replaceFirst(old, replacement)))
                        .as(file.getFileName().toString())
                        .isNotEmpty();
            }
        }
        assertThat(broken).as("documents with " + old).isPositive();
    }
}
