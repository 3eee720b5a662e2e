package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Unicode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The secrets that are found in a file. It refuses what could not be read back exactly. */
final class SecretCollector {
    /** The most characters of a name, as in the document of the API. */
    private static final int MAX_NAME = 1024;

    private final SortedMap<String, Map<String, String>> secrets = new TreeMap<>();

    /** Adds a secret of one value, which has the name of the secret. */
    void add(String name, String value) throws UnusableSecretsException {
        add(name, name, value);
    }

    /** Adds a value of a secret. */
    void add(String name, String valueName, String value) throws UnusableSecretsException {
        checkName(name);
        int half = Unicode.halfPairAt(value);
        if (half >= 0) {
            throw refused(name, Unicode.problem(half));
        }
        if (secrets.computeIfAbsent(name, it -> new TreeMap<>()).putIfAbsent(valueName, value) != null) {
            throw refused(name.equals(valueName) ? name : name + ", " + valueName, "is there twice");
        }
    }

    private static void checkName(String name) throws UnusableSecretsException {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME || Unicode.halfPairAt(name) >= 0) {
            throw refused(
                    Unicode.cut(name, MAX_NAME), "has no usable name: a name has 1 to " + MAX_NAME + " characters");
        }
    }

    /** The error for a secret; what is wrong with it must not have its value. */
    static UnusableSecretsException refused(String name, String problem) {
        return new UnusableSecretsException("the secret " + HasResource.quote(name) + " " + problem);
    }

    SortedMap<String, Map<String, String>> secrets() {
        return secrets;
    }
}
