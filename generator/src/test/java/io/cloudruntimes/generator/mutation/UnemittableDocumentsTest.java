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
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
