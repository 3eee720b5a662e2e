package io.cloudruntimes.parity.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A language: how its client is made, and how its runner is started. */
public interface Language {
    /** Its name, as in the list of divergences and on the command line, for example {@code go}. */
    String name();

    /** Its name for people, for example {@code Go}. */
    String title();

    /** What its client is, one sentence for a person. */
    String client();

    /**
     * Makes the client and the runner.
     *
     * @throws ToolException if a tool is missing or fails; the message has its name and how to install it
     */
    Runner build(BuildWorkspace workshop) throws ToolException;

    /**
     * How a runner is started.
     *
     * @param command the program with its arguments
     * @param folder where it runs
     * @param environment variables beside those of this process
     */
    record Runner(List<String> command, Path folder, Map<String, String> environment) {}
}
