package io.cloudruntimes.embedded;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The embedded runtime as a program. */
@Command(
        name = "cloud-runtimes-embedded",
        mixinStandardHelpOptions = true,
        subcommands = CheckCommand.class,
        description = "The embedded runtime of Cloud Runtimes.")
public final class Main {
    /** Runs the command, and ends the JVM when it is done. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, with the options that the modules on the class path have. */
    static CommandLine commandLine() {
        CommandLine serve = new CommandLine(new ServeCommand());
        ModuleArguments.addTo(serve.getCommandSpec());
        return new CommandLine(new Main()).addSubcommand(serve);
    }
}
