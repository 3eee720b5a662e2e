package io.cloudruntimes.generator.binding.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.poet.BindingFixture;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of binding documents: what the schema does not allow is a problem at its line that says what to write. */
class SchemaValidatorTest {
    @TempDir
    Path folder;

    @Test
    void theGeneratorHasTheSchemaOfTheSpecification() throws IOException {
        try (InputStream own = BindingSchema.class.getResourceAsStream("binding.schema.json")) {
            assertThat(own).isNotNull();
            assertThat(own.readAllBytes())
                    .isEqualTo(Files.readAllBytes(SpecFixture.real().resolve("bindings/binding.schema.json")));
        }
    }

    @Test
    void theSchemaHasOnlyKeywordsThatAreKnown() throws IOException {
        String schema = Files.readString(SpecFixture.real().resolve("bindings/binding.schema.json"));
        SpecNode root = Documents.parse("schema", schema);

        assertThat(new SchemaValidator(root).validate(root)).isNotEmpty(); // it is no binding document
    }

    @Test
    void aKeywordThatIsNotKnownIsAnError() {
        SpecNode schema = Documents.parse("schema", "{properties: {a: {items: {maxLength: 3}}}}");

        assertThatThrownBy(() -> new SchemaValidator(schema))
                .hasMessageContaining("'maxLength'")
                .hasMessageContaining("/properties/a/items/maxLength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'~'", "'null'", "\"NULL\"", "nothing"})
    void aQuotedNullIsText(String title) {
        assertThat(BindingFixture.ACME.problems(folder, "title: Acme sidecar", "title: " + title))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: Acme sidecar| titel: Acme sidecar| /titel| 'titel' is not a key of this; did you mean 'title'?",
                "title: Acme sidecar| title: [Acme]| /title| must be text, not a list",
                "title: Acme sidecar| title: 5| /title| must be text, not '5'",
                "title: Acme sidecar| title:| /title| must be text, not nothing",
                "title: Acme sidecar| title: ~| /title| must be text, not nothing",
                "title: Acme sidecar| title: null| /title| must be text, not nothing",
                "title: Acme sidecar| title: Null| /title| must be text, not nothing",
                "title: Acme sidecar| title: NULL| /title| must be text, not nothing",
                "unsupported: Acme does not report whether it exists| unsupported: NULL| /operations/pingNotes/unsupported| must be text, not nothing",
                "id: 2.1, payload: 2.2}| id: [2], payload: 2.2}| /operations/watchNotes/grpc/reply/id| must be a number or text, not a list",
                "title: Acme sidecar| title: ''| /title| must not be empty",
                "errors:\\n| errors: {}\\nerror:\\n| /errors| must be a list, not a map",
                "port: 8500| port: '8500'| /wires/http/port| must be a whole number, not text",
                "enums:\\n| enums: []\\nenum:\\n| /enums| must be a map, not a list",
                "in: {book: 1, keys: 2}| in: [book, keys]| /operations/readNotes/grpc/in| must be a map, not a list",
                "out: {notes: 1}| out: 1| /operations/readNotes/grpc/out| must be a map, not '1'",
                "keys: 2}\\n      out| keys: [2]}\\n      out| /operations/readNotes/grpc/in/keys| must be text or a number, not a list",
                "      method: ReadNotes\\n| method: ReadNotes\\n      kinds: unary\\n| /operations/readNotes/grpc/kinds| did you mean 'kind'?",
                "      method: ReadNotes\\n| method: ReadNotes\\n      kind: unari\\n| /operations/readNotes/grpc/kind| is not a kind of call",
                "absent-when-empty: [text, etag]| absent-when-empty: text| /operations/getNote/grpc/absent-when-empty| must be a list, not text",
                "ignored: [metadata]| ignored: metadata| /served/requests/getNote/ignored| must be a list, not text",
                "without-token: true| without-token: 'yes'| /served/requests/getNote/http/without-token| must be true or false, not text",
                "none-below: {maxAge: 1}| none-below: {maxAge: one}| /served/requests/getNote/none-below/maxAge| must be a whole number, not text",
                "reply: {of: 1, id: 2.1, payload: 2.2}| reply: {of: '1', id: 2.1, payload: 2.2}| /operations/watchNotes/grpc/reply/of| must be a whole number, not text",
                "pingNotes:\\n| pingNotes: []\\n  pingNote:\\n| /operations/pingNotes| must be a map, not a list",
            })
    void isOneProblemWithWhatToDo(String old, String replacement, String pointer, String says) {
        assertThat(BindingFixture.ACME.problems(folder, old.replace("\\n", "\n"), replacement.replace("\\n", "\n")))
                .filteredOn(problem -> !problem.message().contains("'error' is not")
                        && !problem.message().contains("'enum' is not")
                        && !problem.message().contains("no operation 'pingNote'"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.message()).contains(says);
                    assertThat(problem.line()).isPositive();
                });
    }
}
