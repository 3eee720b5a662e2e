package io.cloudruntimes.embedded.secret;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The environment variables whose names begin with a prefix. The name of a secret is the rest of the name of its variable. */
final class EnvironmentSecretStore implements SecretStore {
    private final String prefix;
    private final Supplier<Map<String, String>> environment;

    EnvironmentSecretStore(String prefix, Supplier<Map<String, String>> environment) {
        this.prefix = prefix;
        this.environment = environment;
    }

    @Override
    public String type() {
        return "secret.environment";
    }

    @Override
    public SortedMap<String, Map<String, String>> readAll() {
        SortedMap<String, Map<String, String>> secrets = new TreeMap<>();
        environment.get().forEach((variable, value) -> {
            if (variable.length() > prefix.length() && variable.startsWith(prefix)) {
                String name = variable.substring(prefix.length());
                secrets.put(name, Map.of(name, value));
            }
        });
        return secrets;
    }

    @Override
    public Optional<Map<String, String>> read(String name) {
        return Optional.ofNullable(environment.get().get(prefix + name)).map(value -> Map.of(name, value));
    }
}
