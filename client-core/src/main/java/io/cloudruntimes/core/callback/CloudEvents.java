package io.cloudruntimes.core.callback;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the JSON form of a CloudEvent. */
public final class CloudEvents {
    private CloudEvents() {}

    /**
     * The data of an event, byte for byte: {@code data_base64} decoded; {@code data} as JSON where {@code datacontenttype} is
     * {@code application/json} or absent, and else the text that it is. Empty where there are none.
     *
     * @throws InvalidArgumentException if the body is no such event
     */
    public static Bytes data(Bytes body) {
        return parse(body, in -> {
            Bytes data = Bytes.EMPTY;
            String text = null;
            String mediaType = "application/json";
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (Json.skipNull(in)) {
                    continue;
                }
                switch (name) {
                    case "datacontenttype" -> mediaType = Json.readString(in);
                    case "data_base64" -> data = Json.readBase64(in);
                    case "data" -> {
                        boolean isText = in.peek() == JsonToken.STRING;
                        String json = Json.readRaw(in);
                        data = Bytes.utf8(json);
                        text = isText ? json : null;
                    }
                    default -> in.skipValue();
                }
            }
            in.endObject();
            return text == null || isJson(mediaType) ? data : Bytes.utf8(unquoted(text));
        });
    }

    /**
     * Every member of a JSON object but those of the given names, as text: a string as it is, anything else as its JSON.
     *
     * @throws InvalidArgumentException if the body is no JSON object
     */
    public static Map<String, String> rest(Bytes body, String... taken) {
        Set<String> others = Set.of(taken);
        return parse(body, in -> {
            Map<String, String> rest = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (others.contains(name)) {
                    in.skipValue();
                } else if (!Json.skipNull(in)) {
                    rest.put(name, in.peek() == JsonToken.STRING ? in.nextString() : Json.readRaw(in));
                }
            }
            in.endObject();
            return rest;
        });
    }

    private static boolean isJson(String mediaType) {
        int end = mediaType.indexOf(';');
        String type = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        return type.toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static String unquoted(String json) throws IOException {
        return Json.fromBytes((Json.ElementReader<String>) JsonReader::nextString, Bytes.utf8(json));
    }

    private static <T> T parse(Bytes body, Json.ElementReader<T> reader) {
        try {
            return Json.fromBytes(reader, body);
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the event is not the JSON that is expected: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }
}
