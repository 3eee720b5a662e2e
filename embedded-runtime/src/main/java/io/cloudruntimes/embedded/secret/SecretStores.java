package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The secret stores of a runtime, by name. */
final class SecretStores {
    private final SortedMap<String, SecretStore> stores = new TreeMap<>();

    /**
     * Adds stores.
     *
     * @throws InvalidArgumentException if there is a store of such a name, or if the secrets of one cannot be read
     */
    void addAll(Map<String, ? extends SecretStore> more) {
        more.forEach((name, store) -> {
            if (stores.putIfAbsent(name, store) != null) {
                throw new InvalidArgumentException(
                        "there are two secret stores with the name '" + name + "'; rename one");
            }
            try {
                store.readAll();
            } catch (CloudRuntimesException e) {
                throw new InvalidArgumentException("the secret store '" + name + "' does not work: " + e.reason());
            }
        });
    }

    /**
     * Makes sure that an option is about stores that there are.
     *
     * @throws InvalidArgumentException if it names another one
     */
    static void check(String option, Collection<String> names, Collection<String> stores) {
        if (!stores.containsAll(names)) {
            throw new InvalidArgumentException(
                    "the option '" + option + "' names secret stores that are no files: it has " + names
                            + ", and the stores with a file are " + stores);
        }
    }

    /**
     * The store of a name.
     *
     * @throws ComponentNotFoundException if there is none
     */
    SecretStore require(String name) {
        SecretStore store = stores.get(name);
        if (store == null) {
            throw new ComponentNotFoundException(
                    "there is no secret store '" + name + "'; there are " + stores.keySet() + ". Add it with --"
                            + SecretModule.FILES + " " + name + "=FILE or --" + SecretModule.ENVIRONMENTS + " " + name
                            + "=PREFIX, in Java with EmbeddedRuntime.builder().option(SecretModule.FILES, ...)");
        }
        return store;
    }

    List<Component> components() {
        return stores.entrySet().stream()
                .map(store -> new Component(store.getKey(), store.getValue().type(), List.of()))
                .toList();
    }
}
