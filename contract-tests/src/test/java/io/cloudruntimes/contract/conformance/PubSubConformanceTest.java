package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Event;
import io.cloudruntimes.Handler;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishEventRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Publishing and subscribing, on each broker of each runtime. */
class PubSubConformanceTest {
    private static int topics;

    static Stream<Arguments> brokers() {
        return Target.all().stream()
                .flatMap(target -> target.brokers().stream().map(broker -> Arguments.of(target, broker)));
    }

    /** One broker of one runtime, and a topic that no other test uses. */
    private static final class Broker implements AutoCloseable {
        private final Target target;
        private final String name;
        private final CloudRuntimes runtime;
        private final PubSub bus;
        private String topic = newTopic();
        private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

        Broker(Target target, String name) {
            this.target = target;
            this.name = name;
            this.runtime = target.open();
            this.bus = runtime.pubsub(name);
        }

        /** One that nothing else uses: for a while a broker may still hand events to a subscription that was closed. */
        private static String newTopic() {
            return "topic-" + System.nanoTime() + "-" + topics++;
        }

        void expect(String aCase, Object expected, Callable<?> work) {
            check(target, name, aCase, expected, work);
        }

        <T> Ack take(Event<T> event) {
            seen.add(event.value().toString());
            return Ack.SUCCESS;
        }

        String next() throws InterruptedException {
            return next(20);
        }

        String next(int seconds) throws InterruptedException {
            String next = seen.poll(seconds, TimeUnit.SECONDS);
            return next == null ? "nothing came" : next;
        }

        /** Subscribes, does the work and ends the subscription; a subscription that is refused is the outcome. */
        <T> void subscribed(
                String aCase,
                Class<T> type,
                SubscribeOptions options,
                Handler<T> handler,
                Object expected,
                Callable<?> work) {
            topic = newTopic();
            expect(aCase, expected, () -> {
                try (Subscription subscription = bus.subscribe(topic, type, options, handler)) {
                    return work.call();
                }
            });
        }

