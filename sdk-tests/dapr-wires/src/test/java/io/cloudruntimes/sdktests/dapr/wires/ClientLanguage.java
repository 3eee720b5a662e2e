package io.cloudruntimes.sdktests.dapr.wires;

import io.cloudruntimes.sidecars.CachedTool;
import java.nio.file.Path;
import java.util.List;

/** Makes the programs of other languages ready; what they stand on is fetched once, into the user's cache. */
final class ClientLanguage {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private ClientLanguage() {}

    /** The program in Python, in a virtual environment of its own. */
    static ClientProgram python() throws Exception {
        Path folder = HERE.resolve("python");
        CachedTool cache = CachedTool.of("sdk-dapr-python", folder.resolve("requirements.txt"));
        Path python = cache.folder().resolve("bin/python");
        cache.fill(() -> {
            CachedTool.run(
                    folder, "python3", "-m", "venv", "--clear", cache.folder().toString());
            CachedTool.run(folder, python.toString(), "-m", "pip", "install", "--quiet", "-r", "requirements.txt");
        });
        return new ClientProgram(List.of(python.toString(), "main.py"), folder);
    }

    /** The program in Go. */
    static ClientProgram go() throws Exception {
        Path folder = HERE.resolve("go");
        CachedTool cache = CachedTool.of("sdk-dapr-go", folder.resolve("go.sum"), folder.resolve("main.go"));
        Path program = cache.folder().resolve("main");
        cache.fill(() -> CachedTool.run(folder, "go", "build", "-buildvcs=false", "-o", program.toString(), "."));
        return new ClientProgram(List.of(program.toString()), folder);
    }

    /** The application in Go. */
    static Path goApplication() throws Exception {
        Path folder = HERE.resolve("go");
        CachedTool cache = CachedTool.of(
                "sdk-dapr-go-application", folder.resolve("go.sum"), folder.resolve("application/main.go"));
        Path program = cache.folder().resolve("application");
        cache.fill(() ->
                CachedTool.run(folder, "go", "build", "-buildvcs=false", "-o", program.toString(), "./application"));
        return program;
    }

    /** Why the programs of a language cannot be run here; empty if they can. */
    static String missing(String command) {
        return CachedTool.missing(command);
    }
}
