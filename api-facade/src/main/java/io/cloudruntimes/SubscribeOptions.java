package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamGap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to subscribe, where it is not the default. Immutable: each method gives another. */
public final class SubscribeOptions {
    /** The default group, one handler at a time, no dead-letter topic, delivered until it is done. */
    public static final SubscribeOptions DEFAULT = new SubscribeOptions(null, null, null, 1, gap -> {}, error -> {});

    private final @Nullable String group;
    private final @Nullable String deadLetterTopic;
    private final @Nullable Integer maxDeliveries;
    private final int concurrency;
    private final Consumer<StreamGap> onGap;
    private final Consumer<@Nullable CloudRuntimesException> onClosed;

    private SubscribeOptions(
            @Nullable String group,
            @Nullable String deadLetterTopic,
            @Nullable Integer maxDeliveries,
            int concurrency,
            Consumer<StreamGap> onGap,
            Consumer<@Nullable CloudRuntimesException> onClosed) {
        this.group = group;
        this.deadLetterTopic = deadLetterTopic;
        this.maxDeliveries = maxDeliveries;
        this.concurrency = concurrency;
        this.onGap = onGap;
        this.onClosed = onClosed;
    }

    /** Subscribers of one group share the events; every group gets all of them. */
    public SubscribeOptions group(String group) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    /** Where an event goes that is dropped or was delivered too often. */
    public SubscribeOptions deadLetterTopic(String deadLetterTopic) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    /** How often an event is delivered before it is given up. */
    public SubscribeOptions maxDeliveries(int maxDeliveries) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    /** How many handlers may run at the same time; with more than one, events overtake each other. */
    public SubscribeOptions concurrency(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("the concurrency must be at least 1, was " + concurrency);
        }
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    /** Told each time the connection is lost and going to be made again. */
    public SubscribeOptions onGap(Consumer<StreamGap> onGap) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    /** Told once when it is over: with null after {@code close()}, else with the error that ended it. */
    public SubscribeOptions onClosed(Consumer<@Nullable CloudRuntimesException> onClosed) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, concurrency, onGap, onClosed);
    }

    @Nullable
    String group() {
        return group;
    }

    @Nullable
    String deadLetterTopic() {
        return deadLetterTopic;
    }

    @Nullable
    Integer maxDeliveries() {
        return maxDeliveries;
    }

    int concurrency() {
        return concurrency;
    }

    Consumer<StreamGap> onGap() {
        return onGap;
    }

    Consumer<@Nullable CloudRuntimesException> onClosed() {
        return onClosed;
    }
}
