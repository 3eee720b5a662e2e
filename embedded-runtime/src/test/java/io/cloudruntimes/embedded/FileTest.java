package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.embedded.store.UnversionedFile;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateService;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a runtime: one process has it, and files of before are read. */
class FileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data.db");
    }

    @Test
    void aSecondProcessIsRefused() throws Exception {
        try (RuntimeProcess first = RuntimeProcess.serve(file())) {
            assertThatThrownBy(() -> EmbeddedRuntime.open(file()))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(file().toRealPath().toString())
                    .hasMessageContaining("another process (process id " + first.pid() + ") has the file open")
                    .hasMessageContaining("stop that process, or give this one a file of its own");
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file())) {
            assertThat(runtime.checkDatabase()).isEmpty();
            Process second = RuntimeProcess.command(List.of("serve", "--port", "0", "--file", file().toString()))
                    .start();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("data.db", "process id " + ProcessHandle.current().pid(), "has the file open");
        }
    }

    @Test
    void aFileOfBeforeVersionsWereStoredIsRead() throws Exception {
        UnversionedFile.write(file());
        for (int opening = 0; opening < 2; opening++) {
            try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file())) {
                assertThat(runtime.service(StateService.class)
                                .get(GetStateRequest.builder()
                                        .storeName("orders")
                                        .key("o-1")
                                        .build()))
                        .hasValueSatisfying(
                                entry -> assertThat(entry.value().toUtf8()).isEqualTo("kept"));
            }
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file())) {
            BlockingQueue<TopicEvent> events = new LinkedBlockingQueue<>();
            StreamListener<TopicEvent, TopicEventAnswer> listener = event -> {
                events.add(event);
                return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                        .status(TopicEventStatus.SUCCESS)
                        .build());
            };
            runtime.service(PubSubService.class)
                    .subscribe(
                            SubscribeTopicEventsRequest.builder()
                                    .pubsubName("bus")
                                    .topic("paid")
                                    .build(),
                            listener);
            TopicEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.data().toUtf8()).isEqualTo("o-1");
        }
    }

    @Test
    void theProgramChecksAFile() throws Exception {
        EmbeddedRuntime.open(file()).close();
        assertThat(run("check", "--file", file().toString())).isEqualTo("0 " + file() + ": no damage found\n");
        assertThat(run("check", "--file", folder.resolve("absent.db").toString()))
                .startsWith("1 there is no file " + folder.resolve("absent.db"));
        assertThat(folder.resolve("absent.db")).doesNotExist();
        Path letter = Files.writeString(folder.resolve("letter.db"), "Dear Sir, ".repeat(200));
        assertThat(run("check", "--file", letter.toString())).startsWith("1 ").contains("not a SQLite database");
    }

    @Test
    void theProgramChecksAFileThatARuntimeHasOpen() throws Exception {
        try (RuntimeProcess runtime = RuntimeProcess.serve(file())) {
            StateService state = runtime.service(StateService.class);
            SaveStateRequest save = SaveStateRequest.builder()
                    .storeName("orders")
                    .items(List.of(StateItem.builder()
                            .key("o-1")
                            .value(Bytes.utf8("kept"))
                            .build()))
                    .build();
            state.save(save);
            assertThat(run("check", "--file", file().toString())).isEqualTo("0 " + file() + ": no damage found\n");
            state.save(save);
            assertThat(state.get(GetStateRequest.builder()
                            .storeName("orders")
                            .key("o-1")
                            .build()))
                    .isPresent();
        }
    }

    @Test
    void theProgramFindsDamage() throws Exception {
        EmbeddedRuntime.open(file()).close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
        Files.write(file(), bytes);
        assertThat(run("check", "--file", file().toString()))
                .startsWith("1 ")
                .contains("damaged", "restore it from a backup");
    }

    @Test
    void aPortThatIsInUseLeavesNoFile() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--port", port, "--file", file().toString()))
                    .startsWith("1 cannot listen at 127.0.0.1:" + port);
            assertThat(run("serve", "--as", "dapr", "--wire-port", "http=" + port, "--file", file().toString()))
                    .startsWith("1 cannot listen at 127.0.0.1:" + port);
        }
        assertThat(run("serve", "--as", "nobody", "--file", file().toString()))
                .startsWith("2 ")
                .contains("no binding has the name 'nobody'");
        assertThat(run("serve", "--as", "neutral", "--file", file().toString()))
                .startsWith("2 ")
                .contains("no binding has the name 'neutral'");
        assertThat(run("serve", "--host", "nobody.invalid", "--file", file().toString()))
                .startsWith("1 the host 'nobody.invalid' is not known");
        assertThat(run("serve", "--port", "99999", "--file", file().toString()))
                .startsWith("1 ")
                .contains("99999");
        assertThat(folder).isEmptyDirectory();
    }

    private static String run(String... arguments) throws Exception {
        Process process = RuntimeProcess.command(List.of(arguments))
                .redirectErrorStream(true)
                .start();
        String output = RuntimeProcess.printed(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + output;
    }
}
