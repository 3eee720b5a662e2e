package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of reading, saving and deleting configuration items. Immutable: each method returns a changed copy. */
public final class ConfigurationOptions {
    /** The default group, no label, no metadata, and the default call. */
    public static final ConfigurationOptions DEFAULT =
            new ConfigurationOptions(null, null, Map.of(), CallOptions.DEFAULT, keys -> {});

    private final @Nullable String group;
    private final @Nullable String label;
    private final Map<String, String> metadata;
    private final CallOptions call;
    private final Consumer<Set<String>> onMissing;

    private ConfigurationOptions(
            @Nullable String group,
            @Nullable String label,
            Map<String, String> metadata,
            CallOptions call,
            Consumer<Set<String>> onMissing) {
        this.group = group;
        this.label = label;
        this.metadata = metadata;
        this.call = call;
        this.onMissing = onMissing;
    }

    /** This, with the group that the items belong to. */
    public ConfigurationOptions withGroup(String group) {
        return new ConfigurationOptions(group, label, metadata, call, onMissing);
    }

    /** This, with the label of the items. */
    public ConfigurationOptions withLabel(String label) {
        return new ConfigurationOptions(group, label, metadata, call, onMissing);
    }

    /** This, with settings for the store, by name. */
    public ConfigurationOptions withMetadata(Map<String, String> metadata) {
        return new ConfigurationOptions(group, label, Map.copyOf(metadata), call, onMissing);
    }

    /** This, with the options of the call, for example its timeout. */
    public ConfigurationOptions withCall(CallOptions call) {
        return new ConfigurationOptions(group, label, metadata, call, onMissing);
    }

    /**
     * This, with a callback for each read that returns no value of some keys that were asked for by name. Its argument has those keys.
     * A callback that throws is logged and changes nothing. No runtime says why a key has no value: in a store of Redis it may be a
     * list or a hash.
     */
    public ConfigurationOptions onMissing(Consumer<Set<String>> onMissing) {
        return new ConfigurationOptions(group, label, metadata, call, onMissing);
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

    CallOptions call() {
        return call;
    }

    /** Tells the keys that have no value, if there are any. */
    void missing(Set<String> keys) {
        if (!keys.isEmpty()) {
            UserCallbacks.call("onMissing", () -> onMissing.accept(keys));
        }
    }
}
