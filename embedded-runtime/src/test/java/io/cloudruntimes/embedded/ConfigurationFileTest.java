package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.configuration.DeleteConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationRequest;
import io.cloudruntimes.configuration.SaveConfigurationRequest;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.embedded.configuration.ConfigurationModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration store that is a file, while others write that file. */
class ConfigurationFileTest {
    private static final String STORE = "settings";
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> problems = new LinkedBlockingQueue<>();
    private @Nullable EmbeddedRuntime runtime;

    /** Opens a runtime whose store is the file, and watches all of it. */
    private ConfigurationService open(Path file) throws InterruptedException {
        EmbeddedRuntime opened = EmbeddedRuntime.builder()
                .option(ConfigurationModule.FILES, Map.of(STORE, file))
                .option(ConfigurationModule.ON_FILE_PROBLEM, problems::add)
                .build();
        runtime = opened;
        ConfigurationService service = opened.service(ConfigurationService.class);
        CountDownLatch open = new CountDownLatch(1);
        service.subscribeConfiguration(
                SubscribeConfigurationRequest.builder().storeName(STORE).build(),
                new StreamListener<ConfigurationEvent, @Nullable Void>() {
                    @Override
                    public CompletionStage<@Nullable Void> onEvent(ConfigurationEvent event) {
                        changes.add(event.value()
                                .map(value -> event.key() + "=" + value)
                                .orElse("-" + event.key()));
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public void onOpen() {
                        open.countDown();
                    }
                });
        assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
        return service;
    }

    @AfterEach
    void close() {
        if (runtime != null) {
            runtime.close();
        }
    }

    private static Map<String, String> values(ConfigurationService service) {
        Map<String, String> values = new TreeMap<>();
        for (ConfigurationItem item : service.getConfiguration(
                        GetConfigurationRequest.builder().storeName(STORE).build())
                .items()) {
            values.put(item.key(), item.value());
        }
        return values;
    }

    private String next() throws InterruptedException {
        String next = changes.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }

    private String nextProblem() throws InterruptedException {
        String next = problems.poll(20, TimeUnit.SECONDS);
        return next == null ? "no problem came" : next;
    }

    private static void rename(Path file, String content) throws IOException {
        Path other = file.resolveSibling("other");
        Files.writeString(other, content);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void yamlIsReadAsItsTexts() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                # what the application needs
                db:
                  url: jdbc:x
                  "pool.size": 010
                version: 1.10
                on: yes
                empty: ''
                block: |
                  a
                  b
                """);
        assertThat(values(open(file)))
                .isEqualTo(Map.of(
                        "db.url", "jdbc:x",
                        "db.pool.size", "010",
                        "version", "1.10",
                        "on", "yes",
                        "empty", "",
                        "block", "a\nb\n"));
    }

    @Test
    void propertiesAreReadInUtf8() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "\uFEFF# c\na.b = ä\\u00e9 x \n/+%|\\:=\n\n");
        assertThat(values(open(file))).isEqualTo(Map.of("a.b", "äé x ", "/+%|:", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml | 'a: [1, 2]' | the value of 'a' is a list",
                "a.yaml | '- a' | no YAML mapping",
                "a.yaml | 'a: {b: 1}\na.b: 2' | key 'a.b' twice",
                "a.yaml | 'a: 1\na: 2' | no YAML, at line 2",
                "a.yaml | 'a: \"secret' | no YAML, at line 1",
                "a.yaml | '' | is empty",
                "a.properties | 'a=1\na=2' | is there twice",
                "a.properties | 'a=\\u00' | malformed Unicode escape",
                "a.properties | ' ' | is empty",
                "a.properties | 'a=1\nb=\\ud800' | entry 'b' has half of a surrogate pair",
                "a.yaml | 'b: \"\\ud800\"' | surrogate",
                "a.properties | '\\ud800x=1' | entry '\uFFFDx' has no usable name",
                "a.properties | 'a=1\n=x' | entry '' has no usable name",
                "a.yaml | '\"\": x' | entry '' has no usable name",
                "a.yaml | 'a: &x {b: *x}' | an alias stands for itself",
                "a.yaml | 'a: &x {b: *x, c: *x}' | an alias stands for itself",
                "a.yaml | 'a: &x {? {b: *x} : 1}' | YAML",
            })
    void aFileThatCannotBeUsedIsRefusedAtTheStart(String name, String content, String problem) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileThatIsMissingOrOfAnotherKindIsRefusedAtTheStart() {
        assertThatThrownBy(() -> open(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> open(folder.resolve("a.toml")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(".properties");
    }

    @ParameterizedTest
    @CsvSource({"a.yaml,'? ',': 1'", "a.properties,,=1"})
    void aKeyThatNoClientCanAskForIsRefused(String name, @Nullable String before, String after) throws Exception {
        Path file = folder.resolve(name);
        String start = before == null ? "" : before;
        String end = (start.isEmpty() ? "" : "\n") + after + "\n";
        Files.writeString(file, start + "k".repeat(1024) + end);
        assertThat(values(open(file))).containsOnlyKeys("k".repeat(1024));
        close();
        Files.writeString(file, start + "k".repeat(1025) + end);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("has no usable name: a name has 1 to 1024 characters")
                .hasMessageContaining(file.toString());
    }

    @Test
    void namesThatAreNestedTooDeeplyAreRefused() throws Exception {
        Path file = folder.resolve("a.yaml");
        for (int levels : List.of(65, 5_000)) {
            Files.writeString(file, "{a: ".repeat(levels) + "1" + "}".repeat(levels));
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("nested")
                    .hasMessageContaining(file.toString());
        }
    }

    /** Each level stands for the one before it several times. */
    private static String multiplied(int levels, int times, int names) {
        StringBuilder text = new StringBuilder("a0: &a0\n");
        for (int i = 0; i < names; i++) {
            text.append("  k").append(i).append(": 1\n");
        }
        for (int level = 1; level < levels; level++) {
            text.append("a").append(level).append(": &a").append(level).append("\n");
            for (int i = 0; i < times; i++) {
                text.append("  x").append(i).append(": *a").append(level - 1).append("\n");
            }
        }
        return text.toString();
    }

    @Test
    void aliasesThatMultiplyWhatTheFileHasAreAProblemOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: good\n");
        ConfigurationService service = open(file);
        rename(file, multiplied(25, 2, 2));
        assertThat(nextProblem()).contains(file.toString(), "more than 20 aliases", "write out", "stay");
        rename(file, multiplied(6, 4, 1000));
        assertThat(nextProblem()).contains(file.toString(), "more than 100000 names", "write fewer", "stay");
        rename(file, "a: &x\n  b: *x\n");
        assertThat(nextProblem()).contains(file.toString(), "an alias stands for itself", "stay");
        assertThat(values(service)).isEqualTo(Map.of("a", "good"));
        rename(file, multiplied(2, 2, 1));
        assertThat(Set.of(next(), next(), next(), next()))
                .isEqualTo(Set.of("-a", "a0.k0=1", "a1.x0.k0=1", "a1.x1.k0=1"));
    }

    @Test
    void aValueThatNoClientCanReadKeepsTheLastGoodValues() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "a=1\n");
        ConfigurationService service = open(file);
        rename(file, "a=2\nb=\\ud800\n");
        assertThat(nextProblem()).contains(file.toString(), "'b' has half of a surrogate pair", "stay");
        assertThat(values(service)).isEqualTo(Map.of("a", "1"));
        rename(file, "a=3\n");
        assertThat(next()).isEqualTo("a=3");
    }

    /** To open a pipe blocks whoever does it until somebody writes into it. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void aPipeInThePlaceOfAFileIsAProblemOfThatFileAlone() throws Exception {
        Path pipe = Files.writeString(folder.resolve("pipe.yaml"), "a: 1\n");
        Path file = Files.writeString(folder.resolve("z.yaml"), "a: 1\n");
        EmbeddedRuntime opened = EmbeddedRuntime.builder()
                .option(ConfigurationModule.FILES, Map.of("a", pipe, STORE, file))
                .option(ConfigurationModule.ON_FILE_PROBLEM, problems::add)
                .build();
        runtime = opened;
        Path made = folder.resolve("made");
        assertThat(new ProcessBuilder("mkfifo", made.toString()).start().waitFor())
                .isZero();
        Files.move(made, pipe, StandardCopyOption.ATOMIC_MOVE);
        assertThat(nextProblem()).contains(pipe.toString(), "no regular file", "stay");
        Files.writeString(file, "a: 2\n");
        ConfigurationService service = opened.service(ConfigurationService.class);
        await().until(() -> values(service).equals(Map.of("a", "2")));
        assertThatThrownBy(() -> open(pipe)).hasMessageContaining("no regular file");
    }

    @Test
    void editsOfEachKindAreSeenEachTime() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "n=0");
        ConfigurationService service = open(file);
        for (int i = 1; i <= ROUNDS; i++) {
            Files.writeString(file, "n=written" + i);
            assertThat(next()).isEqualTo("n=written" + i);
            rename(file, "n=renamed" + i);
            assertThat(next()).isEqualTo("n=renamed" + i);
            Files.delete(file);
            Files.writeString(file, "n=anew" + i);
            assertThat(next()).isEqualTo("n=anew" + i);
            assertThat(values(service)).isEqualTo(Map.of("n", "anew" + i));
        }
        assertThat(changes).isEmpty();
        assertThat(problems).isEmpty();
    }

    /** As Kubernetes mounts a ConfigMap: the file is a link through a folder that is a link, and that one is replaced. */
    @Test
    void aSwappedLinkOfAFolderIsSeenEachTime() throws Exception {
        Path data = folder.resolve("..data");
        mount(data, 0);
        Path file = Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("..data", "a.yaml"));
        ConfigurationService service = open(file);
        for (int i = 1; i <= ROUNDS; i++) {
            mount(data, i);
            assertThat(Set.of(next(), next())).isEqualTo(Set.of("a=" + i, "b=" + i));
            assertThat(values(service)).isEqualTo(Map.of("a", "" + i, "b", "" + i));
        }
        assertThat(changes).isEmpty();
    }

    private void mount(Path data, int version) throws IOException {
        Path target = Files.createDirectory(folder.resolve("..v" + version));
        Files.writeString(target.resolve("a.yaml"), "a: " + version + "\nb: " + version + "\n");
        Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), target.getFileName());
        Files.move(link, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void anEditIsSeenWithinASecond() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 0\n");
        open(file);
        Duration shortest = Duration.ofDays(1);
        for (int i = 1; i <= ROUNDS; i++) { // the shortest of several, since the machine may be busy
            long start = System.nanoTime();
            Files.writeString(file, "a: " + i + "\n");
            assertThat(next()).isEqualTo("a=" + i);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            shortest = took.compareTo(shortest) < 0 ? took : shortest;
        }
        assertThat(shortest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aFileThatIsBeingWrittenIsNoChange() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "first=1\nsecond=1\n");
        ConfigurationService service = open(file);
        for (int i = 2; i < 2 + ROUNDS; i++) {
            Files.writeString(file, "first=" + i + "\nsec"); // it is cut, and can be read
            pause(200);
            assertThat(values(service)).isEqualTo(Map.of("first", "" + (i - 1), "second", "" + (i - 1)));
            Files.writeString(file, "ond=" + i + "\n", StandardOpenOption.APPEND);
            assertThat(Set.of(next(), next())).isEqualTo(Set.of("first=" + i, "second=" + i));
        }
        assertThat(changes).isEmpty();
    }

    /** How long a writer rests between two writes: it is what the test is about, and waits for nothing. */
    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: [", "a: 1\n- b", "x"})
    void aBrokenFileKeepsTheLastGoodValuesAndSaysSo(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: good\nb: good\n");
        ConfigurationService service = open(file);
        Files.writeString(file, content);
        assertThat(nextProblem()).contains(file.toString(), "'settings'", "stay");
        assertThat(values(service)).isEqualTo(Map.of("a", "good", "b", "good"));
        Files.writeString(file, "a: good\nb: better\n");
        assertThat(next()).isEqualTo("b=better"); // and nothing before it
    }

    @Test
    void aFileThatIsGoneForASecondIsNoChange() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        ConfigurationService service = open(file);
        Files.delete(file);
        assertThat(nextProblem()).contains("missing");
        assertThat(values(service)).isEqualTo(Map.of("a", "1"));
        Files.writeString(file, "a: 1\nb: 1\n");
        assertThat(next()).isEqualTo("b=1");
    }

    @Test
    void whatFollowsEachOtherEndsRight() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: A\n");
        ConfigurationService service = open(file);
        Files.writeString(file, "a: B\n");
        Files.writeString(file, "a: A\n");
        Files.writeString(file, "a: A\nlast: 1\n");
        assertThat(next()).isEqualTo("last=1");
        assertThat(values(service)).isEqualTo(Map.of("a", "A", "last", "1"));
        Files.writeString(file, "last: 1\n");
        assertThat(next()).isEqualTo("-a");
        Files.writeString(file, "a: A\nlast: 1\n");
        assertThat(next()).isEqualTo("a=A");
    }

    @Test
    void oneReadNeverMixesTwoStates() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 0\nb: 0\n");
        ConfigurationService service = open(file);
        for (int i = 1; i <= 3; i++) {
            rename(file, "a: " + i + "\nb: " + i + "\n");
            Map<String, String> read = values(service);
            Map<String, String> before = Map.of("a", "" + (i - 1), "b", "" + (i - 1));
            while (read.equals(before)) {
                read = values(service);
            }
            assertThat(read).isEqualTo(Map.of("a", "" + i, "b", "" + i));
            assertThat(Set.of(next(), next())).isEqualTo(Set.of("a=" + i, "b=" + i));
        }
    }

    @Test
    void aFileIsReadOnlyAndHasNoGroups() throws Exception {
        Path file = Files.write(folder.resolve("a.yaml"), "a: 1\n".getBytes(StandardCharsets.UTF_8));
        ConfigurationService service = open(file);
        assertThatThrownBy(() -> service.saveConfiguration(SaveConfigurationRequest.builder()
                        .storeName(STORE)
                        .items(ConfigurationSaveItem.builder()
                                .key("a")
                                .value("2")
                                .build())
                        .build()))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("edit the file");
        assertThatThrownBy(() -> service.deleteConfiguration(DeleteConfigurationRequest.builder()
                        .storeName(STORE)
                        .keys("a")
                        .build()))
                .isInstanceOf(UnsupportedByRuntimeException.class);
        assertThatThrownBy(() -> service.getConfiguration(GetConfigurationRequest.builder()
                        .storeName(STORE)
                        .group("g")
                        .build()))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("no groups");
        assertThat(Objects.requireNonNull(runtime).components()).anySatisfy(component -> {
            assertThat(component.name()).isEqualTo(STORE);
            assertThat(component.type()).isEqualTo("configuration.file");
        });
        assertThat(values(service)).isEqualTo(Map.of("a", "1"));
    }
}
