package io.cloudruntimes.sidecars;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A runtime whose real sidecar can be started here, as {@code sidecars/NAME/sidecar.yaml} describes it.
 *
 * @param runtime the name of the runtime in its binding document, which is also the name of the folder
 * @param commands the commands that must be installed
 * @param stores the names of its state stores
 * @param brokers the names of its brokers
 */
public record SidecarDescription(String runtime, List<String> commands, List<String> stores, List<String> brokers) {
    private static final String FILE = "sidecar.yaml";
    private static final String SETTING = "CLOUD_RUNTIMES_SIDECARS";

    public SidecarDescription {
        commands = List.copyOf(commands);
        stores = List.copyOf(stores);
        brokers = List.copyOf(brokers);
    }

    /** The sidecars that can be started, in the order of their names. */
    public static List<SidecarDescription> all() {
        try (Stream<Path> folders = Files.list(Repository.root().resolve("sidecars"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .sorted()
                    .map(SidecarDescription::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sidecar of a runtime.
     *
     * @throws IllegalArgumentException if {@code sidecars} has no folder of that name
     */
    public static SidecarDescription of(String runtime) {
        return all().stream()
                .filter(sidecar -> sidecar.runtime.equals(runtime))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sidecars/" + runtime + "/" + FILE));
    }

    private static SidecarDescription read(Path folder) {
        Path file = folder.resolve(FILE);
        try (InputStream in = Files.newInputStream(file)) {
            Object read =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromInputStream(in);
            Map<?, ?> document = (Map<?, ?>) read;
            return new SidecarDescription(
                    folder.getFileName().toString(),
                    names(file, document, "commands"),
                    names(file, document, "stores"),
                    names(file, document, "brokers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path file, Map<?, ?> document, String member) {
        if (!(document.get(member) instanceof List<?> list)) {
            throw new IllegalArgumentException(file + " has no list '" + member + "'");
        }
        return list.stream().map(Object::toString).toList();
    }

    /** The script that starts it. */
    Path script() {
        return Repository.root().resolve("sidecars").resolve(runtime).resolve("run");
    }

    /** Why this sidecar is not started here; null if it is. */
    public @Nullable String missing() {
        String setting = System.getenv().getOrDefault(SETTING, "");
        if (setting.equals("required")) {
            return null;
        }
        if (setting.equals("off")) {
            return SETTING + "=off";
        }
        return commands.stream()
                .filter(command -> !isInstalled(command))
                .findFirst()
                .map(command ->
                        "the command " + command + " is not installed; set " + SETTING + "=required to have it fetched")
                .orElse(null);
    }

    private static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
