package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.embedded.module.EntryRules;
import io.cloudruntimes.embedded.module.PropertiesText;
import java.util.Map;
import java.util.SortedMap;

/** The lines of a properties file. */
final class PropertiesSecrets implements SecretFormat {
    @Override
    public String type() {
        return "secret.properties";
    }

    @Override
    public SortedMap<String, Map<String, String>> parse(String text) throws UnusableSecretsException {
        SecretCollector secrets = new SecretCollector();
        try {
            for (Map.Entry<String, String> entry : PropertiesText.parse(text).entrySet()) {
                String problem = EntryRules.problem(entry.getKey(), entry.getValue());
                if (problem != null) { // without the name, which may be a line of a value that is pasted in
                    throw new UnusableSecretsException(
                            "the secret at line " + PropertiesText.lineOf(text, entry.getKey()) + " " + problem);
                }
                secrets.add(entry.getKey(), entry.getValue());
            }
        } catch (PropertiesText.MalformedException e) {
            throw new UnusableSecretsException(String.valueOf(e.getMessage()));
        }
        return secrets.secrets();
    }
}
