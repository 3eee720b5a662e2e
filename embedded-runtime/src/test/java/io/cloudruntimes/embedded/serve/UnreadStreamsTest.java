package io.cloudruntimes.embedded.serve;

import static io.cloudruntimes.embedded.serve.RawGrpcClient.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that open streams and do not read them take a bounded amount of memory together, and disturb nobody. */
class UnreadStreamsTest {
    private static final int SUBSCRIBERS = 6;
    private static final int EVENTS = 3;
    private static final int EVENT_BYTES = 6 << 20;
    private static final ServeLimits LIMITS = ServeLimits.DEFAULT.withMaxUnreadBytes(16L << 20);

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final PubSubService pubsub = runtime.service(PubSubService.class);
    private final List<AutoCloseable> clients = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        runtime.close();
    }

    /** None of these may fail. */
    private void publishAll() {
        for (int i = 0; i < EVENTS; i++) {
            pubsub.publishEvent(PublishEventRequest.builder()
                    .pubsubName("bus")
                    .topic("t")
                    .contentType("application/octet-stream")
                    .data(Bytes.of(new byte[EVENT_BYTES]))
                    .build());
        }
    }

    private static final class Reader implements StreamListener<TopicEvent, TopicEventAnswer> {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final Set<Integer> attempts = ConcurrentHashMap.newKeySet();

        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            seen.add(event.id());
            event.attempt().ifPresent(attempts::add);
            return CompletableFuture.completedFuture(
                    TopicEventAnswer.builder().status(TopicEventStatus.SUCCESS).build());
        }
    }

    private Reader read(String group) {
        Reader reader = new Reader();
        Subscription subscription = pubsub.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .group(group)
                        .build(),
                reader);
        clients.add(subscription);
        return reader;
    }

    @Test
    void theSlowestOfManyIsCutOffAndGetsItsEventsAgain() throws Exception {
        URI server = runtime.serve(ServeOptions.onFreePort().withLimits(LIMITS)).uri();
        List<RawClient> silent = new ArrayList<>();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            RawClient client = RawClient.connectWithSmallWindow(server);
            clients.add(client);
            silent.add(client);
            client.write(
                    "GET /v1/pubsub/bus/subscription?topic=t&group=silent-" + i + " HTTP/1.1\r\nHost: {host}\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
        Reader fast = read("fast");

        publishAll();

        await().atMost(60, TimeUnit.SECONDS).until(() -> fast.seen.size() == EVENTS);
        int cut = 0;
        for (RawClient client : silent) {
            cut += client.isCutOff() ? 1 : 0;
        }
        assertThat(cut).as("of " + SUBSCRIBERS).isPositive();
        for (RawClient client : silent) {
            client.close();
        }
        for (int i = 0; i < SUBSCRIBERS; i++) {
            Reader back = read("silent-" + i);
            await().atMost(60, TimeUnit.SECONDS).until(() -> back.seen.size() == EVENTS);
        }
    }

    @Test
    void aSilentCallerOfGrpcIsCutOffToo() throws Exception {
        URI server = Objects.requireNonNull(
                runtime.serveAs("dapr", WireOptions.onFreePorts().withLimits(LIMITS))
                        .uris()
                        .get("grpc"));
        List<CompletableFuture<Status>> ends = new ArrayList<>();
        List<ClientCall<byte[], byte[]>> calls = new ArrayList<>();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            RawGrpcClient client = new RawGrpcClient(server);
            clients.add(client);
            CompletableFuture<Status> ended = new CompletableFuture<>();
            CompletableFuture<byte[]> opened = new CompletableFuture<>();
            ClientCall<byte[], byte[]> call = client.open(
                    "dapr.proto.runtime.v1.Dapr/SubscribeTopicEventsAlpha1",
                    MethodDescriptor.MethodType.BIDI_STREAMING,
                    ended,
                    opened::complete);
            // one topic for each, since subscribers of one application share a topic's events over this wire
            call.sendMessage(field(1, field(1, "bus"), field(2, "t" + i)));
            call.request(1);
            opened.get(20, TimeUnit.SECONDS);
            ends.add(ended);
            calls.add(call);
        }
        for (int topic = 0; topic < SUBSCRIBERS; topic++) {
            for (int i = 0; i < EVENTS; i++) {
                pubsub.publishEvent(PublishEventRequest.builder()
                        .pubsubName("bus")
                        .topic("t" + topic)
                        .data(Bytes.of(new byte[EVENT_BYTES]))
                        .build());
            }
        }

        Reader back = new Reader();
        for (int topic = 0; topic < SUBSCRIBERS; topic++) {
            clients.add(pubsub.subscribe(
                    SubscribeTopicEventsRequest.builder()
                            .pubsubName("bus")
                            .topic("t" + topic)
                            .build(),
                    back));
        }
        await().atMost(60, TimeUnit.SECONDS).until(() -> back.attempts.contains(2));
        calls.forEach(call -> call.request(EVENTS)); // the end comes after what the client's side already has
        await().atMost(60, TimeUnit.SECONDS).until(() -> ends.stream().anyMatch(CompletableFuture::isDone));
    }

    private static final class Counted implements UnreadStreams.Stream {
        private final UnreadStreams all;
        private boolean cut;

        Counted(UnreadStreams all) {
            this.all = all;
        }

        @Override
        public void cutOff() {
            cut = true;
            all.end(this);
        }
    }

    @Test
    void theStreamWithMostIsTheOneThatIsCutOff() throws IOException {
        UnreadStreams all = new UnreadStreams(100, Runnable::run);
        Counted little = new Counted(all);
        Counted much = new Counted(all);
        all.add(little, 30);
        all.add(much, 60);
        all.add(little, 20);
        assertThat(much.cut).isTrue();
        assertThat(little.cut).isFalse();
        all.add(little, 50);
        assertThat(little.cut).isFalse();
        all.remove(little, 100);
        all.add(little, 100);
        assertThat(little.cut).isFalse();
    }

    @Test
    void nothingIsHeldBeyondTwiceTheBound() throws IOException {
        UnreadStreams all = new UnreadStreams(100, task -> {}); // nobody is cut off yet
        Counted stream = new Counted(all);
        all.add(stream, 150);
        assertThatThrownBy(() -> all.add(stream, 60)).isInstanceOf(IOException.class);
        all.end(stream);
        all.add(stream, 200);
    }
}
