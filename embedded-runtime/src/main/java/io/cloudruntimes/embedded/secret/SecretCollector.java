package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.embedded.module.EntryRules;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The secrets that are found in a file. It refuses what could not be read back exactly. */
final class SecretCollector {
    private final SortedMap<String, Map<String, String>> secrets = new TreeMap<>();

    /** Adds a secret of one value, which has the name of the secret. */
    void add(String name, String value) throws UnusableSecretsException {
        add(name, name, value);
    }

    /** Adds a value of a secret. */
    void add(String name, String valueName, String value) throws UnusableSecretsException {
        String problem = EntryRules.problem(name, value);
        if (problem != null) {
            throw refused(name, problem);
        }
        if (secrets.computeIfAbsent(name, it -> new TreeMap<>()).putIfAbsent(valueName, value) != null) {
            throw refused(name.equals(valueName) ? name : name + ", " + valueName, "is there twice");
        }
    }

    /** The error for a secret; what is wrong with it must not have its value. */
    static UnusableSecretsException refused(String name, String problem) {
        return new UnusableSecretsException("the secret " + EntryRules.quote(name) + " " + problem);
    }

    SortedMap<String, Map<String, String>> secrets() {
        return secrets;
    }
}
