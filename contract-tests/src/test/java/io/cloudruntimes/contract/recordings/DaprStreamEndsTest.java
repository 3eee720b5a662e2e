package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorded stream, ended as a sidecar ends streams when it stops or is in trouble: it is told, and opened again. */
class DaprStreamEndsTest {
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, stream closed, unavailable",
        "UNKNOWN, EOF, unavailable",
        "UNAVAILABLE, connection error: desc = \"transport is closing\", unavailable",
        "RESOURCE_EXHAUSTED, grpc: received message larger than max (4194331 vs. 4194304), resource_exhausted",
        "INTERNAL, error reading from server, internal"
    })
    void openedAgain(String status, String message, String code) throws Exception {
        JsonObject recorded =
                Objects.requireNonNull(Recordings.of("dapr", "grpc").recorded().get("subscribe-stream"));
        int events = countEvents(recorded);
        JsonObject ended = recorded.deepCopy();
        JsonObject end = new JsonObject();
        end.addProperty("status", status);
        end.addProperty("message", message);
        ended.add("end", end);
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        BlockingQueue<Bytes> seen = new LinkedBlockingQueue<>();
        try (RecordedGrpcServer server =
                        new RecordedGrpcServer(call -> new StreamScript(call == 1 ? ended : recorded));
                CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?wire=grpc&grpc=" + server.port());
                Subscription subscription = runtime.pubsub("bus-memory")
                        .subscribe("st1", Bytes.class, SubscribeOptions.DEFAULT.onGap(gaps::add), event -> {
                            seen.add(event.value());
                            return Ack.SUCCESS;
                        })) {
            StreamGap gap = gaps.poll(20, TimeUnit.SECONDS);
            assertThat(gap).isNotNull();
            assertThat(gap.cause().code().value()).isEqualTo(code);
            assertThat(gap.cause().reason()).isEqualTo(message);
            for (int i = 0; i < 2 * events; i++) {
                assertThat(seen.poll(20, TimeUnit.SECONDS)).as("event %s", i).isNotNull();
            }
            assertThat(subscription.isOpen()).isTrue();
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).messages().get(0))
                    .isEqualTo(server.requests().get(0).messages().get(0));
        }
    }

    /** A sidecar that sees a stream cut while it still reads an answer may stop altogether; dapr/dapr pull request 10209. */
    @Test
    void closedInGoodOrderAfterTheLastAnswer() throws Exception {
        JsonObject recorded =
                Objects.requireNonNull(Recordings.of("dapr", "grpc").recorded().get("subscribe-stream"));
        StreamScript plays = new StreamScript(recorded);
        int events = countEvents(recorded);
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
        CountDownLatch seen = new CountDownLatch(events);
        try (RecordedGrpcServer server = new RecordedGrpcServer(call -> script)) {
            CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?wire=grpc&grpc=" + server.port());
            Subscription subscription = runtime.pubsub("bus-memory").subscribe("st1", Bytes.class, event -> {
                seen.countDown();
                return Ack.SUCCESS;
            });
            assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
            subscription.close();
            assertThat(messagesAtTheEnd.get(20, TimeUnit.SECONDS)).isEqualTo(1 + events);
            runtime.close();
        }
    }

    private static int countEvents(JsonObject recording) {
        JsonArray messages = recording.getAsJsonArray("messages");
        return (int) messages.asList().stream()
                .filter(message ->
                        message.getAsJsonObject().getAsJsonObject("json").has("event_message"))
                .count();
    }
}
