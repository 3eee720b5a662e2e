package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of reading, saving and deleting configuration items. Immutable: each method returns a changed copy. */
public final class ConfigurationOptions {
    /** The default group, no label, no metadata, and the default call. */
    public static final ConfigurationOptions DEFAULT =
            new ConfigurationOptions(null, null, Map.of(), CallOptions.DEFAULT);

    private final @Nullable String group;
    private final @Nullable String label;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private ConfigurationOptions(
            @Nullable String group, @Nullable String label, Map<String, String> metadata, CallOptions call) {
        this.group = group;
        this.label = label;
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with the group that the items belong to. */
    public ConfigurationOptions withGroup(String group) {
        return new ConfigurationOptions(group, label, metadata, call);
    }

    /** This, with the label of the items. */
    public ConfigurationOptions withLabel(String label) {
        return new ConfigurationOptions(group, label, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public ConfigurationOptions withMetadata(Map<String, String> metadata) {
        return new ConfigurationOptions(group, label, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public ConfigurationOptions withCall(CallOptions call) {
        return new ConfigurationOptions(group, label, metadata, call);
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
}
