package io.cloudruntimes.embedded.secret;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Secrets in memory, which code sets. */
public final class MemorySecretStore implements SecretStore {
    private final ConcurrentMap<String, Map<String, String>> secrets = new ConcurrentHashMap<>();

    /** Sets a secret of one value, which has the name of the secret. */
    public MemorySecretStore put(String name, String value) {
        return put(name, Map.of(name, value));
    }

    /** Sets a secret of several values, by their names. */
    public MemorySecretStore put(String name, Map<String, String> values) {
        secrets.put(name, Map.copyOf(values));
        return this;
    }

    /** Removes a secret, there or not. */
    public MemorySecretStore remove(String name) {
        secrets.remove(name);
        return this;
    }

    @Override
    public String type() {
        return "secret.memory";
    }

    @Override
    public SortedMap<String, Map<String, String>> readAll() {
        return new TreeMap<>(secrets);
    }

    /** The names of the secrets. */
    @Override
    public String toString() {
        return "secrets " + new TreeMap<>(secrets).keySet();
    }
}
