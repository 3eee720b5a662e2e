package io.cloudruntimes.generator.binding;

import static io.cloudruntimes.generator.SpecFixture.RACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.poet.EmittedClasses;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes one value of a binding to what would generate, compile and be wrong: a problem with its line and pointer. */
class BindingValuesTest {
    @TempDir
    Path folder;

    private SpecFixture spec;

    @BeforeEach
    void copyTheShelf() {
        spec = SpecFixture.shelf(folder);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "language: header rack-language| language: 2| /operations/getBook/grpc/in/language",
                "title: json, pages: json size| title: json size, pages: json size| /types/Book/http/pages",
                "title: 1, pages: 2| title: 1 with etagg, pages: 2| /types/Book/grpc/title",
                "max-request-bytes: 1000000| max-request-bytes: 4MB| /wires/http/max-request-bytes",
                "max-request-bytes: 1000000| max-request-bytes: 0| /wires/http/max-request-bytes",
                "max-request-bytes: 1000000| max-request-bytes: -5| /wires/http/max-request-bytes",
                "not_found, reason: [NO_SHELF, NO_ROOM]| not_found| /errors/0",
                "not_found, reason: [NO_SHELF, NO_ROOM]| not_found, wire: http| /errors/0",
                "not_found, reason: [NO_SHELF, NO_ROOM]| not_found, reason: []| /errors/0",
                "not_found, reason: [NO_SHELF, NO_ROOM]| not_found, text: ['']| /errors/0/text/0",
                "not_found, reason: [NO_SHELF, NO_ROOM]| not_found, status: 999| /errors/0/status",
                "status: UNKNOWN,| status: UNKNOWNN,| /errors/1/status",
                "wire: grpc, status: UNKNOWN,| wire: http, status: UNKNOWN,| /errors/1/status",
                "method: Save| method: Get| /operations/saveBooks/grpc",
                "by-title: 1, by-size: 2| by-title: 1, by-size: 1| /enums/BookOrder/by-size",
                "by-title: 1, by-size: 2| by-title: -1, by-size: 2| /enums/BookOrder/by-title",
                "by-title: 1, by-size: 2| by-title: 1, by-size: 2, by-age: 3| /enums/BookOrder/by-age",
                "shelfName: 1, id: 2,| shelfName: 0, id: 2,| /operations/getBook/grpc/in/shelfName",
                "shelfName: 1, id: 2,| shelfName: 19000, id: 2,| /operations/getBook/grpc/in/shelfName",
                "shelfName: 1, id: 2,| shelfName: 536870912, id: 2,| /operations/getBook/grpc/in/shelfName",
                "title: 1, pages: 2| title: 0, pages: 2| /types/Book/grpc/title",
                "constants: {'4': rack}| constants: {'19999': rack}| /operations/saveBooks/grpc/constants/19999",
                "constants: {'4': rack}| constants: {'3': rack}| /operations/saveBooks/grpc/constants/3",
                "constants: {query via: rack}| constants: {quarry via: rack}| /operations/saveBooks/http/constants/quarry via",
                "constants: {query via: rack}| constants: {query order: rack}| /operations/saveBooks/http/constants/query order",
                "in: {language: query lang}| in: {language: header rack-x}\\n      constants: {header Rack-X: a}| /operations/getBook/http/constants/header Rack-X",
                "200: {title: json, pages: json size| 200: {title: header x-a, pages: header X-A| /operations/getBook/http/out/200/pages",
                "404: absent| 100: absent| /operations/getBook/http/out/100",
                "out: {204: {}}| out: {}| /operations/saveBooks/http/out",
                "/books/{id}| /{id}{id}| /operations/getBook/http/request",
                "/books/{id}| /books/{id}x| /operations/getBook/http/request",
                "/books/{id}| /books/{id}?x=1| /operations/getBook/http/request",
                "/books/{id}| /books/{id}#x| /operations/getBook/http/request",
                "language: query lang| language: header a:b| /operations/getBook/http/in/language",
                "header: rack-token| header: rack token| /token/header",
                "scheme: rack| scheme: http| /scheme",
                "scheme: rack| scheme: https| /scheme",
                "scheme: rack| scheme: Rack| /scheme",
                "port: 4000| port: 70000| /wires/http/port",
                "port: 4001| port: 0| /wires/grpc/port",
                "runtime: rack| runtime: class| /runtime",
                "runtime: rack| runtime: json| /runtime",
                "absent-when-empty: [title]| absent-when-empty: [tytle]| /operations/getBook/grpc/absent-when-empty/0",
                "absent-when-empty: [title]| absent-when-empty: [title]\\n      reorder: {list: x, by: y, like: z}| /operations/getBook/grpc/reorder/list",
                "service: rack.v1.Rack| max-request-bytes: 5| /operations/getBook/grpc/method",
            })
    void isAProblemAtItsPlace(String old, String replacement, String pointer) {
        spec.replace(RACK, "", old.replace("\\n", "\n"), replacement.replace("\\n", "\n"));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("spec/" + RACK);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void twoDocumentsOfOneRuntimeAndSchemeAreAProblem() {
        spec.write("bindings/second.yaml", spec.text(RACK));

        assertThat(problems())
                .filteredOn(problem -> problem.file().equals("spec/bindings/second.yaml"))
                .extracting(Problem::pointer)
                .contains("/runtime", "/scheme");
    }

    @Test
    void aTitleIsTextInTheEmittedComments() throws IOException {
        spec.replace(RACK, "", "title: Rack", "title: \"Rack */ class X {} /* \\\\u002a/ @see\"");

        EmittedClasses.compile(Generation.generate(spec.folder()), Files.createDirectory(folder.resolve("classes")));

        assertThat(folder.resolve("classes")).isDirectoryNotContaining("glob:**X.class");
    }

    @Test
    void aReasonOfMoreBytesThanAConstantOfJavaHasIsAProblem() {
        spec.replace(RACK, "", "title: Rack", "title: Rack")
                .replace(
                        RACK,
                        "  saveBooks:\n",
                        "    preferred: {wire: grpc, reason: it is the smaller one}\n    http:\n",
                        "    not-over: {http: '" + "long ".repeat(14_000) + "'}\n    http2:\n")
                .write(RACK, spec.text(RACK).replaceAll("(?s)    http2:.*?    grpc:\n", "    grpc:\n"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(RACK, "more than the 65535 bytes"));
    }

    @Test
    void aDocumentOfTenThousandLevelsIsAProblem() {
        spec.write(RACK, "a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n");

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(RACK, "levels deep"));
    }

    private List<Problem> problems() {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Generation.generate(spec.folder()));
        assertThat(error).as("the binding is accepted").isNotNull();
        return ReadableProblems.of(error.problems());
    }
}
