package io.cloudruntimes.generator.host;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The generator from the command line. Exit code 0: done; 1: the documents have problems, all of them printed, or the output
 * cannot be written; 2: wrong use.
 */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Generates the Java of a specification.")
public final class Main implements Callable<Integer> {
    @Option(names = "--spec", required = true, description = "The folder with openapi/, asyncapi/ and bindings/.")
    private Path spec = Path.of("");

    @Option(names = "--out", required = true, description = "The folder of the Java sources.")
    private Path out = Path.of("");

    @Option(
            names = "--resources",
            description =
                    "The folder of what is no Java: META-INF/services, and the OpenAPI documents of the runtimes' wires;"
                            + " none is written if not given.")
    private @Nullable Path resources;

    @Option(names = "--model-json", description = "A file for the resolved model as JSON.")
    private @Nullable Path modelJson;

    @Option(
            names = "--stubs",
            description = "The folder of the Java sources of the test kit's stubs; none are written if not given.")
    private @Nullable Path stubs;

    @Option(
            names = "--bundle",
            description =
                    "The folder of the whole API as one OpenAPI and one AsyncAPI document; none are written if not"
                            + " given.")
    private @Nullable Path bundle;

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** Runs the generator and ends the JVM. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the generator and gives its exit code. */
    public static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public Integer call() {
        CommandLine line = command.commandLine();
        if (!Files.isDirectory(spec)) {
            throw new ParameterException(line, "--spec: '" + spec + "' is not a folder");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new ParameterException(line, "--out: '" + out + "' is not a folder");
        }
        if (resources != null && Files.exists(resources) && !Files.isDirectory(resources)) {
            throw new ParameterException(line, "--resources: '" + resources + "' is not a folder");
        }
        if (stubs != null && Files.exists(stubs) && !Files.isDirectory(stubs)) {
            throw new ParameterException(line, "--stubs: '" + stubs + "' is not a folder");
        }
        if (bundle != null && Files.exists(bundle) && !Files.isDirectory(bundle)) {
            throw new ParameterException(line, "--bundle: '" + bundle + "' is not a folder");
        }
        if (modelJson != null && Files.isDirectory(modelJson)) {
            throw new ParameterException(line, "--model-json: '" + modelJson + "' is a folder, not a file");
        }
        try {
            line.getOut().println(Generation.run(spec, out, resources, modelJson));
            if (stubs != null) {
                line.getOut().println(Generation.stubs(spec, stubs));
            }
            if (bundle != null) {
                int documents = Generation.bundle(spec, bundle).files();
                line.getOut().println("Generated " + documents + " documents of the whole API");
            }
            return ExitCode.OK;
        } catch (SpecException e) {
            line.getErr().println(e.getMessage());
            line.getErr().println(e.problems().size() + " problem(s); nothing was written");
        } catch (IOException e) {
            line.getErr().println("the output cannot be written: " + e);
        }
        return ExitCode.SOFTWARE;
    }
}
