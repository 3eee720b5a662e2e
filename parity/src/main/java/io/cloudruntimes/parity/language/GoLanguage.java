package io.cloudruntimes.parity.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Go; the stock client stands on Go's own library alone. */
public final class GoLanguage implements Language {
    @Override
    public String name() {
        return "go";
    }

    @Override
    public String title() {
        return "Go";
    }

    @Override
    public String client() {
        return "generator `go`, with `enumClassPrefix=true`: without that, two enums that share a value do not compile"
                + " together";
    }

    @Override
    public Runner build(BuildWorkspace workshop) throws ToolException {
        BuildWorkspace.need("go", "install Go 1.23 or later (Debian: apt-get install golang-go)");
        Path folder = workshop.fresh(name());
        // without the prefix two enums that share a value do not compile together
        StockClients.generate(
                workshop.document(), "go", Map.of("packageName", "stock", "enumClassPrefix", "true"), folder);
        BuildWorkspace.copy(workshop.source(name()).resolve("main.go"), folder.resolve("runner/main.go"));
        Path program = folder.resolve("runner/runner");
        workshop.step(
                "go-build",
                folder,
                Map.of(
                        "GOFLAGS",
                        "-mod=mod -buildvcs=false",
                        "GOTOOLCHAIN",
                        "local",
                        "GOPROXY",
                        "off",
                        "GOWORK",
                        "off"),
                "go",
                "build",
                "-o",
                program.toString(),
                "./runner");
        return new Runner(List.of(program.toString()), folder, Map.of());
    }
}
