package io.cloudruntimes.generator.mutation;

import static io.cloudruntimes.generator.SpecFixture.RACK;
import static io.cloudruntimes.generator.SpecFixture.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.binding.ReadableProblems;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of which no code can be emitted: a problem at its place, and neither a stack trace nor code that does not compile. */
class UnemittableDocumentsTest {
    /** More bytes than a constant of Java has. */
    private static final String LONG = "long ".repeat(14_000).strip();

    @TempDir
    Path folder;

    private SpecFixture spec;

    @BeforeEach
    void copyTheShelf() {
        spec = SpecFixture.shelf(folder);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a field of a message and one inside of it
                "bindings/rack.yaml| shelfName: 1, id: 2,| shelfName: 2, id: 2.1,| /operations/getBook/grpc/in/id",
                "bindings/rack.yaml| title: 1, pages: 2| title: 2, pages: 2.1| /types/Book/grpc/pages",
                "bindings/rack.yaml| title: 1, pages: 2| title: 2.1, pages: 2| /types/Book/grpc/pages",
                "bindings/rack.yaml| words: 3, notes: 4}\\noperations| words: 4.1, notes: 4}\\noperations| /types/Book/grpc/notes",
                "bindings/rack.yaml| words: 3, notes: 4}\\noperations| words: 3, notes: 4, title: '3[x]'}\\noperations| /types/Book/grpc/title",
                "bindings/rack.yaml| title: 1, pages: 2| title: '3[x]', pages: 2| /types/Book/grpc/words",
                "bindings/rack.yaml| title: 1, pages: 2| title: '4[x]', pages: 4.2| /types/Book/grpc/notes",
                // bodies that are no objects
                "bindings/rack.yaml| books: json items, order: query| books: query, order: payload| /operations/saveBooks/http/in/order",
                "bindings/rack.yaml| books: json items, order: query| books: payload, order: query| /operations/saveBooks/http/in/books",
                "bindings/rack.yaml| books: json items, order: query| books: json items, order: json $| /operations/saveBooks/http/in/order",
                // names that do not exist
                "bindings/rack.yaml| absent-when-empty: [title]| absent-when-empty: [title]\\n      reorder: {list: words, by: x, like: id}| /operations/getBook/grpc/reorder/list",
                "bindings/rack.yaml| absent-when-empty: [title]| absent-when-empty: [titel]| /operations/getBook/grpc/absent-when-empty/0",
                "bindings/rack.yaml| absent-when-empty: [title]| absent-when-empty: [title]\\n      error-values: {'2': {x: not_found}}| /operations/getBook/grpc/error-values/2/x",
                "bindings/rack.yaml| service: rack.v1.Rack| liveness: none| /operations/getBook/grpc/method",
                "bindings/rack.yaml| runtime: rack| runtime: class| /runtime",
                // what the API itself cannot have
                "openapi/shelf.yaml| schema: {$ref: '#/components/schemas/SaveBooksBody'}| schema: {$ref: '#/components/schemas/BookOrder'}| /paths/~1v1~1shelf~1{shelfName}~1books/post/requestBody/content/application~1json/schema",
                "openapi/shelf.yaml| items: {type: string}| items: {type: array, items: {type: string}}| /types/Book/grpc/words",
            })
    void isAProblemAtItsPlace(String file, String old, String replacement, String pointer) {
        spec.replace(file, "", old.replace("\\n", "\n"), replacement.replace("\\n", "\n"));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.file()).contains("spec/");
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what ends a line ends a literal of Java
                "notes: A book is read whole.| notes: \"A book \\u2028 is.\"| 32| the line terminator U+2028",
                "notes: A book is read whole.| notes: \"A book \\u2029 is.\"| 32| the line terminator U+2029",
                "notes: A book is read whole.| notes: \"A book \\N is.\"| 32| the line terminator U+0085",
                "notes: A book is read whole.| notes: A book \u2028 is.| 32| the line terminator U+2028",
                "constants: {query via: rack}| constants: {\"query v\\u2028ia\": rack}| 51| the line terminator U+2028",
                // what YAML has and a document has not
                "title: Rack| title: &rack Rack| 3| anchors and aliases are not allowed; write the value again",
                "title: Rack| title: *rack| 3| anchors and aliases are not allowed; write the value again",
                "error: {reason: errorCode, message: message}| error: &e {reason: errorCode, message: message}| 13| anchors and aliases are not allowed",
                "BookOrder: {by-title: 1, by-size: 2}| BookOrder: {<<: *e}| 25| anchors and aliases are not allowed",
                "title: Rack| {title: Rack}: title| 3| a key must be text, not a map",
                "title: Rack| [title]: Rack| 3| a key must be text, not a list",
                "title: Rack| title: Ra\u0007ck| 3| the character U+0007 is not allowed; remove it",
                "title: Rack| title: Ra\u0000ck| 3| the character U+0000 is not allowed; remove it",
            })
    void isAProblemAtItsLine(String old, String replacement, int line, String says) {
        spec.replace(RACK, "", old, replacement);

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).contains(RACK);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(says);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void aDocumentInUtf16IsAProblemThatSaysSo(String charset) throws IOException {
        Files.write(spec.folder().resolve(RACK), spec.text(RACK).getBytes(Charset.forName(charset)));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the file is not UTF-8"));
    }

    @Test
    void aDocumentWhoseNameEndsInCapitalsIsAProblem() throws IOException {
        Files.move(spec.folder().resolve(RACK), spec.folder().resolve("bindings/rack.YAML"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("bindings/rack.YAML");
            assertThat(problem.message()).contains("its name ends with .yaml or .yml");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: Rack| title: '%s'",
                "description: A made-up| description: '%s'",
                "constants: {query via: rack}| constants: {query via: '%s'}",
                "notes: A book is read whole.| notes: '%s'",
                "reason: [NO_SHELF, NO_ROOM]| reason: ['%s']",
                "header: rack-token| header: '%s'",
                "id: 2, language: header rack-language| id: 2, language: header rack-language default %s",
            })
    void aTextOfMoreBytesThanAConstantHasIsAProblemOrCode(String old, String replacement) throws Exception {
        String text = replacement.contains("header") ? LONG.replace(' ', '-') : LONG;
        spec.write(RACK, spec.text(RACK).replaceFirst(Pattern.quote(old) + ".*", replacement.replace("%s", text)));
        try (EmittedCompiler compiler = new EmittedCompiler()) {
            assertThat(compiler.errors(Generation.generate(spec.folder()))).isEmpty();
        } catch (SpecException e) {
            assertThat(ReadableProblems.of(e.problems()))
                    .anySatisfy(problem -> assertThat(problem.toString()).contains(RACK));
        }
    }

    @Test
    void aListOfListsIsCodeWhereItIsJson() throws Exception {
        spec.replace(SHELF, "", "items: {type: string}", "items: {type: array, items: {type: string}}")
                .write(RACK, spec.text(RACK).replace("words: 3,", "words: absent a message has no lists of lists,"));

        try (EmittedCompiler compiler = new EmittedCompiler()) {
            assertThat(compiler.errors(Generation.generate(spec.folder()))).isEmpty();
        }
    }

    @Test
    void aDocumentOfTheApiOfTenThousandLevelsIsAProblem() {
        spec.write(SHELF, "a: " + "{a: ".repeat(10_000) + "1" + "}".repeat(10_000) + "\n");

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(SHELF, "levels deep"));
    }

    private List<Problem> problems() {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Generation.generate(spec.folder()));
        assertThat(error).as("the documents are accepted").isNotNull();
        return ReadableProblems.of(error.problems());
    }
}
