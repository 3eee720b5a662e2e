package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.embedded.store.Database;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the whole database of a file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks every page, index and reference of a file. A runtime may have it open.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--file", required = true, description = "The file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        if (Files.notExists(file)) {
            err.println("there is no file " + file + "; name one that a runtime has written");
            return 1;
        }
        try {
            List<String> problems = Database.check(file);
            if (problems.isEmpty()) {
                command.commandLine().getOut().println(file + ": no damage found");
                return 0;
            }
            err.println(file + " is damaged; restore it from a backup:");
            problems.forEach(err::println);
            return 1;
        } catch (CloudRuntimesException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
