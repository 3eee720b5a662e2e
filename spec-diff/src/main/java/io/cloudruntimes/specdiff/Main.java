package io.cloudruntimes.specdiff;

import io.cloudruntimes.specdiff.java.JavaApiDiff;
import io.cloudruntimes.specdiff.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The comparison from the command line. */
@Command(
        name = "spec/diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnExecutionException = 2,
        description =
                "Compares two specifications, or with --api two jars. Reports what breaks whom, and how large a step of"
                        + " the version that asks for.",
        footer = {
            "",
            "Exit code 0: nothing that --fail-on is about; 1: something; 2: the two cannot be compared, or wrong use."
        })
public final class Main implements Callable<Integer> {
    /** What the exit code 1 is for. */
    enum FailOn {
        /** A change that breaks somebody, or too small a step of the version. */
        breaking,
        /** Any change, or too small a step. */
        any,
        /** Too small a step only. */
        version,
        never
    }

    private static final int FAILED = 1;
    private static final int NOT_COMPARED = 2;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A folder with a specification, or a revision of git. With --api: jars or folders of classes,"
                    + " separated as in a class path.")
    private String old = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The same. If not given: the folder spec of the working tree.")
    private @Nullable String now;

    @Option(names = "--format", description = "table, markdown or json; table if not given.")
    private Report format = Report.TABLE;

    @Option(
            names = "--fail-on",
            description = "What gives the exit code 1: breaking (if not given), any, version (only too small a step) or"
                    + " never. All but never include too small a step.")
    private FailOn failOn = FailOn.breaking;

    @Option(names = "--api", description = "Compare the public Java API of two jars.")
    private boolean api;

    @Option(
            names = "--exclude",
            paramLabel = "PACKAGE",
            description = "With --api: leave out a package and those below it; * stands for any part.")
    private List<String> excluded = List.of();

    @Option(
            names = "--repository",
            paramLabel = "FOLDER",
            description = "The folder whose spec and revisions are meant; the current folder if not given.")
    private Path repository = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** Compares and ends the JVM. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Compares and gives the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            Verdict verdict = api ? compareApi() : compareSpec();
            out.print(format.of(verdict));
            out.flush();
            return fails(verdict) ? FAILED : 0;
        } catch (BrokenSpecException e) {
            e.changes().forEach(change -> err.println(change.where() + ": " + change.text()));
            err.println(e.getMessage());
            err.println("The two cannot be compared.");
            return NOT_COMPARED;
        } catch (ComparisonException e) {
            err.println(e.getMessage());
            return NOT_COMPARED;
        }
    }

    private boolean fails(Verdict verdict) {
        return switch (failOn) {
            case breaking -> !verdict.breaking().isEmpty() || verdict.isStepTooSmall();
            case any -> !verdict.changes().isEmpty() || verdict.isStepTooSmall();
            case version -> verdict.isStepTooSmall();
            case never -> false;
        };
    }

    private Verdict compareApi() throws IOException {
        String newer =
                Optional.ofNullable(now).orElseThrow(() -> new ComparisonException("--api compares two: OLD and NEW"));
        return JavaApiDiff.compare(old, newer, excluded);
    }

    private Verdict compareSpec() throws IOException {
        Path scratch = Files.createTempDirectory("spec-diff");
        try {
            Path home = repository.toAbsolutePath().normalize();
            String newer = now == null ? home.resolve("spec").toString() : now;
            return SpecDiff.compare(
                    SpecPlace.find(old, home, Files.createDirectory(scratch.resolve("old"))),
                    SpecPlace.find(newer, home, Files.createDirectory(scratch.resolve("new"))));
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
