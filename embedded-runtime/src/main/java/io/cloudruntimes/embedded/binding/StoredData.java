package io.cloudruntimes.embedded.binding;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file holds after data were given for it. */
final class StoredData {
    private static final Pattern JSON = Pattern.compile("(?i)application/([^;]*\\+)?json(\\s*;.*)?");
    private static final Pattern JSON_SCALAR = Pattern.compile("true|false|null|-?[0-9.eE+-]+");

    private StoredData() {}

    /**
     * Data without a media type, or of another one than JSON, are stored byte for byte. If they are to be JSON, a text stands for the
     * bytes that it has in base64, with or without quotes, and for itself if it is no base64; other JSON is stored as it is.
     */
    static Bytes of(Bytes data, Optional<String> contentType) {
        if (contentType.filter(it -> JSON.matcher(it.strip()).matches()).isEmpty()) {
            return data;
        }
        String text = data.toUtf8();
        if (text.startsWith("\"")) {
            String unquoted = unquoted(text);
            return unquoted == null ? data : decoded(unquoted, Bytes.utf8(unquoted));
        }
        return JSON_SCALAR.matcher(text).matches() ? data : decoded(text, data);
    }

    private static @Nullable String unquoted(String text) {
        try {
            return JsonParser.parseString(text).getAsString();
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** The bytes that a text is the base64 of, with its padding; the others if it is none. */
    private static Bytes decoded(String text, Bytes otherwise) {
        if (text.length() % 4 != 0) {
            return otherwise;
        }
        try {
            return Bytes.wrap(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
