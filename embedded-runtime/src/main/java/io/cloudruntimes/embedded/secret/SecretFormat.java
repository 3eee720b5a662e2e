package io.cloudruntimes.embedded.secret;

import java.util.Map;
import java.util.SortedMap;

/** How secrets stand in the text of a file. */
interface SecretFormat {
    /** The type of a store whose file has this format. */
    String type();

    /**
     * The secrets in a text: the values of each by their names, by the name of the secret.
     *
     * @throws UnusableSecretsException if a value would not be exact, or the text does not have this format
     */
    SortedMap<String, Map<String, String>> parse(String text) throws UnusableSecretsException;
}
