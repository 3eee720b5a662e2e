package io.cloudruntimes.embedded.binding;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import java.util.Base64;
import java.util.Optional;

/** What a file holds after data were given for it. */
final class StoredData {
    private StoredData() {}

    /**
     * Data without a media type, or of another one than JSON, are stored byte for byte. A text in JSON stands for the bytes that it has
     * in base64, or for itself if it is none; other JSON is stored as it is.
     */
    static Bytes of(Bytes data, Optional<String> contentType) {
        if (contentType.filter(StoredData::isJson).isEmpty()) {
            return data;
        }
        try {
            JsonElement value = JsonParser.parseString(data.toUtf8());
            if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
                return decoded(value.getAsString());
            }
        } catch (JsonParseException e) {
            return data;
        }
        return data;
    }

    private static boolean isJson(String contentType) {
        return contentType.strip().matches("(?i)application/([^;]*\\+)?json(\\s*;.*)?");
    }

    private static Bytes decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return text.length() % 4 == 0 ? Bytes.wrap(bytes) : Bytes.utf8(text);
        } catch (IllegalArgumentException e) {
            return Bytes.utf8(text);
        }
    }
}
