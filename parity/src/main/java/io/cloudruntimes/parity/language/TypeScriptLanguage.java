package io.cloudruntimes.parity.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** TypeScript with {@code fetch}; the compiler is fetched once, the client needs nothing else. */
public final class TypeScriptLanguage implements Language {
    private static final String HAS_FETCH = """
        if (typeof fetch !== 'function') {
          console.error('Node.js ' + process.version + ' has no fetch; version 18 or later is needed');
          process.exit(1);
        }\
        """;

    @Override
    public String name() {
        return "typescript";
    }

    @Override
    public String title() {
        return "TypeScript";
    }

    @Override
    public String client() {
        return "generator `typescript-fetch`, compiled in strict mode and run by Node.js";
    }

    @Override
    public Runner build(BuildWorkspace workshop) throws ToolException {
        String how = "install Node.js 18 or later with npm (Debian: apt-get install nodejs npm)";
        BuildWorkspace.need("node", how);
        BuildWorkspace.need("npm", how);
        Path source = workshop.source(name());
        Path folder = workshop.fresh(name());
        Path lock = source.resolve("package-lock.json");
        Path compiler = workshop.cached(name(), lock);
        workshop.step("typescript-node", folder, Map.of(), "node", "-e", HAS_FETCH);
        BuildWorkspace.fill(compiler, into -> {
            copyOver(source.resolve("package.json"), into);
            copyOver(lock, into);
            workshop.step("typescript-npm", into, Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        });
        StockClients.generate(workshop.document(), "typescript-fetch", Map.of(), folder.resolve("stock"));
        BuildWorkspace.copy(source.resolve("runner.ts"), folder.resolve("runner.ts"));
        BuildWorkspace.copy(source.resolve("tsconfig.json"), folder.resolve("tsconfig.json"));
        workshop.step(
                "typescript-tsc",
                folder,
                Map.of(),
                "node",
                compiler.resolve("node_modules/typescript/bin/tsc").toString(),
                "-p",
                ".");
        return new Runner(List.of("node", "out/runner.js"), folder, Map.of());
    }

    private static void copyOver(Path file, Path folder) {
        try {
            Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
