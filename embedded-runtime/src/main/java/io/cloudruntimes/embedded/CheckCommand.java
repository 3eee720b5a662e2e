package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.embedded.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the whole database of a file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks every page, index and reference of a file. A runtime may have it open.")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--file", required = true, description = "The file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (Files.notExists(file)) {
            System.err.println("there is no file " + file + "; name one that a runtime has written");
            return 1;
        }
        try {
            List<String> problems = Database.check(file);
            if (problems.isEmpty()) {
                System.out.println(file + ": no damage found");
                return 0;
            }
            System.err.println(file + " is damaged; restore it from a backup:");
            problems.forEach(System.err::println);
            return 1;
        } catch (CloudRuntimesException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
