package io.cloudruntimes.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.check.Rules;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the real documents, to be broken. */
public final class SpecFixture {
    public static final String COMMON = "openapi/common.yaml";
    public static final String STATE = "openapi/state.yaml";
    public static final String PUBSUB = "openapi/pubsub.yaml";
    public static final String RUNTIME = "openapi/runtime.yaml";
    public static final String BINDING = "bindings/dapr.yaml";
    public static final String SHELF = "openapi/shelf.yaml";
    public static final String RACK = "bindings/rack.yaml";
    public static final String ASYNC = "asyncapi/pubsub.yaml";
    public static final String ASYNC_RPC = "asyncapi/rpc.yaml";
    public static final String ASYNC_COMMON = "asyncapi/common.yaml";

    private final Path folder;

    private SpecFixture(Path folder) {
        this.folder = folder;
    }

    /** The folder of the real documents. */
    public static Path real() {
        Path module = Path.of("").toAbsolutePath();
        return module.resolve(Files.isDirectory(module.resolve("spec")) ? "spec" : "../spec")
                .normalize();
    }

    /** Copies the real documents of the API to {@code spec} below a folder. */
    public static SpecFixture in(Path parent) {
        return copy(parent, List.of("openapi", "asyncapi"));
    }

    /** Copies the real documents, the bindings among them, to {@code spec} below a folder. */
    public static SpecFixture withBindings(Path parent) {
        return copy(parent, List.of("openapi", "asyncapi", "bindings"));
    }

    /** Copies a small API with one runtime to {@code spec} below a folder: what compiles in little time. */
    public static SpecFixture shelf(Path parent) {
        SpecFixture spec = new SpecFixture(parent.resolve("spec"));
        try {
            for (String file : List.of(SHELF, RACK)) {
                Files.createDirectories(spec.folder.resolve(file).getParent());
                Files.copy(Path.of("src/test/resources/shelf").resolve(file), spec.folder.resolve(file));
            }
            Files.copy(real().resolve(COMMON), spec.folder.resolve(COMMON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spec;
    }

    private static SpecFixture copy(Path parent, List<String> parts) {
        Path folder = parent.resolve("spec");
        try {
            for (String part : parts) {
                Files.createDirectories(folder.resolve(part));
                try (Stream<Path> files = Files.list(real().resolve(part))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpecFixture(folder);
    }

    public Path folder() {
        return folder;
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SpecFixture write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces the first occurrence of a text that follows an anchor. */
    public SpecFixture replace(String file, String anchor, String old, String replacement) {
        String text = text(file);
        int start = text.indexOf(anchor);
        assertThat(start).as("'%s' in %s", anchor, file).isNotNegative();
        int at = text.indexOf(old, start);
        assertThat(at).as("'%s' after '%s' in %s", old, anchor, file).isNotNegative();
        return write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** The number of the line on which a marker stands first after an anchor; both must be there. */
    public int line(String file, String anchor, String marker) {
        String text = text(file);
        int start = text.indexOf(anchor);
        assertThat(start).as("'%s' in %s", anchor, file).isNotNegative();
        int at = text.indexOf(marker, start);
        assertThat(at).as("'%s' after '%s' in %s", marker, anchor, file).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** What reading and checking the documents finds. */
    public List<Problem> problems() {
        Problems problems = new Problems();
        Documents documents = Documents.read(folder, problems);
        Rules.check(documents, problems);
        return problems.sorted();
    }
}
