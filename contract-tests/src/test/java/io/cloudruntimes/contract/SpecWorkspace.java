package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.host.Main;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of the documents in which a test changes them, generates, compiles, and runs programs on the new classes. */
public final class SpecWorkspace {
    private final Path folder;
    private final Path classes;

    private SpecWorkspace(Path folder) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("classes"));
    }

    /** Copies the documents into a folder. */
    public static SpecWorkspace copyTo(Path folder) throws IOException {
        SpecWorkspace workspace = new SpecWorkspace(folder);
        for (String part : List.of("openapi", "asyncapi", "bindings", "vectors")) {
            copyFolder(Repo.spec().resolve(part), workspace.spec().resolve(part));
        }
        return workspace;
    }

    /** Copies the files of a folder and of the folders in it. A file that is there already is an error. */
    public static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    public Path spec() {
        return folder.resolve("spec");
    }

    /** The binding documents. */
    public List<Path> bindings() throws IOException {
        try (Stream<Path> files = Files.list(spec().resolve("bindings"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    /** Takes out the binding documents that a test does not change, since it could not know how. */
    public void keepBindings(Predicate<String> kept) throws IOException {
        for (Path binding : bindings()) {
            if (!kept.test(binding.getFileName().toString())) {
                Files.delete(binding);
            }
        }
    }

    /** Says in the document of a runtime that it does not support some operations. */
    public static void unsupported(Path binding, List<String> operations, String reason) throws IOException {
        String lines = operations.stream()
                .map(operation -> "  " + operation + ": {unsupported: " + reason + "}\n")
                .collect(Collectors.joining());
        String document = Files.readString(binding);
        assertThat(document).contains("\noperations:\n");
        Files.writeString(binding, document.replace("\noperations:\n", "\noperations:\n" + lines));
    }

    public Path generated() {
        return folder.resolve("generated");
    }

    /** What the generator writes beside Java. */
    public Path resources() {
        return folder.resolve("resources");
    }

    /** Runs the generator. Returns what it prints, with places in the documents as from the folder above them. */
    public String generate() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Main.run(
                    "--spec",
                    spec().toString(),
                    "--out",
                    generated().toString(),
                    "--resources",
                    resources().toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    /** Compiles the generated sources, and those that are given as files or folders. */
    public void compile(Path... more) throws IOException {
        List<Path> sources = new ArrayList<>(sources(generated()));
        for (Path path : more) {
            sources.addAll(sources(path));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-parameters", "-cp", classPath());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("it compiles").isTrue();
        }
    }

    private static List<Path> sources(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs a program with the new classes before those that they stand in for. Returns what it prints. */
    public String java(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder().redirectError(ProcessBuilder.Redirect.INHERIT), command);
    }

    /** As {@link #java}; what it prints as errors is part of what is returned. */
    String javaWithErrors(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder().redirectErrorStream(true), command);
    }

    private String run(ProcessBuilder builder, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                String.join(File.pathSeparator, classes.toString(), resources().toString(), classPath()),
                "-Dspec=" + spec()));
        all.addAll(List.of(command));
        Path printed = folder.resolve("printed");
        Process process = builder.command(all).redirectOutput(printed.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(printed);
    }
}
