package io.cloudruntimes.generator;

import static io.cloudruntimes.generator.SpecFixture.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.EmittedClasses;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator accepts compiles; what would not is a problem with its location. */
@Tag("one-jdk")
class EmittableTest {
    private static final String AFTER_BOOK = "    Book:\n      type: object\n";

    @TempDir
    Path folder;

    private SpecFixture spec;

    @BeforeEach
    void copyTheShelf() {
        spec = SpecFixture.shelf(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 500})
    void anObjectMayHaveManyProperties(int count) {
        addSchema(count, "{type: string, description: A., minLength: 1, maxLength: 9, pattern: '^a$'}");

        assertThat(compiled()).anySatisfy(file -> assertThat(file.path()).endsWith("/shelf/Many.java"));
    }

    @Test
    void anObjectOfMorePropertiesThanAMethodCanSetIsAProblem() {
        addSchema(3000, "{type: string, description: A., minLength: 1, maxLength: 9, pattern: '^a$'}");

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains("Many.<init>", "larger than the 65535 bytes");
            isAt(problem, "/components/schemas/Many", "    Many:");
        });
    }

    @Test
    void anEnumerationOfMoreValuesThanItsClassCanMakeIsAProblem() {
        String values = IntStream.range(0, 5000).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        spec.replace(
                        SHELF,
                        "    BookOrder:\n",
                        "enum: [by-title, by-size]",
                        "enum: [by-title, by-size, " + values + "]")
                .replace(
                        SHELF,
                        "    BookOrder:\n",
                        "        - The largest first.\n",
                        "        - The largest first.\n" + "        - More.\n".repeat(5000))
                .write(SpecFixture.RACK, onlyWithoutRuntime());

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains("BookOrder", "larger than the 65535 bytes");
            isAt(problem, "/components/schemas/BookOrder", "    BookOrder:");
        });
    }

    @ParameterizedTest
    @CsvSource({"yield, all", "record, toString", "enum, close"})
    void aMethodMayHaveAnyName(String one, String other) {
        spec.replace(SHELF, "operationId: getBook", "x-method: get", "x-method: " + one)
                .replace(SHELF, "operationId: saveBooks", "x-method: save", "x-method: " + other);

        assertThat(compiled()).isNotEmpty();
    }

    @Test
    void methodsThatWouldBeOneConstantAreAProblem() {
        spec.replace(SHELF, "operationId: getBook", "x-method: get", "x-method: getURL")
                .replace(SHELF, "operationId: saveBooks", "x-method: save", "x-method: getUrl");

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains("GET_URL");
            isAt(problem, "/paths/~1v1~1shelf~1{shelfName}~1books/post/x-method", "x-method: getUrl");
        });
    }

    @Test
    void propertiesWithAPatternThatWouldBeOneConstantAreAProblem() {
        spec.replace(
                SHELF,
                AFTER_BOOK,
                "        title: {",
                "        aURL: {type: string, pattern: '^a$', description: A.}\n"
                        + "        aUrl: {type: string, pattern: '^a$', description: A.}\n        title: {");
        spec.write(SpecFixture.RACK, onlyWithoutRuntime());

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains("A_URL_PATTERN");
            isAt(problem, "/components/schemas/Book", "    Book:");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "unknown", "ofRed", "ofBlue", "value", "Value", "redValue"})
    void membersOfAUnionCompileOrAreAProblem(String name) {
        String property = JavaNames.member(name).equals(name) ? name : "x" + name;
        spec.replace(
                SHELF,
                "    Book:\n",
                "",
                "    Colour:\n      type: object\n      x-union: true\n      description: A.\n      properties:\n"
                        + "        red: {type: boolean, x-always-true: true, description: A.}\n"
                        + "        blueValue: {type: integer, format: int32, description: A.}\n"
                        + "        " + property + ": {type: string, description: A.}\n");
        spec.replace(
                        SHELF,
                        AFTER_BOOK,
                        "        title: {",
                        "        colour: {$ref: '#/components/schemas/Colour'}\n        title: {")
                .write(SpecFixture.RACK, onlyWithoutRuntime());

        compilesOrIsAProblemOf(SHELF);
    }

    /** Each word of the emitted code as the name of a property, which is a field, a parameter, a method and a local variable. */
    @Test
    void propertiesMayHaveTheNameOfAnythingInTheEmittedCode() throws IOException {
        Set<String> words = new TreeSet<>();
        Pattern word = Pattern.compile("(?<![A-Za-z0-9_.])[a-z][A-Za-z0-9]*");
        for (Path golden : goldens()) {
            Matcher matcher = word.matcher(code(Files.readString(golden)));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        assertThat(words).hasSizeGreaterThan(100).contains("builder");
        List<String> all = List.copyOf(words);
        int size = 300;
        for (int from = 0; from < all.size(); from += size) {
            SpecFixture copy = SpecFixture.shelf(Files.createDirectory(folder.resolve("words" + from)));
            List<String> some = all.subList(from, Math.min(all.size(), from + size));
            add(copy, "    SaveBooksBody:\n", some, "{type: array, items: {type: string}, description: A.}");
            copy.write(SpecFixture.RACK, onlyWithoutRuntime());
            compile(Generation.generate(copy.folder()));
        }
    }

    static Stream<String> emittedTypeNames() {
        return Generator.generate(Generation.load(SpecFixture.real())).stream()
                .map(file -> file.path().replaceAll(".*/|\\.java", ""))
                .filter(name ->
                        name.startsWith("State") || name.startsWith("AsyncState") || name.equals("ApiOperations"))
                .map(name -> name.replace("StateItem", "Book").replace("State", "Shelf"))
                .distinct();
    }

    /** A schema of the name of an emitted type is a problem at the schema, or the two are in different packages. */
    @Test
    void aSchemaOfTheNameOfAnyEmittedTypeCompilesOrIsAProblem() throws IOException {
        Set<String> accepted = new TreeSet<>();
        for (String name : emittedTypeNames().toList()) {
            SpecFixture copy = SpecFixture.shelf(Files.createDirectory(folder.resolve(name)));
            addSchema(copy, name);
            try {
                Generation.generate(copy.folder());
                accepted.add(name);
            } catch (SpecException e) {
                assertThat(e.problems())
                        .anySatisfy(problem -> assertThat(problem.pointer()).endsWith("/schemas/" + name));
            }
        }
        assertThat(accepted).contains("BookJson").doesNotContain("ShelfOperations", "ShelfServiceAsyncAdapter");
        accepted.forEach(name -> addSchema(spec, name));
        assertThat(compiled()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShelfOperations", "ShelfServiceAsyncAdapter"})
    void aSchemaOfTheNameOfAnEmittedTypeIsAProblemAtTheSchema(String name) {
        addSchema(spec, name);

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains("twice", "use another name");
            isAt(problem, "/components/schemas/" + name, "    " + name + ":");
        });
    }

    @Test
    void aSchemaMayHaveTheNameOfATypeOfAnotherPackage() {
        List.of("BookOrderJson", "JsonReader", "JsonWriter", "WireClient", "Codec", "Checks", "Arrays", "Wire")
                .forEach(name -> addSchema(spec, name));

        assertThat(compiled()).anySatisfy(file -> assertThat(file.path()).endsWith("/shelf/Checks.java"));
    }

    private static void addSchema(SpecFixture spec, String name) {
        if (!spec.text(SHELF).contains("    " + name + ":\n")) {
            spec.replace(
                    SHELF,
                    "    BookOrder:\n",
                    "",
                    "    " + name + ":\n      type: object\n      description: A.\n      properties:\n"
                            + "        one: {type: string, description: A.}\n");
            spec.replace(
                    SHELF,
                    AFTER_BOOK,
                    "        title: {",
                    "        more" + name + ": {$ref: '#/components/schemas/" + name + "'}\n        title: {");
        }
        spec.write(SpecFixture.RACK, onlyWithoutRuntime());
    }

    private void addSchema(int count, String property) {
        addSchema(spec, "Many");
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> "property" + i).toList();
        add(spec, "    Many:\n", names, property);
    }

    private static void add(SpecFixture to, String anchor, List<String> names, String property) {
        Set<String> present = new LinkedHashSet<>(List.of("title", "pages", "words", "notes", "books", "order", "one"));
        String lines = names.stream()
                .filter(name -> !present.contains(name))
                .map(name -> "        " + name + ": " + property + "\n")
                .collect(Collectors.joining());
        to.replace(SHELF, anchor, "      properties:\n", "      properties:\n" + lines);
    }

    /** No binding: a file that is read as none would be a problem, so it is the smallest that says nothing. */
    private static String onlyWithoutRuntime() {
        return "runtime: rack\ntitle: Rack\ndescription: A.\nscheme: rack\nin-jvm: {}\noperations:\n"
                + "  getBook: {unsupported: it is a test}\n  saveBooks: {unsupported: it is a test}\n";
    }

    private void compilesOrIsAProblemOf(String file) {
        List<GeneratedFile> files;
        try {
            files = Generation.generate(spec.folder());
        } catch (SpecException e) {
            assertThat(e.problems())
                    .anySatisfy(problem -> assertThat(problem.file()).isEqualTo("spec/" + file));
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            return;
        }
        compile(files);
    }

    private List<GeneratedFile> compiled() {
        List<GeneratedFile> files = Generation.generate(spec.folder());
        compile(files);
        return files;
    }

    private void compile(List<GeneratedFile> files) {
        try {
            EmittedClasses.compile(files, Files.createTempDirectory(folder, "classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> problems() {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Generation.generate(spec.folder()));
        assertThat(error).as("the documents are accepted").isNotNull();
        return error.problems();
    }

    private void isAt(Problem problem, String pointer, String marker) {
        assertThat(problem.file()).isEqualTo("spec/" + SHELF);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(spec.text(SHELF).lines().toList().get(problem.line() - 1)).contains(marker);
    }

    private static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\n]*", "")
                .replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "");
    }
}
