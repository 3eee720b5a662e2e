package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.secret.SecretModule;
import io.cloudruntimes.secret.BulkSecretEntry;
import io.cloudruntimes.secret.GetBulkSecretRequest;
import io.cloudruntimes.secret.GetSecretRequest;
import io.cloudruntimes.secret.Secret;
import io.cloudruntimes.secret.SecretService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secret stores of files, of the environment and of memory. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EmbeddedSecretTest {
    private static final String MARKER = "s3cr3t-marker";

    @TempDir
    Path folder;

    private Path file(String name, String text, String permissions) throws IOException {
        return write(folder.resolve(name), text, permissions);
    }

    private static Path write(Path file, String text, String permissions) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static EmbeddedRuntime.Builder vault(Path file) {
        return EmbeddedRuntime.builder().option(SecretModule.FILES, Map.of("vault", file));
    }

    private static Optional<String> get(EmbeddedRuntime runtime, String name) {
        return runtime.service(SecretService.class)
                .getSecret(
                        GetSecretRequest.builder().storeName("vault").name(name).build())
                .map(secret -> secret.values().get(name));
    }

    private static <E extends CloudRuntimesException> String failure(Class<E> type, Runnable call) {
        CloudRuntimesException error = catchThrowableOfType(type, call::run);
        assertThat(error).isExactlyInstanceOf(type).hasNoCause();
        assertThat(error.getMessage()).doesNotContain(MARKER).doesNotContain("\n");
        return String.valueOf(error.getMessage());
    }

    private static String refusedAtTheStart(EmbeddedRuntime.Builder builder) {
        return failure(InvalidArgumentException.class, () -> builder.build().close());
    }

    @Test
    void withoutAnOptionThereIsNoStore() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            assertThatThrownBy(() -> get(runtime, "db"))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining(
                            "there is no secret store 'vault'; there are []. Add it with --secret-file vault=FILE"
                                    + " or --secret-env vault=PREFIX, in Java with EmbeddedRuntime.builder().option(SecretModule.FILES,");
        }
    }

    @Test
    void aFileOfEachFormatIsAStore() throws Exception {
        Path json = file("a.json", "{\"db\":{\"password\":\"x\"}}", "rw-------");
        Path properties = file("a.properties", "db\\:password=y", "r--------");
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option("secret-file", List.of("vault=" + json, "other=" + properties))
                .build()) {
            assertThat(get(runtime, "db:password")).contains("x");
            assertThat(get(runtime, "db")).isEmpty();
            assertThat(runtime.components())
                    .contains(
                            new Component("vault", "secret.json", List.of()),
                            new Component("other", "secret.properties", List.of()));
        }
    }

    @Test
    void allSecretsAreInTheOrderOfTheirNames() throws Exception {
        Path json = file("a.json", "{\"b\":\"1\",\"a\":\"2\",\"c\":\"\"}", "rw-------");
        try (EmbeddedRuntime runtime = vault(json).build()) {
            List<BulkSecretEntry> secrets = runtime.service(SecretService.class)
                    .getBulkSecret(
                            GetBulkSecretRequest.builder().storeName("vault").build())
                    .secrets();
            assertThat(secrets).extracting(BulkSecretEntry::name).containsExactly("a", "b", "c");
            assertThat(secrets.get(2).values()).isEqualTo(Map.of("c", ""));
        }
    }

    @Test
    void metadataIsRejected() throws Exception {
        try (EmbeddedRuntime runtime = vault(file("a.json", "{}", "rw-------")).build()) {
            assertThatThrownBy(() -> runtime.service(SecretService.class)
                            .getSecret(
                                    GetSecretRequest.builder()
                                            .storeName("vault")
                                            .name("a")
                                            .metadata(Map.of("version_id", "1"))
                                            .build(),
                                    CallOptions.DEFAULT))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("version_id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-r--r--", "rwxrwxrwx", "rw-----w-", "rw-r-----", "r--r-----", "rw--w----"})
    void aFileThatOthersCanReadIsRefusedWithTheCommandThatMendsIt(String permissions) throws Exception {
        Path open = file("it's a \"file\".json", "{\"a\":\"" + MARKER + "\"}", permissions);
        String message = refusedAtTheStart(vault(open));
        assertThat(message).contains("'vault'", permissions, open.toString());
        mend(message);
        try (EmbeddedRuntime runtime = vault(open).build()) {
            assertThat(get(runtime, "a")).contains(MARKER);
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains(permissions, "chmod");
        }
    }

    /** Runs the command that a message has. */
    private static void mend(String message) throws Exception {
        Matcher command = Pattern.compile("command `(chmod .*)`").matcher(message);
        assertThat(command.find()).as(message).isTrue();
        Process shell =
                new ProcessBuilder("sh", "-c", command.group(1)).inheritIO().start();
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(command.group(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r-----", "rw-r-----"})
    void theGroupMayReadAFileIfThatIsStated(String permissions) throws Exception {
        Path shared = file("a.json", "{\"a\":\"x\"}", permissions);
        assertThat(refusedAtTheStart(vault(shared)))
                .contains("open to its group", "--secret-group-readable vault, in Java SecretModule.GROUP_READABLE");
        EmbeddedRuntime.Builder allowed = vault(shared).option("secret-group-readable", List.of("vault"));
        try (EmbeddedRuntime runtime = allowed.build()) {
            assertThat(get(runtime, "a")).contains("x");
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString(permissions.substring(0, 6) + "r--"));
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains("open to others")
                    .contains("chmod o-rwx")
                    .doesNotContain("--secret-group-readable", "GROUP_READABLE");
        }
    }

    @Test
    void theTargetOfALinkCounts() throws Exception {
        Path target = file("target", "{\"a\":\"x\"}", "rw-r--r--");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
        String message = refusedAtTheStart(vault(link));
        assertThat(message).contains(link.toString(), "chmod go-rwx " + target.toRealPath());
        mend(message);
        try (EmbeddedRuntime runtime = vault(link).build()) {
            assertThat(get(runtime, "a")).contains("x");
        }
    }

    @Test
    void aRotatedFileIsSeenByTheNextRead() throws Exception {
        Path json = file("a.json", "{\"a\":\"1\",\"b\":\"x\"}", "rw-------");
        try (EmbeddedRuntime runtime = vault(json).build()) {
            for (int i = 2; i < 12; i++) {
                Path next = file("next", "{\"a\":\"" + i + "\"}", "rw-------");
                Files.move(next, json, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                assertThat(get(runtime, "a")).contains(String.valueOf(i));
                assertThat(get(runtime, "b")).isEmpty();
            }
        }
    }

    /** As Kubernetes mounts a secret: {@code key.json -> ..data/key.json}, and {@code ..data -> ..DATE}, which is swapped. */
    @Test
    void aSwappedFolderIsSeenByTheNextRead() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        mountVersion(mount, 0);
        Path link = Files.createSymbolicLink(mount.resolve("a.json"), Path.of("..data/a.json"));
        EmbeddedRuntime.Builder builder = vault(link).option(SecretModule.GROUP_READABLE, Optional.of(Set.of("vault")));
        try (EmbeddedRuntime runtime = builder.build()) {
            for (int i = 1; i < 11; i++) {
                mountVersion(mount, i);
                assertThat(get(runtime, "a")).contains("v" + i);
            }
        }
    }

    private static void mountVersion(Path mount, int version) throws IOException {
        Path data = Files.createDirectory(mount.resolve("..v" + version));
        write(data.resolve("a.json"), "{\"a\":\"v" + version + "\"}", "r--r-----");
        Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), data.getFileName());
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path before = mount.resolve("..v" + (version - 1));
        if (Files.exists(before)) {
            Files.delete(before.resolve("a.json"));
            Files.delete(before);
        }
    }

    @Test
    void eachReadHasOneStateOfAFileThatIsSwappedMeanwhile() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        mountVersion(mount, 0);
        Path link = Files.createSymbolicLink(mount.resolve("a.json"), Path.of("..data/a.json"));
        EmbeddedRuntime.Builder builder = vault(link).option(SecretModule.GROUP_READABLE, Optional.of(Set.of("vault")));
        AtomicBoolean stop = new AtomicBoolean();
        try (EmbeddedRuntime runtime = builder.build()) {
            Thread writer = new Thread(() -> {
                for (int i = 1; i <= 300; i++) {
                    try {
                        mountVersion(mount, i);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                stop.set(true);
            });
            writer.start();
            int last = 0;
            while (!stop.get()) {
                int seen = Integer.parseInt(get(runtime, "a").orElseThrow().substring(1));
                assertThat(seen).isGreaterThanOrEqualTo(last);
                last = seen;
            }
            writer.join();
            assertThat(get(runtime, "a")).contains("v300");
        }
    }

    @Test
    void aBrokenRotatedFileIsAnErrorAndNotTheLastGoodValues() throws Exception {
        Path json = file("a.json", "{\"a\":\"x\"}", "rw-------");
        try (EmbeddedRuntime runtime = vault(json).build()) {
            write(json, "{\"a\":\"" + MARKER, "rw-------");
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains(json.toString(), "'vault'", "'a' is no complete JSON text");
            write(json, "{\"b\":\"" + MARKER + "\",\"p\":{\"q\":20077002}}", "rw-------");
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains(json.toString(), "'p:q' is a number")
                    .doesNotContain("20077002");
            Files.write(json, new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'});
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains("not valid UTF-8");
            Files.delete(json);
            assertThat(failure(UnavailableException.class, () -> get(runtime, "a")))
                    .contains(json.toString(), "does not exist");
            Files.createDirectory(json);
            assertThat(failure(InternalException.class, () -> get(runtime, "a")))
                    .contains("is no regular file");
            Files.delete(json);
            write(json, "{\"a\":\"y\"}", "rw-------");
            assertThat(get(runtime, "a")).contains("y");
        }
    }

    @Test
    void aFileThatDoesNotWorkIsRefusedAtTheStart() throws Exception {
        assertThat(refusedAtTheStart(vault(folder.resolve("none.json")))).contains("'vault'", "does not exist");
        assertThat(refusedAtTheStart(vault(folder.resolve("a.txt")))).contains(".json or .properties");
        assertThat(refusedAtTheStart(vault(file("b.json", "{\"a\":1}", "rw-------"))))
                .contains("'a' is a number");
        Path properties = file("b.properties", "a=" + MARKER + "\na=" + MARKER, "rw-------");
        assertThat(refusedAtTheStart(vault(properties))).contains("the key of line 2 is there twice");
        assertThat(refusedAtTheStart(vault(properties).option("secret-multi-valued", List.of("vault"))))
                .contains("several values");
        Path good = file("c.json", "{}", "rw-------");
        for (String option : List.of("secret-multi-valued", "secret-group-readable", "secret-unchecked")) {
            assertThat(refusedAtTheStart(vault(good).option(option, List.of("other"))))
                    .contains(option, "other");
        }
        assertThat(refusedAtTheStart(vault(good).option("secret-env", List.of("vault=X_"))))
                .contains("two secret stores", "'vault'");
    }

    @Test
    void aFileSystemWithoutPermissionsIsRefusedUnlessThatIsStated() throws Exception {
        Map<String, String> create = Map.of("create", "true");
        URI archive = URI.create("jar:" + folder.resolve("a.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, create)) {
            Path inside = Files.writeString(zip.getPath("/a.json"), "{\"a\":\"x\"}");
            assertThat(refusedAtTheStart(vault(inside)))
                    .contains("without POSIX permissions", "--secret-unchecked vault");
            try (EmbeddedRuntime runtime =
                    vault(inside).option("secret-unchecked", List.of("vault")).build()) {
                assertThat(get(runtime, "a")).contains("x");
            }
        }
    }

    @Test
    void variablesOfTheEnvironmentWithAPrefixAreAStore() {
        Map<String, String> environment =
                new HashMap<>(Map.of("APP_A", "1", "APP_EMPTY", "", "APP_", "no name", "B", "2"));
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(SecretModule.ENVIRONMENT, () -> environment)
                .option("secret-env", List.of("vault=APP_"))
                .build()) {
            assertThat(get(runtime, "A")).contains("1");
            assertThat(get(runtime, "EMPTY")).contains("");
            assertThat(get(runtime, "a")).isEmpty();
            assertThat(get(runtime, "B")).isEmpty();
            environment.put("APP_A", "changed");
            assertThat(get(runtime, "A")).contains("changed");
            assertThat(runtime.service(SecretService.class)
                            .getBulkSecret(GetBulkSecretRequest.builder()
                                    .storeName("vault")
                                    .build())
                            .secrets())
                    .extracting(BulkSecretEntry::name)
                    .containsExactly("A", "EMPTY");
        }
    }

    @Test
    void theEnvironmentOfTheProcessIsTheDefault() {
        Map.Entry<String, String> any = System.getenv().entrySet().iterator().next();
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option("secret-env", List.of("vault="))
                .build()) {
            assertThat(get(runtime, any.getKey())).contains(any.getValue());
        }
    }

    @Test
    void codeCanSetSecretsAndChangeThem() {
        MemorySecretStore secrets =
                new MemorySecretStore().put("a", MARKER).put("db", Map.of("user", "u", "password", MARKER));
        assertThat(secrets.toString()).contains("a", "db").doesNotContain(MARKER);
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(SecretModule.STORES, Map.of("vault", secrets))
                .build()) {
            assertThat(get(runtime, "a")).contains(MARKER);
            Optional<Secret> db = runtime.service(SecretService.class)
                    .getSecret(GetSecretRequest.builder()
                            .storeName("vault")
                            .name("db")
                            .build());
            assertThat(db.orElseThrow().values()).hasSize(2);
            assertThat(db.toString()
                            + db.get().values()
                            + db.get().values().entrySet()
                            + db.get().values().values())
                    .contains("user", "password")
                    .doesNotContain(MARKER);
            secrets.remove("a");
            assertThat(get(runtime, "a")).isEmpty();
        }
    }
}
