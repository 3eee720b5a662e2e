package io.cloudruntimes;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of watching configuration items. Immutable: each method returns a changed copy. */
public final class WatchOptions extends StreamOptions<WatchOptions> {
    /** The default group, no label, changes only, one handler at a time. */
    public static final WatchOptions DEFAULT = new WatchOptions(null, null, Map.of(), false, null, Settings.DEFAULT);

    private final @Nullable String group;
    private final @Nullable String label;
    private final Map<String, String> metadata;
    private final boolean presentValues;
    private final @Nullable Duration refreshInterval;

    private WatchOptions(
            @Nullable String group,
            @Nullable String label,
            Map<String, String> metadata,
            boolean presentValues,
            @Nullable Duration refreshInterval,
            Settings settings) {
        super(settings);
        this.group = group;
        this.label = label;
        this.metadata = metadata;
        this.presentValues = presentValues;
        this.refreshInterval = refreshInterval;
    }

    /** This, with the group that the items belong to. */
    public WatchOptions withGroup(String group) {
        return new WatchOptions(group, label, metadata, presentValues, refreshInterval, settings());
    }

    /** This, with the label of the items. */
    public WatchOptions withLabel(String label) {
        return new WatchOptions(group, label, metadata, presentValues, refreshInterval, settings());
    }

    /** This, with settings for the store, by name. */
    public WatchOptions withMetadata(Map<String, String> metadata) {
        return new WatchOptions(group, label, Map.copyOf(metadata), presentValues, refreshInterval, settings());
    }

    /** This, with the present values first: the handler receives each as a change, before the changes that come later. */
    public WatchOptions withPresentValues() {
        return new WatchOptions(group, label, metadata, true, refreshInterval, settings());
    }

    /**
     * This, with reads of the values in an interval: the handler receives each value that differs from the last one that it received. A
     * runtime can lose the connection to its store, and with it changes, without telling its clients. The first read comes one interval
     * after the stream was opened.
     *
     * @throws InvalidArgumentException if the interval is not positive
     */
    public WatchOptions withRefreshInterval(Duration refreshInterval) {
        if (refreshInterval.isNegative() || refreshInterval.isZero()) {
            throw new InvalidArgumentException("the interval must be positive, was " + refreshInterval);
        }
        return new WatchOptions(group, label, metadata, presentValues, refreshInterval, settings());
    }

    @Override
    WatchOptions with(Settings changed) {
        return new WatchOptions(group, label, metadata, presentValues, refreshInterval, changed);
    }

    @Nullable
    String group() {
        return group;
    }

    @Nullable
    String label() {
        return label;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    boolean hasPresentValues() {
        return presentValues;
    }

    @Nullable
    Duration refreshInterval() {
        return refreshInterval;
    }

    /** How the present values are read. */
    ConfigurationOptions read() {
        ConfigurationOptions options = ConfigurationOptions.DEFAULT.withMetadata(metadata);
        ConfigurationOptions ofGroup = group == null ? options : options.withGroup(group);
        return label == null ? ofGroup : ofGroup.withLabel(label);
    }
}
