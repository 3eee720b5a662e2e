package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.binding.model.Wire;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recorded streams, ended as a sidecar ends streams when it stops or is in trouble. The client reports the gap and opens the
 * stream again. The rows {@code stream-ends} of {@code outcomes.yaml} have the ends.
 */
class StreamEndsTest {
    static Stream<Arguments> answeredStreams() {
        return Recordings.replays(
                Wire.Protocol.GRPC, replay -> replay.isStream() && replay.row().has("answer"));
    }

    static Stream<Arguments> ends() {
        return answeredStreams().flatMap(stream -> {
            Recordings recordings = (Recordings) stream.get()[0];
            return recordings.outcomes().getAsJsonArray("stream-ends").asList().stream()
                    .map(end -> Arguments.of(recordings, stream.get()[1], end));
        });
    }

    @Test
    void thereAreEnds() {
        assertThat(ends()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void openedAgain(Recordings recordings, Replay replay, JsonObject end) throws Throwable {
        JsonObject ended = replay.recording().deepCopy();
        ended.add("end", end);
        ReplayListener listener = new ReplayListener(replay);
        int events = countEvents(replay);
        try (RecordedGrpcServer server =
                        new RecordedGrpcServer(call -> new StreamScript(call == 1 ? ended : replay.recording()));
                CloudRuntimes runtime = recordings.connect(replay, server.port());
                Subscription subscription = Call.open(replay, runtime, listener).orElseThrow()) {
            StreamGap gap = listener.gaps().poll(20, TimeUnit.SECONDS);
            assertThat(gap).isNotNull();
            assertThat(gap.cause().code().value()).isEqualTo(end.get("error").getAsString());
            assertThat(gap.cause().reason()).isEqualTo(end.get("message").getAsString());
            await().atMost(Duration.ofSeconds(20)).until(() -> listener.events().size() == 2 * events);
            assertThat(subscription.isOpen()).isTrue();
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).messages().get(0))
                    .isEqualTo(server.requests().get(0).messages().get(0));
        }
    }

    /** A sidecar that sees a stream cut while it still reads an answer may stop altogether; dapr/dapr pull request 10209. */
    @ParameterizedTest
    @MethodSource("answeredStreams")
    void closedInGoodOrderAfterTheLastAnswer(Recordings recordings, Replay replay) throws Throwable {
        StreamScript plays = new StreamScript(replay.recording());
        CompletableFuture<Integer> messagesAtTheEnd = new CompletableFuture<>();
        AtomicInteger messages = new AtomicInteger();
        RecordedGrpcServer.Script script = new RecordedGrpcServer.Script() {
            @Override
            public void message(ServerCall<byte[], byte[]> call, int index) {
                messages.set(index);
                plays.message(call, index);
            }

            @Override
            public void end(ServerCall<byte[], byte[]> call) {
                messagesAtTheEnd.complete(messages.get());
                call.close(Status.UNKNOWN.withDescription("EOF"), new Metadata());
            }
        };
        ReplayListener listener = new ReplayListener(replay);
        int events = countEvents(replay);
        try (RecordedGrpcServer server = new RecordedGrpcServer(call -> script)) {
            CloudRuntimes runtime = recordings.connect(replay, server.port());
            Subscription subscription = Call.open(replay, runtime, listener).orElseThrow();
            await().atMost(Duration.ofSeconds(20)).until(() -> listener.events().size() == events);
            subscription.close();
            assertThat(messagesAtTheEnd.get(20, TimeUnit.SECONDS)).isEqualTo(1 + events);
            runtime.close();
        }
    }

    /** How many recorded messages are events. */
    private static int countEvents(Replay replay) {
        String member =
                replay.row().getAsJsonObject("from-recording").get("message").getAsString();
        List<JsonElement> messages =
                replay.recording().getAsJsonArray("messages").asList();
        return (int) messages.stream()
                .filter(message ->
                        message.getAsJsonObject().getAsJsonObject("json").has(member))
                .count();
    }
}
