package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.embedded.binding.BindingModule;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kind localstorage of the embedded bindings. */
class EmbeddedStorageBindingTest {
    @TempDir
    Path outside;

    private Path folder;
    private EmbeddedRuntime runtime;

    @BeforeEach
    void start() {
        folder = outside.resolve("files");
        runtime = EmbeddedRuntime.builder()
                .option(BindingModule.FILE_BINDINGS, Map.of("files", folder))
                .build();
    }

    @AfterEach
    void stop() {
        runtime.close();
    }

    private Bytes invoke(String operation, String name, Bytes data) {
        return invoke(operation, Map.of("fileName", name), data);
    }

    private Bytes invoke(String operation, Map<String, String> metadata, Bytes data) {
        return runtime.service(BindingService.class)
                .invokeBinding(InvokeBindingRequest.builder()
                        .bindingName("files")
                        .operation(operation)
                        .metadata(metadata)
                        .data(data)
                        .build())
                .data();
    }

    private List<String> list(String name) {
        Bytes json = name.isEmpty() ? invoke("list", Map.of(), Bytes.EMPTY) : invoke("list", name, Bytes.EMPTY);
        List<String> names = new ArrayList<>();
        JsonParser.parseString(json.toUtf8()).getAsJsonArray().forEach(each -> names.add(each.getAsString()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "d/e/f",
                "with space",
                "a+b%20c?d#e&f",
                "\u00e9\u20ac\ud83d\ude00",
                "-",
                ".hidden",
                "..a"
            })
    void whatIsListedCanBeReadAndDeleted(String name) {
        Bytes data = Bytes.of(new byte[] {0, -1, 1});
        if (!Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name)) {
            assertThatThrownBy(() -> invoke("create", name, data)) // where the locale has no such names of files
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("has a character that names of files do not have here");
            return;
        }
        assertThat(invoke("create", name, data).toUtf8()).contains("fileName");
        assertThat(list("")).containsExactly(name);
        for (String listed : list("")) {
            assertThat(invoke("get", listed, Bytes.EMPTY)).isEqualTo(data);
            assertThat(invoke("delete", listed, Bytes.EMPTY)).isEqualTo(Bytes.EMPTY);
        }
        assertThat(list("")).isEmpty();
        assertThatThrownBy(() -> invoke("get", name, Bytes.EMPTY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invoke("delete", name, Bytes.EMPTY)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheOldFile() throws Exception {
        Path small = outside.resolve("small");
        try (SmallDisk disk = SmallDisk.at(small)) {
            runtime.close();
            runtime = EmbeddedRuntime.builder()
                    .option(BindingModule.FILE_BINDINGS, Map.of("files", small))
                    .build();
            invoke("create", "a", Bytes.utf8("old"));
            assertThatThrownBy(() -> invoke("create", "a", Bytes.wrap(new byte[2 << 20])))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(invoke("get", "a", Bytes.EMPTY)).isEqualTo(Bytes.utf8("old"));
            assertThat(list("")).containsExactly("a");
        }
    }

    @Test
    void aFileWithoutANameGetsOne() {
        String name = JsonParser.parseString(
                        invoke("create", Map.of(), Bytes.utf8("x")).toUtf8())
                .getAsJsonObject()
                .get("fileName")
                .getAsString();
        assertThat(invoke("get", name, Bytes.EMPTY)).isEqualTo(Bytes.utf8("x"));
    }

    @Test
    void aFolderIsListedWithTheNamesOfItsFiles() {
        for (String name : List.of("b", "d/a", "d/e/c", "f")) {
            invoke("create", name, Bytes.EMPTY);
        }
        assertThat(list("")).containsExactly("b", "d/a", "d/e/c", "f");
        assertThat(list("d")).containsExactly("d/a", "d/e/c");
        assertThatThrownBy(() -> list("b")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> list("none")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invoke("get", "d", Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> invoke("create", "d", Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> invoke("create", "b/c", Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> invoke("delete", "d", Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/", ".", "./a", "a\0b", "", ".unfinished/x"})
    void noNameLeadsOut(String name) throws Exception {
        Files.writeString(outside.resolve("x"), "secret");
        for (String operation : List.of("create", "get", "delete")) {
            assertThatThrownBy(() -> invoke(operation, name, Bytes.EMPTY))
                    .as(operation)
                    .isInstanceOf(InvalidArgumentException.class);
        }
        assertThat(outside.resolve("x")).hasBinaryContent("secret".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBackslashIsACharacterOfANameWhereItSeparatesNoFolders() throws Exception {
        Files.writeString(outside.resolve("x"), "secret");
        String name = "a\\..\\..\\x";
        if (File.separatorChar == '\\') {
            assertThatThrownBy(() -> invoke("create", name, Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
        } else {
            whatIsListedCanBeReadAndDeleted(name);
        }
        assertThat(outside.resolve("x")).hasBinaryContent("secret".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNamedPipeIsNoFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> invoke("get", "pipe", Bytes.EMPTY))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no regular file");
        assertThat(list("")).isEmpty();
    }

    @Test
    void aFileIsCreatedWhoeverDeletesItsEmptyFolder() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Integer> deleter = CompletableFuture.supplyAsync(() -> {
            int deleted = 0;
            while (!ended.get()) {
                try {
                    invoke("delete", "folder", Bytes.EMPTY);
                    deleted++;
                } catch (NotFoundException | InvalidArgumentException e) {
                    // it is not there, or has a file
                }
            }
            return deleted;
        });
        try {
            for (int i = 0; i < 200; i++) {
                invoke("create", "folder/file", Bytes.EMPTY);
                invoke("delete", "folder/file", Bytes.EMPTY);
            }
        } finally {
            ended.set(true);
        }
        assertThat(deleter).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void noLinkLeadsOut() throws Exception {
        Path secret = Files.createDirectory(outside.resolve("secrets"));
        Files.writeString(secret.resolve("x"), "secret");
        Files.createSymbolicLink(folder.resolve("folder"), secret);
        Files.createSymbolicLink(folder.resolve("file"), secret.resolve("x"));
        for (String name : List.of("folder/x", "file", "folder")) {
            for (String operation : List.of("create", "get", "delete")) {
                assertThatThrownBy(() -> invoke(operation, name, Bytes.EMPTY))
                        .as(operation + " " + name)
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageContaining("link");
            }
        }
        assertThat(list("")).isEmpty();
        assertThat(secret.resolve("x")).hasBinaryContent("secret".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLinkToTheFolderItselfIsFollowed() throws Exception {
        Path link = Files.createSymbolicLink(outside.resolve("link"), folder);
        invoke("create", "a", Bytes.utf8("x"));
        try (EmbeddedRuntime other = EmbeddedRuntime.builder()
                .option(BindingModule.FILE_BINDINGS, Map.of("files", link))
                .build()) {
            assertThat(other.service(BindingService.class)
                            .invokeBinding(InvokeBindingRequest.builder()
                                    .bindingName("files")
                                    .operation("get")
                                    .metadata(Map.of("fileName", "a"))
                                    .data(Bytes.EMPTY)
                                    .build())
                            .data())
                    .isEqualTo(Bytes.utf8("x"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/json| \"aGVsbG8=\"| hello",
                "application/json; charset=utf-8| \"aGVsbG8=\"| hello",
                "application/json| \"no base64\"| no base64",
                "application/json| \"abc\"| abc",
                "application/json| {\"a\": 1}| {\"a\": 1}",
                "application/json| not JSON| not JSON",
                "application/json| aGVsbG8=| hello",
                "application/json| 1234| 1234",
                "application/json| true| true",
                "application/json| \"unended| \"unended",
                "text/plain| aGVsbG8=| aGVsbG8=",
                "text/plain| \"aGVsbG8=\"| \"aGVsbG8=\""
            })
    void aTextInJsonIsBase64OrItself(String contentType, String data, String stored) {
        runtime.service(BindingService.class)
                .invokeBinding(InvokeBindingRequest.builder()
                        .bindingName("files")
                        .operation("create")
                        .contentType(contentType)
                        .metadata(Map.of("fileName", "a"))
                        .data(Bytes.utf8(data))
                        .build());
        assertThat(invoke("get", "a", Bytes.EMPTY).toUtf8()).isEqualTo(stored);
    }

    @Test
    void dataWithoutAMediaTypeAreStoredAsTheyAre() {
        for (String data : List.of("aGVsbG8=", "\"aGVsbG8=\"", "test", "")) {
            invoke("create", "a", Bytes.utf8(data));
            assertThat(invoke("get", "a", Bytes.EMPTY).toUtf8()).isEqualTo(data);
        }
    }

    @Test
    void whatTheBindingDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> invoke("move", "a", Bytes.EMPTY))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("list");
        assertThatThrownBy(() -> invoke("get", Map.of("fileName", "a", "other", "x"), Bytes.EMPTY))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> invoke("get", "a", Bytes.utf8("x"))).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> invoke("get", Map.of(), Bytes.EMPTY)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aFolderThatDisappearsAndComesBackHasItsFiles() throws Exception {
        Bytes data = Bytes.utf8("a");
        invoke("create", "d/a", data);
        Path away = Files.move(folder, outside.resolve("away"));
        assertThatThrownBy(() -> invoke("get", "d/a", Bytes.EMPTY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> list("")).isInstanceOf(NotFoundException.class);
        Files.move(away, folder);
        assertThat(invoke("get", "d/a", Bytes.EMPTY)).isEqualTo(data);
        assertThat(list("")).containsExactly("d/a");
    }

    @Test
    void aReaderNeverSeesAPartOfAFile() throws Exception {
        Bytes[] contents = {Bytes.wrap(new byte[1 << 20]), Bytes.utf8("short")};
        invoke("create", "a", contents[0]);
        AtomicBoolean end = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !end.get(); i++) {
                invoke("create", "a", contents[i % 2]);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 200; i++) {
                assertThat(invoke("get", "a", Bytes.EMPTY)).isIn((Object[]) contents);
                assertThat(list("")).containsExactly("a");
            }
        } finally {
            end.set(true);
            writer.join();
        }
    }

    @Test
    void whatAKilledRuntimeLeftIsDeleted() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".unfinished")).resolve("left");
        Files.writeString(left, "part");
        runtime.close();
        start();
        assertThat(left).doesNotExist();
        assertThat(list("")).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".unfinished");
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedAtTheStart() throws Exception {
        Path file = Files.writeString(outside.resolve("file"), "x");
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option(BindingModule.FILE_BINDINGS, Map.of("files", file))
                        .build()
                        .close())
                .isInstanceOf(CloudRuntimesException.class)
                .hasMessageContaining("the folder " + file + " of the binding 'files' cannot be opened");
    }
}
