package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items that a read or a watch asks for. All of them are of one group and one label.
 *
 * @param keys the keys; empty for all
 * @param group the group; empty for the default group
 * @param label the label; empty for items without a label
 */
record Selection(Set<String> keys, Optional<String> group, Optional<String> label) {
    static Selection of(List<String> keys, Optional<String> group, Optional<String> label) {
        return new Selection(new LinkedHashSet<>(keys), group, label);
    }

    boolean hasAllKeys() {
        return keys.isEmpty();
    }

    boolean matches(ConfigurationEvent change) {
        return (hasAllKeys() || keys.contains(change.key()))
                && change.group().equals(group)
                && change.label().equals(label);
    }
}
