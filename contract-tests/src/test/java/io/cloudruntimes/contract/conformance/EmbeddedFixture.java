package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.binding.BindingModule;
import io.cloudruntimes.embedded.secret.SecretModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The embedded runtime of the suite, with the components that the real sidecars have. */
final class EmbeddedFixture {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TEST_SECRET_PASSWORD", "hunter2", "TEST_SECRET_EMPTY", "", "OTHER", "x");

    private EmbeddedFixture() {}

    static EmbeddedRuntime.Builder builder() {
        return EmbeddedRuntime.builder()
                .option(
                        SecretModule.FILES,
                        Map.of("vault", Files0600.SECRETS, "vault-multi", Files0600.MULTI_VALUED_SECRETS))
                .option(SecretModule.MULTI_VALUED, Optional.of(Set.of("vault-multi")))
                .option(SecretModule.ENVIRONMENTS, Map.of("environment", "TEST_SECRET_"))
                .option(SecretModule.ENVIRONMENT, () -> ENVIRONMENT)
                .option(
                        BindingModule.HTTP_BINDINGS,
                        Map.of("web", WebService.here().uri()))
                .option(BindingModule.FILE_BINDINGS, Map.of("files", Folder.PATH));
    }

    /** A runtime of its own, which is closed with its connection. */
    static CloudRuntimes connect() {
        EmbeddedRuntime runtime = builder().build();
        RuntimeConnection connection = runtime.connection();
        return CloudRuntimes.over(
                new RuntimeConnection() {
                    @Override
                    public String runtime() {
                        return connection.runtime();
                    }

                    @Override
                    public <S> Optional<S> service(Class<S> type) {
                        return connection.service(type);
                    }

                    @Override
                    public Capabilities capabilities() {
                        return connection.capabilities();
                    }

                    @Override
                    public void close() {
                        connection.close();
                        runtime.close();
                    }
                },
                Serializer.gson());
    }

    /** The files of the real sidecars, which only their owner can read. */
    private static final class Files0600 {
        static final Path SECRETS = copy("secrets.json");
        static final Path MULTI_VALUED_SECRETS = copy("secrets-multi.json");

        private static Path copy(String name) {
            try {
                Path file = Files.createTempFile(
                        "secrets",
                        ".json",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                file.toFile().deleteOnExit();
                return Files.write(file, Files.readAllBytes(Repo.root().resolve("sidecars/dapr/" + name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
                all.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
