package io.cloudruntimes.parity.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runners that are a few words of shell. */
public final class FakeRunners {
    /** Answers each call with its id and no output. */
    public static final String WELL = """
        while read -r line; do
          id=${line#*'"id":"'}
          echo '{"id":"'"${id%%'"'*}"'","output":null}'
        done\
        """;

    private FakeRunners() {}

    public static Language.Runner runner(Path folder, String script) {
        return new Language.Runner(List.of("sh", "-c", script), folder, Map.of());
    }

    /** A language whose runner is a script. */
    public static Language language(String name, Path folder, String script) {
        return new Fake(name, workshop -> runner(folder, script));
    }

    /** A language that cannot be built. */
    public static Language broken(String name, String message) {
        return new Fake(name, workshop -> {
            throw new ToolException(message);
        });
    }

    private interface Build {
        Language.Runner runner(BuildWorkspace workshop) throws ToolException;
    }

    private record Fake(String name, Build made) implements Language {
        @Override
        public String title() {
            return name;
        }

        @Override
        public String client() {
            return "none";
        }

        @Override
        public Runner build(BuildWorkspace workshop) throws ToolException {
            return made.runner(workshop);
        }
    }
}
