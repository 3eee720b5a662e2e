package io.cloudruntimes;

import io.cloudruntimes.core.Durations;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of watching configuration items. Immutable: each method returns a changed copy. */
public final class WatchOptions extends StreamOptions<WatchOptions> {
    /** The default group, no label, changes only, one handler at a time. */
    public static final WatchOptions DEFAULT =
            new WatchOptions(ConfigurationOptions.DEFAULT, false, null, Settings.DEFAULT);

    private final ConfigurationOptions read;
    private final boolean presentValues;
    private final @Nullable Duration refreshInterval;

    private WatchOptions(
            ConfigurationOptions read, boolean presentValues, @Nullable Duration refreshInterval, Settings settings) {
        super(settings);
        this.read = read;
        this.presentValues = presentValues;
        this.refreshInterval = refreshInterval;
    }

    /** This, with the group that the items belong to. */
    public WatchOptions withGroup(String group) {
        return reading(read.withGroup(group));
    }

    /** This, with the label of the items. */
    public WatchOptions withLabel(String label) {
        return reading(read.withLabel(label));
    }

    /** This, with settings for the store, by name. */
    public WatchOptions withMetadata(Map<String, String> metadata) {
        return reading(read.withMetadata(metadata));
    }

    /**
     * This, with a callback for keys that were asked for by name and have no value, as
     * {@link ConfigurationOptions#onMissing ConfigurationOptions} has it. A watch calls it after a read of the values: at the
     * beginning with {@link #withPresentValues}, after a lost connection, and in the {@link #withRefreshInterval interval}. It tells
     * a key once, until the key has a value. A key that loses its value reaches the handler as a change first.
     */
    public WatchOptions onMissing(Consumer<Set<String>> onMissing) {
        return reading(read.onMissing(onMissing));
    }

    private WatchOptions reading(ConfigurationOptions changed) {
        return new WatchOptions(changed, presentValues, refreshInterval, settings());
    }

    /**
     * This, with the present values first: the handler receives each as a change, before the changes that come later. It runs on a
     * thread of its own, so it may begin after {@code watch} has returned. Who needs a value at once reads it with
     * {@link Configuration#get(String)}, or waits for the handler.
     */
    public WatchOptions withPresentValues() {
        return new WatchOptions(read, true, refreshInterval, settings());
    }

    /**
     * This, with reads of the values in an interval: the handler receives each value that differs from the last one that it received. A
     * runtime can lose the connection to its store, and with it changes, without telling its clients. The first read comes one interval
     * after the stream was opened.
     *
     * @throws InvalidArgumentException if the interval is not positive
     */
    public WatchOptions withRefreshInterval(Duration refreshInterval) {
        Durations.requirePositive("the interval", refreshInterval);
        return new WatchOptions(read, presentValues, refreshInterval, settings());
    }

    @Override
    WatchOptions with(Settings changed) {
        return new WatchOptions(read, presentValues, refreshInterval, changed);
    }

    boolean hasPresentValues() {
        return presentValues;
    }

    @Nullable
    Duration refreshInterval() {
        return refreshInterval;
    }

    /** Which items are watched, and how their values are read. */
    ConfigurationOptions read() {
        return read;
    }
}
