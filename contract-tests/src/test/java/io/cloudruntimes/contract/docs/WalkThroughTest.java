package io.cloudruntimes.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.contract.VectorCoverageTest;
import io.cloudruntimes.contract.docs.WalkThrough.Step;
import io.cloudruntimes.generator.host.Main;
import io.cloudruntimes.vectors.VectorFiles;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code docs/adding-an-operation.md} on a copy: its edits, its commands, its outputs. */
@Tag("one-jdk")
class WalkThroughTest {
    private static final Path PAGE = Repo.root().resolve("docs/adding-an-operation.md");

    /** What stands on the operation: the generated classes, and these. */
    private static final List<String> COMPILED_AGAIN = List.of("embedded-runtime", "api-facade");

    @TempDir
    Path copy;

    private Path generated;
    private Path classes;

    @BeforeEach
    void copyDocuments() throws IOException {
        generated = copy.resolve("generated");
        classes = Files.createDirectories(copy.resolve("classes"));
        for (String part : List.of("openapi", "asyncapi", "bindings", "vectors")) {
            copyFolder(Repo.spec().resolve(part), copy.resolve("spec").resolve(part));
        }
        for (String module : COMPILED_AGAIN) {
            String sources = module + "/src/main/java";
            copyFolder(Repo.root().resolve(sources), copy.resolve(sources));
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void eachStepGoesAsThePageSays() throws Exception {
        for (Step step : WalkThrough.of(PAGE).steps()) {
            switch (step.verb()) {
                case "before", "create" -> step.edit(Repo.root(), copy);
                case "generate" ->
                    assertThat(generate()).as("what the generator says").isEqualTo(step.block());
                case "run" -> {
                    compile();
                    assertThat(java("io.cloudruntimes.contract.docs.WalkedRuntimes"))
                            .isEqualTo(step.block());
                }
                default -> throw new IOException("the page has a step '" + step.verb() + "', which is none");
            }
        }
        seenInDocsAndVectors();
        // the vectors on the new client and on the new routes
        assertThat(java("-Dspec=" + copy.resolve("spec"), "io.cloudruntimes.contract.VectorsOf", "existsState"))
                .startsWith("5 vectors hold");
    }

    private void seenInDocsAndVectors() {
        Documents documents = new Documents(copy.resolve("spec"));
        VectorCoverageTest.check(documents.model(), VectorFiles.read(copy.resolve("spec")));
        Map<String, String> pages = DerivedPagesTest.pages(documents);
        assertThat(pages.get("operations/state.md"))
                .contains("## exists", "GET /v1/state/orders/exists?key=o-1", "existsState: {unsupported:");
        assertThat(pages.get("capabilities.md")).contains("[StateService.exists](operations/state.md#exists)");
    }

    /** What a terminal would show, with places in the documents as from the folder above them. */
    private String generate() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Main.run("--spec", copy.resolve("spec").toString(), "--out", generated.toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8).replace(copy + "/", "");
    }

    private void compile() throws IOException {
        List<Path> sources = new ArrayList<>(List.of(copy.resolve("Walk.java")));
        for (Path folder : List.of(generated, copy.resolve("embedded-runtime"), copy.resolve("api-facade"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-parameters", "-cp", classPath());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("it compiles").isTrue();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs a program with the new classes before those that they stand in for. */
    private String java(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                classes + File.pathSeparator + classPath()));
        all.addAll(List.of(command));
        Path said = copy.resolve("said");
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }
}
