package io.cloudruntimes.examples;

import io.cloudruntimes.Ack;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.stream.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Publishing, and each of the three replies to an event. */
final class PubSubTour {
    private final PubSub bus;
    private final StepLog journal;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();

    PubSubTour(PubSub bus, StepLog journal) {
        this.bus = bus;
        this.journal = journal;
    }

    void visit() {
        SubscribeOptions options = SubscribeOptions.DEFAULT.withDeadLetterTopic("paid-dead");
        try (Subscription paid = bus.subscribe("paid", String.class, options, event -> answer(event.value()));
                Subscription dead = bus.subscribe("paid-dead", String.class, event -> {
                    seen.add("dead letter: " + event.value());
                    return Ack.SUCCESS;
                })) {
            journal.step("pubsub.subscribe paid, paid-dead", () -> {});
            journal.step("pubsub.publish, its handler replies SUCCESS", "a, attempt 1", () -> publish("a"));
            journal.step("pubsub.publish, its handler replies DROP", "bad, attempt 1", () -> publish("bad"));
            journal.step("  it goes to the dead-letter topic", "dead letter: bad", this::next);
            journal.step("pubsub.publish, its handler replies RETRY", "later, attempt 1", () -> publish("later"));
            journal.step("  it comes again, after a while", "later, attempt 2", this::next);
            journal.step(
                    "pubsub.publishAll b, c (those that failed)",
                    Map.of(),
                    () -> bus.publishAll("paid", List.of("b", "c")));
            journal.step("  both come", Set.of("b, attempt 1", "c, attempt 1"), () -> Set.of(next(), next()));
        }
    }

    /** Counts the deliveries of an event itself: not every runtime does. */
    private Ack answer(String value) {
        int attempt = deliveries.merge(value, 1, Integer::sum);
        seen.add(value + ", attempt " + attempt);
        if (value.equals("bad")) {
            return Ack.DROP;
        }
        return value.equals("later") && attempt == 1 ? Ack.RETRY : Ack.SUCCESS;
    }

    private String publish(String value) throws InterruptedException {
        bus.publish("paid", value);
        return next();
    }

    private String next() throws InterruptedException {
        String next = seen.poll(15, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }
}
