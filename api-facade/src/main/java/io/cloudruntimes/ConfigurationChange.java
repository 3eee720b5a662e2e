package io.cloudruntimes;

import io.cloudruntimes.configuration.ConfigurationEvent;
import java.util.Map;
import java.util.Optional;

/** A change of a configuration item that a handler receives. */
public final class ConfigurationChange {
    private final ConfigurationEvent event;

    ConfigurationChange(ConfigurationEvent event) {
        this.event = event;
    }

    /** The key. */
    public String key() {
        return event.key();
    }

    /** The new value; empty if the item was deleted. */
    public Optional<String> value() {
        return event.value();
    }

    /** Whether the item was deleted. */
    public boolean isDeleted() {
        return event.value().isEmpty();
    }

    /** The version of the new value, opaque; empty if the item was deleted or the store has no versions. */
    public Optional<String> version() {
        return event.version();
    }

    /** The group of the item; empty if it is in the default group or the runtime has no groups. */
    public Optional<String> group() {
        return event.group();
    }

    /** The label of the item; empty if it has none or the runtime has no labels. */
    public Optional<String> label() {
        return event.label();
    }

    /** What the store keeps with the item, by name; empty if nothing. */
    public Map<String, String> metadata() {
        return event.metadata();
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
