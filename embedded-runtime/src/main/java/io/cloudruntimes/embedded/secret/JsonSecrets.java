package io.cloudruntimes.embedded.secret;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.cloudruntimes.core.HasResource;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON object of texts. The names of nested objects are joined with a colon, as the file store of Dapr does: {@code {"db":
 * {"password": "x"}}} has the secret {@code db:password}. With several values, {@code db} is a secret that has the value
 * {@code password}.
 */
final class JsonSecrets implements SecretFormat {
    private static final String SEPARATOR = ":";
    private static final int MAX_DEPTH = 100;

    /** Where the parser of Gson stands; only the numbers are taken, because the rest of its texts may have a value. */
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");

    private final boolean multiValued;

    /** @param multiValued whether an object of the first level is a secret, and what is in it are its values */
    JsonSecrets(boolean multiValued) {
        this.multiValued = multiValued;
    }

    @Override
    public String type() {
        return "secret.json";
    }

    @Override
    public SortedMap<String, Map<String, String>> parse(String text) throws UnusableSecretsException {
        SecretCollector secrets = new SecretCollector();
        JsonReader in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_DEPTH);
        try {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                throw new UnusableSecretsException("it is no JSON object");
            }
            object(in, "", "", secrets);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw notJson(in);
            }
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw notJson(in); // without the cause: its message may quote the text
        }
        return secrets.secrets();
    }

    /**
     * Adds the members of an object.
     *
     * @param secret the secret that the object is, with several values; empty if it is none
     * @param prefix what the names in the object begin with
     */
    private void object(JsonReader in, String secret, String prefix, SecretCollector secrets)
            throws IOException, UnusableSecretsException {
        Set<String> names = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            String path = prefix + name;
            String shown = secret.isEmpty() ? path : secret + SEPARATOR + path;
            if (name.isEmpty()) {
                throw new UnusableSecretsException("an empty name is below " + HasResource.quote(shown));
            }
            if (!names.add(name)) {
                throw SecretCollector.refused(shown, "is there twice");
            }
            JsonToken token = in.peek();
            if (token == JsonToken.STRING) {
                secrets.add(secret.isEmpty() ? path : secret, path, text(in, shown));
            } else if (token == JsonToken.BEGIN_OBJECT) {
                boolean isSecret = multiValued && secret.isEmpty();
                object(in, isSecret ? name : secret, isSecret ? "" : path + SEPARATOR, secrets);
            } else {
                throw SecretCollector.refused(shown, "is " + kind(token) + ", not text; write it in quotes");
            }
        }
        if (names.isEmpty() && !(secret + prefix).isEmpty()) {
            String path = secret + prefix;
            String shown = path.endsWith(SEPARATOR) ? path.substring(0, path.length() - 1) : path;
            throw SecretCollector.refused(shown, "is an object without values");
        }
        in.endObject();
    }

    private static String text(JsonReader in, String shown) throws UnusableSecretsException {
        try {
            return in.nextString();
        } catch (IOException e) { // without the cause: its message may quote the text
            throw SecretCollector.refused(shown, "is no complete JSON text");
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case BEGIN_ARRAY -> "a list";
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static UnusableSecretsException notJson(JsonReader in) {
        Matcher position = POSITION.matcher(in.toString());
        return new UnusableSecretsException("it is not valid JSON"
                + (position.find() ? ", near line " + position.group(1) + ", column " + position.group(2) : ""));
    }
}
