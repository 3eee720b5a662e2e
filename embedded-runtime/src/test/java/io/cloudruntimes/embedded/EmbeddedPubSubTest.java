package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPubSubTest {
    private final MovingClock clock = new MovingClock();
    private EmbeddedRuntime runtime = EmbeddedRuntime.builder().clock(clock).build();

    @AfterEach
    void close() {
        runtime.close();
    }

    private void publish(String topic, String data) {
        runtime.service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName("bus")
                        .topic(topic)
                        .data(Bytes.utf8(data))
                        .build());
    }

    private static SubscribeTopicEventsRequest.Builder topic(String topic) {
        return SubscribeTopicEventsRequest.builder().pubsubName("bus").topic(topic);
    }

    /** Keeps what it gets, unanswered until it is told. */
    private static final class Inbox implements StreamListener<TopicEvent, TopicEventAnswer> {
        private record Delivery(TopicEvent event, CompletableFuture<TopicEventAnswer> answer) {
            void answer(TopicEventStatus status) {
                answer.complete(TopicEventAnswer.builder().status(status).build());
            }

            String text() {
                return event.data().toUtf8() + "#" + event.attempt().orElse(0);
            }
        }

        private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            Delivery delivery = new Delivery(event, new CompletableFuture<>());
            deliveries.add(delivery);
            return delivery.answer();
        }

        Delivery next() throws InterruptedException {
            Delivery next = deliveries.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("an event comes").isNotNull();
            return next;
        }
    }

    private Inbox subscribe(SubscribeTopicEventsRequest.Builder request) {
        Inbox inbox = new Inbox();
        runtime.service(PubSubService.class).subscribe(request.build(), inbox);
        return inbox;
    }

    @Test
    void anEventWaitsForTheFirstGroupOfItsTopic() throws Exception {
        publish("t", "early");
        Inbox first = subscribe(topic("t").group("first"));
        assertThat(first.next().text()).isEqualTo("early#1");
        Inbox second = subscribe(topic("t").group("second"));
        publish("t", "late");
        assertThat(second.next().text()).isEqualTo("late#1");
        assertThat(first.next().text()).isEqualTo("late#1");
    }

    @Test
    void aGroupSharesAndEveryGroupGetsAll() throws Exception {
        Inbox one = subscribe(topic("t"));
        Inbox two = subscribe(topic("t"));
        Inbox other = subscribe(topic("t").group("other"));
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            publish("t", "e" + i);
            all.add("e" + i + "#1");
        }
        Set<String> atOther = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            atOther.add(other.next().text());
        }
        assertThat(atOther).isEqualTo(all);
        await().until(() -> one.deliveries.size() + two.deliveries.size() == 20);
        assertThat(one.deliveries).isNotEmpty();
        assertThat(two.deliveries).isNotEmpty();
        Set<String> shared = new HashSet<>();
        one.deliveries.forEach(delivery -> shared.add(delivery.text()));
        two.deliveries.forEach(delivery -> shared.add(delivery.text()));
        assertThat(shared).isEqualTo(all);
    }

    @Test
    void anUnansweredEventComesToAnotherWhenItsSubscriberGoes() throws Exception {
        Inbox first = new Inbox();
        Subscription subscription =
                runtime.service(PubSubService.class).subscribe(topic("t").build(), first);
        publish("t", "e");
        first.next();
        subscription.close();
        Inbox second = subscribe(topic("t"));
        assertThat(second.next().text()).isEqualTo("e#2");
        assertThat(subscription.closed()).isCompleted();
    }

    @Test
    void aDroppedEventGoesToTheDeadLetterTopicAndOneOfSuccessIsGone() throws Exception {
        Inbox inbox = subscribe(topic("t").deadLetterTopic("dead"));
        Inbox dead = subscribe(topic("dead"));
        publish("t", "good");
        publish("t", "bad");
        inbox.next().answer(TopicEventStatus.SUCCESS);
        inbox.next().answer(TopicEventStatus.DROP);
        assertThat(dead.next().text()).isEqualTo("bad#1");
        assertThat(dead.deliveries).isEmpty();
    }

    @Test
    void aRetriedEventComesAfterItsPauseAndIsGivenUpAtLast() throws Exception {
        Inbox inbox = subscribe(topic("t").maxDeliveries(2).deadLetterTopic("dead"));
        Inbox dead = subscribe(topic("dead"));
        publish("t", "e");
        inbox.next().answer(TopicEventStatus.RETRY);
        publish("t", "f");
        assertThat(inbox.next().text()).as("the pause holds up no other event").isEqualTo("f#1");
        await().until(() -> {
            clock.move(Duration.ofSeconds(1)); // again and again, since nothing tells when the answer was taken
            return !inbox.deliveries.isEmpty();
        });
        Inbox.Delivery again = inbox.next();
        assertThat(again.text()).isEqualTo("e#2");
        again.answer(TopicEventStatus.RETRY);
        assertThat(dead.next().text()).isEqualTo("e#1");
    }

    @Test
    void aSubscriberHasAtMost64Open() throws Exception {
        for (int i = 0; i < 100; i++) {
            publish("t", "e" + i);
        }
        Inbox inbox = subscribe(topic("t"));
        List<Inbox.Delivery> open = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            open.add(inbox.next());
            assertThat(open.get(i).text()).isEqualTo("e" + i + "#1");
        }
        open.get(7).answer(TopicEventStatus.SUCCESS);
        assertThat(inbox.next().text()).isEqualTo("e64#1");
    }

    @Test
    void anExpiredEventIsNotDelivered() throws Exception {
        runtime.service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .data(Bytes.utf8("brief"))
                        .ttl(Duration.ofSeconds(5))
                        .build());
        publish("t", "lasting");
        clock.move(Duration.ofSeconds(5));
        assertThat(subscribe(topic("t")).next().text()).isEqualTo("lasting#1");
    }

    @Test
    void nobodyReceivesAnEventThatMayNotWait() throws Exception {
        Inbox inbox = subscribe(topic("t"));
        runtime.service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .data(Bytes.utf8("never"))
                        .ttl(Duration.ZERO)
                        .build());
        publish("t", "lasting");
        assertThat(inbox.next().text()).isEqualTo("lasting#1");
    }

    @Test
    void whatIsNotAnsweredComesAgainAfterARestart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data.db");
        runtime.close();
        runtime = EmbeddedRuntime.open(file);
        Inbox before = subscribe(topic("t"));
        publish("t", "done");
        publish("t", "open");
        Inbox.Delivery done = before.next();
        before.next();
        done.answer(TopicEventStatus.SUCCESS);
        publish("u", "marker");
        Inbox marker = subscribe(topic("u"));
        marker.next();
        runtime.close();
        runtime = EmbeddedRuntime.open(file);
        Inbox after = subscribe(topic("t"));
        List<String> texts = new ArrayList<>();
        texts.add(after.next().event().data().toUtf8());
        if (texts.get(0).equals("done")) {
            texts.add(after.next().event().data().toUtf8()); // the answer was still on its way when the runtime stopped
        }
        assertThat(texts).contains("open");
    }

    @Test
    void aBulkTellsWhichEntriesFailed() throws Exception {
        BulkPublishEntry good =
                BulkPublishEntry.builder().entryId("1").data(Bytes.utf8("a")).build();
        BulkPublishEntry bad = BulkPublishEntry.builder()
                .entryId("2")
                .data(Bytes.utf8("b"))
                .putMetadata("unknown", "setting")
                .build();
        PublishBulkRequest request = PublishBulkRequest.builder()
                .pubsubName("bus")
                .topic("t")
                .entries(good, bad)
                .build();
        assertThat(runtime.service(PubSubService.class).publishBulk(request).failedEntries())
                .singleElement()
                .satisfies(failure -> assertThat(failure.entryId()).isEqualTo("2"));
        assertThat(subscribe(topic("t")).next().text()).isEqualTo("a#1");
        assertThatThrownBy(() -> runtime.service(PubSubService.class)
                        .publishBulk(request.toBuilder().entries(good, good).build()))
                .isInstanceOf(InvalidArgumentException.class);
    }
}