        @Override
        public void close() {
            runtime.close();
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void anEventArrives(Target target, String name) {
        BlockingQueue<Event<Bytes>> events = new LinkedBlockingQueue<>();
        try (Broker broker = new Broker(target, name)) {
            broker.subscribed(
                    "event",
                    Bytes.class,
                    SubscribeOptions.DEFAULT,
                    event -> {
                        events.add(event);
                        return Ack.SUCCESS;
                    },
                    "{\"a\":1} of its topic, application/json, with id and time",
                    () -> {
                        publish(broker, "application/json", Bytes.utf8("{\"a\":1}"));
                        Event<Bytes> event = events.poll(20, TimeUnit.SECONDS);
                        return event == null
                                ? "nothing came"
                                : event.value().toUtf8()
                                        + (event.topic().equals(broker.topic) ? " of its topic, " : " of another, ")
                                        + event.contentType().orElse("")
                                        + (event.id().isEmpty() ? "" : ", with id")
                                        + (event.time().isPresent() ? " and time" : "");
                    });
        }
    }

    private static void publish(Broker broker, String contentType, Bytes data) {
        broker.runtime
                .service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName(broker.name)
                        .topic(broker.topic)
                        .data(data)
                        .contentType(contentType)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void contents(Target target, String name) {
        Bytes odd = Bytes.of(new byte[] {0, (byte) 0xFF, '{', (byte) 0xC3});
        try (Broker broker = new Broker(target, name)) {
            BlockingQueue<Bytes> values = new LinkedBlockingQueue<>();
            SubscribeOptions options = SubscribeOptions.DEFAULT;
            Handler<Bytes> handler = event -> {
                values.add(event.value());
                return Ack.SUCCESS;
            };
            broker.subscribed("bytes", Bytes.class, options, handler, true, () -> {
                publish(broker, "application/octet-stream", odd);
                return odd.equals(values.poll(20, TimeUnit.SECONDS));
            });
            broker.subscribed("text", Bytes.class, options, handler, "say é 😀", () -> {
                publish(broker, "text/plain", Bytes.utf8("say é 😀"));
                return text(values.poll(20, TimeUnit.SECONDS));
            });
            broker.subscribed("large-number", Bytes.class, options, handler, "9007199254740993", () -> {
                publish(broker, "application/json", Bytes.utf8("9007199254740993"));
                return text(values.poll(20, TimeUnit.SECONDS));
            });
            broker.subscribed("own-media-type", Bytes.class, options, handler, "{\"a\":1}", () -> {
                publish(broker, "application/vnd.x+json", Bytes.utf8("{\"a\":1}"));
                return text(values.poll(20, TimeUnit.SECONDS));
            });
        }
    }

    private static String text(Bytes value) {
        return value == null ? "nothing came" : value.toUtf8();
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void answers(Target target, String name) {
        SubscribeOptions dead = SubscribeOptions.DEFAULT;
        try (Broker broker = new Broker(target, name)) {
            broker.subscribed("answered-success", String.class, dead, broker::take, "a, nothing came", () -> {
                broker.bus.publish(broker.topic, "a");
                return broker.next() + ", " + broker.next(1);
            });
            int[] count = new int[1];
            broker.subscribed(
                    "answered-retry",
                    String.class,
                    dead,
                    event -> {
                        broker.seen.add(event.value());
                        return count[0]++ == 0 ? Ack.RETRY : Ack.SUCCESS;
                    },
                    "b, b, nothing came",
                    () -> {
                        broker.bus.publish(broker.topic, "b");
                        return broker.next() + ", " + broker.next(8) + ", " + broker.next(1);
                    });
            int[] failures = new int[1];
            broker.subscribed(
                    "handler-fails",
                    String.class,
                    dead,
                    event -> {
                        broker.seen.add(event.value());
                        if (failures[0]++ == 0) {
                            throw new IllegalStateException("not now");
                        }
                        return Ack.SUCCESS;
                    },
                    "c, c, nothing came",
                    () -> {
                        broker.bus.publish(broker.topic, "c");
                        return broker.next() + ", " + broker.next(8) + ", " + broker.next(1);
                    });
            broker.subscribed(
                    "answered-drop",
                    String.class,
                    dead,
                    event -> {
                        broker.seen.add(event.value());
                        return Ack.DROP;
                    },
                    "d, nothing came",
                    () -> {
                        broker.bus.publish(broker.topic, "d");
                        return broker.next() + ", " + broker.next(2);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void deadLetters(Target target, String name) {
        try (Broker broker = new Broker(target, name)) {
            String deadTopic = broker.topic + "-dead";
            broker.expect("dead-letter", "dropped: x, dead: x", () -> {
                try (Subscription dead = broker.bus.subscribe(deadTopic, String.class, event -> {
                            broker.seen.add("dead: " + event.value());
                            return Ack.SUCCESS;
                        });
                        Subscription subscription = broker.bus.subscribe(
                                broker.topic,
                                String.class,
                                SubscribeOptions.DEFAULT.withDeadLetterTopic(deadTopic),
                                event -> {
                                    broker.seen.add("dropped: " + event.value());
                                    return Ack.DROP;
                                })) {
                    broker.bus.publish(broker.topic, "x");
                    return broker.next() + ", " + broker.next(10);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void manyAtOnce(Target target, String name) {
        try (Broker broker = new Broker(target, name)) {
            broker.subscribed("publish-bulk", Integer.class, SubscribeOptions.DEFAULT, broker::take, "1, 2, 3", () -> {
                broker.bus.publishAll(broker.topic, List.of(1, 2, 3));
                return Stream.of(broker.next(), broker.next(), broker.next())
                        .sorted()
                        .collect(Collectors.joining(", "));
            });
            BulkPublishEntry entry = BulkPublishEntry.builder()
                    .entryId("same")
                    .data(Bytes.utf8("1"))
                    .contentType("application/json")
                    .build();
            broker.expect(
                    "publish-bulk-same-id",
                    "invalid_argument",
                    () -> broker.runtime
                            .service(PubSubService.class)
                            .publishBulk(PublishBulkRequest.builder()
                                    .pubsubName(broker.name)
                                    .topic(broker.topic)
                                    .entries(List.of(entry, entry))
                                    .build())
                            .failedEntries()
                            .size());
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void names(Target target, String name) {
        try (Broker broker = new Broker(target, name)) {
            for (String odd : List.of("a/b", "a+b", "a b", "ä", "a%2Fb", "a?b#c")) {
                String topic = broker.topic + odd;
                broker.expect("odd-topic", "\"" + odd + "\"", () -> {
                    try (Subscription subscription = broker.bus.subscribe(topic, Bytes.class, event -> {
                        broker.seen.add(event.value().toUtf8());
                        return Ack.SUCCESS;
                    })) {
                        broker.bus.publish(topic, odd);
                        return broker.next();
                    }
                });
            }
            String half = broker.topic + "\ud83d"; // half of a character: encoders would make a question mark of it
            broker.expect("half-character-publish", "invalid_argument", () -> broker.bus.publish(half, "a"));
            broker.expect("half-character-value", "invalid_argument", () -> broker.bus.publish(broker.topic, "\ud83d"));
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void whatIsNotThere(Target target, String name) {
        if (target.hasAnyComponent()) {
            return; // there any broker that is asked for is there
        }
        try (Broker none = new Broker(target, "no-such-broker")) {
            none.expect("unknown-broker-publish", "component_not_found", () -> none.bus.publish(none.topic, "a"));
            none.expect(
                    "unknown-broker-publish-bulk",
                    "component_not_found",
                    () -> none.bus.publishAll(none.topic, List.of("a")));
            none.expect("unknown-broker-subscribe", "component_not_found", () -> {
                none.bus.subscribe(none.topic, String.class, none::take);
                return "subscribed";
            });
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void whatIsNotSupportedIsSaidAtOnce(Target target, String name) {
        try (Broker broker = new Broker(target, name)) {
            SubscribeOptions group = SubscribeOptions.DEFAULT.withGroup("g");
            broker.expect("group", "subscribed", () -> subscribe(broker, group));
            SubscribeOptions limited = SubscribeOptions.DEFAULT.withMaxDeliveries(3);
            broker.expect("max-deliveries", "subscribed", () -> subscribe(broker, limited));
        }
    }

    private static String subscribe(Broker broker, SubscribeOptions options) throws CloudRuntimesException {
        broker.bus.subscribe(broker.topic, String.class, options, broker::take).close();
        return "subscribed";
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void eventsExpire(Target target, String name) {
        try (Broker broker = new Broker(target, name)) {
            broker.expect("ttl", "published", () -> {
                broker.runtime
                        .service(PubSubService.class)
                        .publishEvent(PublishEventRequest.builder()
                                .pubsubName(broker.name)
                                .topic(broker.topic)
                                .data(Bytes.utf8("1"))
                                .contentType("application/json")
                                .ttl(Duration.ofSeconds(100))
                                .build());
                return "published";
            });
        }
    }
}
