package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.binding.BindingModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded runtime of the suite. It has the bindings that a real sidecar has in its components. */
final class ConformanceRuntime {
    private ConformanceRuntime() {}

    static EmbeddedRuntime.Builder builder() {
        return EmbeddedRuntime.builder()
                .option(BindingModule.HTTP_BINDINGS, Map.of("web", WebService.here().uri()))
                .option(BindingModule.FILE_BINDINGS, Map.of("files", Folder.PATH));
    }

    /** The folder of the files, one for the whole suite. */
    private static final class Folder {
        static final Path PATH = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("conformance-files");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
