package io.cloudruntimes.parity.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Python; what the stock client stands on is fetched once. */
public final class PythonLanguage implements Language {
    @Override
    public String name() {
        return "python";
    }

    @Override
    public String title() {
        return "Python";
    }

    @Override
    public String client() {
        return "generator `python`";
    }

    @Override
    public Runner build(BuildWorkspace workshop) throws ToolException {
        BuildWorkspace.need("python3", "install Python 3.10 or later (Debian: apt-get install python3 python3-venv)");
        Path requirements = workshop.source(name()).resolve("requirements.txt");
        Path folder = workshop.fresh(name());
        Path libraries = workshop.cached(name(), requirements);
        Path python = libraries.resolve("bin/python");
        BuildWorkspace.fill(libraries, into -> {
            workshop.step("python-venv", folder, Map.of(), "python3", "-m", "venv", "--clear", into.toString());
            workshop.step(
                    "python-pip",
                    folder,
                    Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1"),
                    python.toString(),
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "-r",
                    requirements.toString());
        });
        StockClients.generate(workshop.document(), "python", Map.of("packageName", "stock"), folder);
        BuildWorkspace.copy(workshop.source(name()).resolve("runner.py"), folder.resolve("runner.py"));
        return new Runner(List.of(python.toString(), "runner.py"), folder, Map.of("PYTHONDONTWRITEBYTECODE", "1"));
    }
}
