package io.cloudruntimes.specdiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Two copies of the real specification, the second of which a test changes. */
final class TwoSpecs {
    static final Path REAL = Path.of("..", "spec").toAbsolutePath().normalize();

    /** The binding whose operations the tests change. Others would name the same operations. */
    private static final String BINDING = "dapr.yaml";

    /** A binding without wires, which has a test of its own. */
    private static final String IN_JVM = "embedded.yaml";

    private final Path folder;

    TwoSpecs(Path folder) throws IOException {
        this.folder = folder;
        copy(old());
        copy(now());
    }

    Path old() {
        return folder.resolve("old/spec");
    }

    Path now() {
        return folder.resolve("new/spec");
    }

    static void copy(Path target) throws IOException {
        for (String part : List.of("openapi", "asyncapi", "bindings", "vectors", "wire-vectors")) {
            try (Stream<Path> all = Files.walk(REAL.resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> !part.equals("bindings") || file.endsWith(BINDING))
                        .toList()) {
                    Path copy = target.resolve(REAL.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Takes the bindings out of both, for tests that change the inputs of operations. */
    TwoSpecs withoutBindings() throws IOException {
        for (Path spec : List.of(old(), now())) {
            try (Stream<Path> files = Files.list(spec.resolve("bindings"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return this;
    }

    /** Adds the binding of the runtime inside the JVM to both. */
    TwoSpecs withInJvm() throws IOException {
        for (Path spec : List.of(old(), now())) {
            Files.copy(
                    REAL.resolve("bindings").resolve(IN_JVM),
                    spec.resolve("bindings").resolve(IN_JVM));
        }
        return this;
    }

    /** Takes an operation out of the new specification. */
    TwoSpecs withoutDeleteState() throws IOException {
        return cut("openapi/state.yaml", "    delete:\n      operationId: deleteState", "  /v1/state/{storeName}/save:")
                .cut("openapi/state.yaml", "    etag:\n      name: etag", "    consistency:\n      name")
                .cut("bindings/dapr.yaml", "  deleteState:\n", "  deleteBulkState:\n")
                .edit("bindings/dapr.yaml", "    deleteState: {ignored: [metadata]}\n", "")
                .edit(
                        "bindings/dapr.yaml",
                        "  - {code: conflict, of: [deleteState], reason: ERR_STATE_DELETE, status: {http: 409, grpc:"
                                + " ABORTED}}\n",
                        "");
    }

    /** Makes each event of the new specification have a source. */
    TwoSpecs withSourceOfEachEvent() throws IOException {
        return edit(
                        "asyncapi/pubsub.yaml",
                        "required: [id, topic, pubsubName, data]",
                        "required: [id, topic, pubsubName, data, source]")
                .edit("bindings/dapr.yaml", "{source: Dapr, type: com.dapr.event.sent}", "{type: com.dapr.event.sent}");
    }

    /** Replaces a text of a file of the new specification wherever it is. */
    TwoSpecs edit(String file, String old, String replacement) throws IOException {
        replace(now().resolve(file), old, replacement);
        return this;
    }

    /** Replaces a text of a file of both. */
    TwoSpecs editBoth(String file, String old, String replacement) throws IOException {
        replace(old().resolve(file), old, replacement);
        return edit(file, old, replacement);
    }

    /** Replaces a text of a file of the old specification wherever it is. */
    TwoSpecs editOld(String file, String old, String replacement) throws IOException {
        replace(old().resolve(file), old, replacement);
        return this;
    }

    private static void replace(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    /** Takes out a part of a file of the new specification, from a text up to another. */
    TwoSpecs cut(String file, String from, String to) throws IOException {
        String text = Files.readString(now().resolve(file));
        int start = text.indexOf(from);
        int end = text.indexOf(to, start + from.length());
        assertThat(start).as(from).isNotNegative();
        assertThat(end).as(to).isNotNegative();
        Files.writeString(now().resolve(file), text.substring(0, start) + text.substring(end));
        return this;
    }

    Verdict compare() {
        return SpecDiff.compare(new SpecPlace("old", old()), new SpecPlace("new", now()));
    }

    /** The one change of a kind at a place. */
    static Change only(Verdict verdict, ChangeKind kind, String where) {
        List<Change> found = verdict.changes().stream()
                .filter(change ->
                        change.kind() == kind && change.where().toString().equals(where))
                .toList();
        assertThat(found)
                .as("%s at %s among %s", kind, where, verdict.changes())
                .hasSize(1);
        return found.get(0);
    }

    /** What the command prints and gives. */
    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    record Run(int code, String out, String err) {}
}
