package io.cloudruntimes.parity.language;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Java: the client that this project emits, in a process of its own like the others. */
public final class JavaLanguage implements Language {
    @Override
    public String name() {
        return "java";
    }

    @Override
    public String title() {
        return "Java (ours)";
    }

    @Override
    public String client() {
        return "the client of this project, `generated-client`";
    }

    @Override
    public Runner build(BuildWorkspace workshop) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Runner(
                List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        JavaRunner.class.getName(),
                        workshop.spec().toString()),
                workshop.fresh(name()),
                Map.of("CLASSPATH", classPath()));
    }

    /** That of this process, with whole paths, for the runner runs in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
