package io.cloudruntimes.generator.host;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The generator from the command line. Exit code 0: done; 1: the documents have problems, all of them printed; 2: wrong use. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Generates the Java of a specification.")
public final class Main implements Callable<Integer> {
    @Option(names = "--spec", required = true, description = "The folder with openapi/ and asyncapi/.")
    private Path spec = Path.of("");

    @Option(names = "--out", required = true, description = "The folder of the Java sources.")
    private Path out = Path.of("");

    @Option(names = "--model-json", description = "A file for the resolved model as JSON.")
    private @Nullable Path modelJson;

    /** Runs the generator and ends the JVM. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the generator and gives its exit code. */
    public static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        try {
            System.out.println(Generation.run(spec, out, modelJson));
            return 0;
        } catch (SpecException e) {
            System.err.println(e.getMessage());
            System.err.println(e.problems().size() + " problem(s); nothing was written");
            return 1;
        }
    }
}
