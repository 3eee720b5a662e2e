package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.pubsub.PubSubModule;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which subscriber gets an event, and that each event comes again whose acknowledgement could not be stored. */
@Timeout(60)
class EventDeliveryTest {
    private final DatabaseAccess access = new DatabaseAccess();
    private final MovingClock clock = new MovingClock();
    private EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();

    /** Gives the database of the runtime to the test. */
    private static final class DatabaseAccess implements ServiceModule {
        private @Nullable Database database;

        @Override
        public String name() {
            return "database-access";
        }

        @Override
        public void start(ModuleContext context) {
            database = context.database();
        }

        Database database() {
            return Objects.requireNonNull(database);
        }

        /** In memory one connection does everything, so that this makes each write fail. */
        void allowWrites(boolean allowed) {
            database().read(sql -> {
                try (Statement statement = sql.createStatement()) {
                    return statement.execute("PRAGMA query_only = " + !allowed);
                }
            });
        }

        /** How many events no group has acknowledged. */
        int pending() {
            return database().read(sql -> {
                try (Statement statement = sql.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT count(*) FROM delivery")) {
                    rows.next();
                    return rows.getInt(1);
                }
            });
        }
    }

    @BeforeEach
    void start() {
        runtime.close();
        runtime = EmbeddedRuntime.builder()
                .clock(clock)
                .modules(List.of(new PubSubModule(), access))
                .build();
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    private void publish(String data) {
        runtime.service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .data(Bytes.utf8(data))
                        .build());
    }

    private void subscribe(StreamListener<TopicEvent, TopicEventAnswer> listener) {
        runtime.service(PubSubService.class)
                .subscribe(
                        SubscribeTopicEventsRequest.builder()
                                .pubsubName("bus")
                                .topic("t")
                                .build(),
                        listener);
    }

    private static TopicEventAnswer answer(TopicEventStatus status) {
        return TopicEventAnswer.builder().status(status).build();
    }

    /** Counts the events of several subscribers, and answers each at once. */
    private Map<Integer, Integer> count(int subscribers) {
        Map<Integer, Integer> counts = new ConcurrentHashMap<>();
        for (int i = 0; i < subscribers; i++) {
            int number = i;
            counts.put(number, 0);
            subscribe(event -> {
                counts.merge(number, 1, Integer::sum);
                return CompletableFuture.completedFuture(answer(TopicEventStatus.SUCCESS));
            });
        }
        return counts;
    }

    private void publishOneByOne(int events, int unanswered) {
        for (int i = 0; i < events; i++) {
            publish("e" + i);
            await().until(() -> access.pending() == unanswered);
        }
    }

    @Test
    void idleSubscribersOfAGroupGetAsManyEach() {
        Map<Integer, Integer> counts = count(3);
        publishOneByOne(30, 0);
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(0, 10, 1, 10, 2, 10));
    }

    @Test
    void aSubscriberThatDoesNotAnswerIsPassedOver() {
        List<TopicEvent> unanswered = new CopyOnWriteArrayList<>();
        subscribe(event -> {
            unanswered.add(event);
            return new CompletableFuture<>();
        });
        publish("first");
        await().until(() -> unanswered.size() == 1);
        Map<Integer, Integer> counts = count(2);
        publishOneByOne(20, 1);
        assertThat(unanswered).hasSize(1);
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(0, 10, 1, 10));
    }

    @Test
    void aSubscriberThatWasSilentDoesNotGetAllThatItMissed() {
        CompletableFuture<TopicEventAnswer> late = new CompletableFuture<>();
        List<TopicEvent> ofSilent = new CopyOnWriteArrayList<>();
        subscribe(event -> {
            ofSilent.add(event);
            return ofSilent.size() == 1 ? late : CompletableFuture.completedFuture(answer(TopicEventStatus.SUCCESS));
        });
        publish("first");
        await().until(() -> ofSilent.size() == 1);
        Map<Integer, Integer> counts = count(1);
        publishOneByOne(20, 1);
        late.complete(answer(TopicEventStatus.SUCCESS));
        await().until(() -> access.pending() == 0);
        publishOneByOne(10, 0);
        assertThat(counts.get(0)).isBetween(24, 26);
    }

    private enum Reply {
        SUCCESS,
        RETRY,
        DROP
    }

    /** Keeps what it gets until it is told to answer. */
    private static final class Held implements StreamListener<TopicEvent, TopicEventAnswer> {
        private final Map<String, CompletableFuture<TopicEventAnswer>> open =
                Collections.synchronizedMap(new LinkedHashMap<>());

        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            CompletableFuture<TopicEventAnswer> answer = new CompletableFuture<>();
            open.put(event.data().toUtf8(), answer);
            return answer;
        }

        void answerAll(TopicEventStatus status) {
            List<CompletableFuture<TopicEventAnswer>> all = new ArrayList<>(open.values());
            open.clear();
            all.forEach(it -> it.complete(answer(status)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotBeAcknowledgedComesAgain(Reply reply) {
        Held held = new Held();
        subscribe(held);
        for (int i = 0; i < 6; i++) {
            publish("e" + i);
        }
        await().until(() -> held.open.size() == 6);
        access.allowWrites(false);
        held.answerAll(TopicEventStatus.of(reply.name()));
        // they come again although nothing can be written yet, and so do their second acknowledgements that fail
        await().until(() -> held.open.size() == 6);
        held.answerAll(TopicEventStatus.of(reply.name()));
        access.allowWrites(true);
        await().until(() -> {
            clock.move(Duration.ofMinutes(1)); // again and again, since nothing tells when the answers were taken
            held.answerAll(TopicEventStatus.SUCCESS);
            return access.pending() == 0;
        });
    }

    @Test
    void aListenerThatThrowsAnErrorGetsItsEventAgainAndTheOthersToo() {
        List<String> seen = new CopyOnWriteArrayList<>();
        subscribe(event -> {
            seen.add(event.data().toUtf8());
            if (seen.size() == 1) {
                throw new AssertionError("the first time");
            }
            return CompletableFuture.completedFuture(answer(TopicEventStatus.SUCCESS));
        });
        publish("a");
        await().until(() -> seen.size() == 1);
        publish("b");
        await().until(() -> seen.contains("b"));
        await().until(() -> {
            clock.move(Duration.ofSeconds(1)); // again and again, since nothing tells when the answer was taken
            return access.pending() == 0;
        });
        assertThat(seen).containsExactly("a", "b", "a");
    }
}
