package io.cloudruntimes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a subscription. Immutable: each method returns a changed copy. */
public final class SubscribeOptions extends StreamOptions<SubscribeOptions> {
    /** The default group, one handler at a time, no dead-letter topic, delivered until it is done. */
    public static final SubscribeOptions DEFAULT = new SubscribeOptions(null, null, null, Map.of(), Settings.DEFAULT);

    private final @Nullable String group;
    private final @Nullable String deadLetterTopic;
    private final @Nullable Integer maxDeliveries;
    private final Map<String, String> metadata;

    private SubscribeOptions(
            @Nullable String group,
            @Nullable String deadLetterTopic,
            @Nullable Integer maxDeliveries,
            Map<String, String> metadata,
            Settings settings) {
        super(settings);
        this.group = group;
        this.deadLetterTopic = deadLetterTopic;
        this.maxDeliveries = maxDeliveries;
        this.metadata = metadata;
    }

    /** Subscribers of one group share the events; every group gets all of them. */
    public SubscribeOptions withGroup(String group) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, metadata, settings());
    }

    /** Where an event goes that is dropped or was delivered too often. */
    public SubscribeOptions withDeadLetterTopic(String deadLetterTopic) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, metadata, settings());
    }

    /** How often an event is delivered before the runtime treats it as dropped. */
    public SubscribeOptions withMaxDeliveries(int maxDeliveries) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, metadata, settings());
    }

    /** Settings for the broker, by name. */
    public SubscribeOptions withMetadata(Map<String, String> metadata) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, Map.copyOf(metadata), settings());
    }

    @Override
    SubscribeOptions with(Settings changed) {
        return new SubscribeOptions(group, deadLetterTopic, maxDeliveries, metadata, changed);
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

    Map<String, String> metadata() {
        return metadata;
    }
}
