package io.cloudruntimes.generator.binding.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.mutation.Mutations;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The generator's own validator accepts exactly the documents that a validator of JSON Schema accepts. */
@Tag("one-jdk")
class SchemaAgreementTest {
    private static final int EDITS = 30;
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema());

    private static String schema() {
        try {
            return Files.readString(SpecFixture.real().resolve("bindings/binding.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real bindings, and those of the runtimes that there are not. */
    static List<Path> bindings() throws IOException {
        try (Stream<Path> real = Files.walk(SpecFixture.real().resolve("bindings"));
                Stream<Path> tests = Files.walk(Path.of("src/test/resources"))) {
            return Stream.concat(real, tests)
                    .filter(file -> file.toAbsolutePath().toString().contains("bindings"))
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void bothAcceptADocumentAndRejectTheSameEditsOfIt(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(BindingSchema.of(Documents.parse("a", text)).fits()).isTrue();
        assertThat(problems(text)).isEmpty();
        int rejected = 0;
        for (String edited : Mutations.of(text, file.getFileName().toString().hashCode(), EDITS)) {
            SpecNode document = Documents.parse("a", edited);
            List<?> expected = problems(edited);
            Problems own = new Problems();
            BindingSchema.of(document).addOthers(own);
            assertThat(own.isEmpty())
                    .as("own: %s, expected: %s", own.sorted(), expected)
                    .isEqualTo(expected.isEmpty());
            rejected += expected.isEmpty() ? 0 : 1;
        }
        assertThat(rejected).as("edits that were rejected").isBetween(EDITS / 10, EDITS);
    }

    private static List<?> problems(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(GSON.toJson(document), InputFormat.JSON);
    }
}
