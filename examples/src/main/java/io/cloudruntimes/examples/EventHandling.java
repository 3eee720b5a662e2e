package io.cloudruntimes.examples;

import io.cloudruntimes.Ack;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The code of the page about subscriptions. */
final class EventHandling {
    /** What came to pass, in order. */
    final List<String> journal = new CopyOnWriteArrayList<>();

    private boolean ready;

    Subscription start(PubSub bus) {
        SubscribeOptions options = SubscribeOptions.DEFAULT
                .withGroup("billing") // one of the group's members gets each event
                .withMaxDeliveries(5)
                .withDeadLetterTopic("paid-dead")
                .withHandlerTimeout(Duration.ofMinutes(1))
                .onGap(gap -> journal.add("lost the runtime: " + gap.cause().getMessage()))
                .onClosed(error -> journal.add(error == null ? "closed" : "ended: " + error.getMessage()))
                .onHandlerError(failure -> journal.add(failure.event() + " failed: " + failure.cause()));
        return bus.subscribe("paid", Long.class, options, event -> {
            if (event.value() < 0) {
                return Ack.DROP; // can never be handled: to the dead-letter topic
            }
            if (!isReady()) {
                return Ack.RETRY; // comes again, after a pause
            }
            journal.add(event.value() + ", delivery " + event.attempt().orElse(1));
            return Ack.SUCCESS;
        });
    }

    /** It is not when first asked. */
    private synchronized boolean isReady() {
        boolean before = ready;
        ready = true;
        return before;
    }
}
