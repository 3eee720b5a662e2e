package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.TwoSpecs.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.specdiff.TwoSpecs.Run;
import io.cloudruntimes.specdiff.java.JavaApiDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the real specification is the baseline; clients of changed ones are compared with it. */
class JavaApiDiffTest {
    @TempDir
    static Path shared;

    private static Path baseline;

    @TempDir
    Path folder;

    @BeforeAll
    static void compileTheBaseline() throws IOException {
        Path spec = shared.resolve("spec");
        TwoSpecs.copy(spec);
        baseline = compile(spec, shared);
    }

    /** Generates the client of a specification and compiles it. */
    private static Path compile(Path spec, Path target) throws IOException {
        Path sources = target.resolve("sources");
        Path classes = Files.createDirectories(target.resolve("classes"));
        Generation.run(spec, sources, null, null);
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d", classes.toString(), "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .as("the client compiles")
                    .isTrue();
        }
        return classes;
    }

    private static Change only(Verdict verdict, String where) {
        List<Change> found = verdict.changes().stream()
                .filter(change -> change.where().toString().equals(where))
                .toList();
        assertThat(found).as("%s among %s", where, verdict.changes()).hasSize(1);
        return found.get(0);
    }

    @Test
    void aClientIsCompatibleWithItself() throws IOException {
        Verdict verdict = JavaApiDiff.compare(baseline.toString(), baseline.toString(), List.of());
        assertThat(verdict.changes()).isEmpty();
    }

    @Test
    void anOperationThatIsGoneIsNotBinaryCompatible() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        specs.withoutDeleteState();
        Path classes = compile(specs.now(), folder);
        Verdict verdict = JavaApiDiff.compare(baseline.toString(), classes.toString(), List.of());
        Change method = only(
                verdict,
                "io.cloudruntimes.state.StateService#delete(io.cloudruntimes.state.DeleteStateRequest,"
                        + " io.cloudruntimes.core.CallOptions)");
        assertThat(method.text()).isEqualTo("the method is gone: not binary-compatible");
        assertThat(method.isBreaking()).isTrue();
        assertThat(method.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(only(verdict, "io.cloudruntimes.state.DeleteStateRequest").text())
                .isEqualTo("the class is gone: not binary-compatible");
        assertThat(verdict.step()).as("the version of a folder is not known").isEqualTo(VersionStep.MAJOR);
        Verdict back = JavaApiDiff.compare(classes.toString(), baseline.toString(), List.of());
        assertThat(back.breaking()).as("an operation that is new").isEmpty();
        assertThat(only(
                                back,
                                "io.cloudruntimes.state.StateService#delete(io.cloudruntimes.state.DeleteStateRequest,"
                                        + " io.cloudruntimes.core.CallOptions)")
                        .text())
                .isEqualTo("the method: method added to interface, binary-compatible, but not source-compatible");
        Run run = run("--api", baseline.toString(), classes.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("They ask for a major step (below 1.0.0 a minor one).");
        Run left = run("--api", baseline.toString(), classes.toString(), "--exclude", "io.cloudruntimes.state.neutral");
        assertThat(run.out()).contains("io.cloudruntimes.state.neutral.");
        assertThat(left.out())
                .doesNotContain("io.cloudruntimes.state.neutral.")
                .contains("io.cloudruntimes.state.StateService#");
    }

    @Test
    void anOptionalPropertyIsCompatible() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        specs.edit(
                        "openapi/runtime.yaml",
                        "        appId:\n",
                        "        region:\n"
                                + "          type: string\n"
                                + "          description: Where it runs.\n"
                                + "        appId:\n")
                .edit(
                        "bindings/dapr.yaml",
                        "attributes: json extended",
                        "attributes: json extended\n          region: json region")
                .edit("bindings/dapr.yaml", "attributes: 4", "attributes: 4\n        region: absent it returns none");
        Verdict verdict = JavaApiDiff.compare(
                jar("client-1.2.0.jar", baseline), jar("client-1.3.0.jar", compile(specs.now(), folder)), List.of());
        assertThat(verdict.breaking()).isEmpty();
        assertThat(only(verdict, "io.cloudruntimes.runtime.RuntimeMetadata#region()")
                        .text())
                .startsWith("the method");
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
        assertThat(verdict.old()).isEqualTo(Optional.of(new Version(1, 2, 0)));
        assertThat(verdict.isStepTooSmall()).isFalse();
    }

    @Test
    void aPropertyThatBecomesRequiredIsNotBinaryCompatible() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        specs.edit(
                "openapi/runtime.yaml",
                "itself.\n      required: [runtime]",
                "itself.\n      required: [runtime, version]");
        Verdict verdict = JavaApiDiff.compare(
                baseline.toString(), compile(specs.now(), folder).toString(), List.of());
        assertThat(verdict.breaking())
                .anyMatch(
                        change -> change.where().toString().equals("io.cloudruntimes.runtime.RuntimeMetadata#version()")
                                && change.text().contains("method return type changed, not binary-compatible"));
    }

    @Test
    void whatIsNeitherAJarNorClassesIsSaid() throws IOException {
        Run run = run("--api", "nowhere.jar", baseline.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("'nowhere.jar' is neither a jar nor a folder of classes\n");
        Run empty = run("--api", folder.toString(), baseline.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("has no classes; build it first");
        assertThat(run("--api", baseline.toString()).err()).contains("--api compares two: OLD and NEW");
    }

    private String jar(String name, Path classes) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar.toString();
    }
}
