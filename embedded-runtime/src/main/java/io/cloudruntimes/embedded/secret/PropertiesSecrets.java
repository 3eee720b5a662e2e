package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.core.HasResource;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;

/** The lines of a properties file, by the rules of {@link Properties#load(java.io.Reader)}, except that no key is there twice. */
final class PropertiesSecrets implements SecretFormat {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Properties that do not overwrite a value silently. */
    private static final class UniqueProperties extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new DuplicateKeyException((String) key);
            }
            return super.put(key, value);
        }
    }

    private static final class DuplicateKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DuplicateKeyException(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    @Override
    public String type() {
        return "secret.properties";
    }

    @Override
    public SortedMap<String, Map<String, String>> parse(String text) throws UnusableSecretsException {
        UniqueProperties properties = new UniqueProperties();
        try {
            properties.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (DuplicateKeyException e) {
            throw SecretCollector.refused(e.key(), "is there twice");
        } catch (IllegalArgumentException | IOException e) { // without the cause: its message may quote the text
            throw new UnusableSecretsException("it has a malformed Unicode escape"
                    + (properties.isEmpty() ? "" : "; the secrets before it are " + names(properties)));
        }
        SecretCollector secrets = new SecretCollector();
        for (String name : properties.stringPropertyNames()) {
            secrets.add(name, properties.getProperty(name));
        }
        return secrets.secrets();
    }

    private static String names(Properties properties) {
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(HasResource::quote)
                .toList()
                .toString();
    }
}
