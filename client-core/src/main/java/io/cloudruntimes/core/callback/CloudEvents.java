package io.cloudruntimes.core.callback;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.BodyReader;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.ValueReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON form of a CloudEvent. */
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
                if (JsonValues.skipNull(in)) {
                    continue;
                }
                switch (name) {
                    case "datacontenttype" -> mediaType = text(in);
                    case "data_base64" -> data = JsonValues.readBase64(in);
                    case "data" -> {
                        boolean isText = in.peek() == JsonToken.STRING;
                        String json = RawJson.readRaw(in);
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
     * Reads the attributes of an event into what is being built, and gives what is left as text. An attribute whose value is
     * not of its type does not keep the event from its receiver: a number or a boolean is read as its text, and what still cannot
     * be read is left, under its name.
     *
     * @param reader reads a JSON object with attributes
     * @param attributes the names of the attributes that the reader knows
     * @param others the names of members that are read elsewhere
     * @throws InvalidArgumentException if the body is no JSON object
     */
    public static <B> Map<String, String> attributes(
            Bytes body, BodyReader<B> reader, B builder, List<String> attributes, String... others) {
        Set<String> read = new HashSet<>(List.of(others));
        if (isRead(body, reader, builder)) {
            read.addAll(attributes);
            return rest(body, read);
        }
        Map<String, String> left = rest(body, read);
        members(body, Set.copyOf(attributes)).forEach((name, value) -> {
            boolean isRead = isRead(member(name, value), reader, builder)
                    || value.isJsonPrimitive()
                            && isRead(member(name, new JsonPrimitive(value.getAsString())), reader, builder);
            if (isRead) {
                left.remove(name);
            }
        });
        return left;
    }

    private static <B> boolean isRead(Bytes json, BodyReader<B> reader, B builder) {
        try {
            return Json.fromBytes(
                    in -> {
                        reader.read(in, builder);
                        return true;
                    },
                    json);
        } catch (IOException | InvalidArgumentException e) {
            return false;
        }
    }

    private static Map<String, JsonElement> members(Bytes body, Set<String> names) {
        return parse(body, in -> {
            Map<String, JsonElement> found = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (names.contains(name)) {
                    found.put(name, JsonParser.parseString(RawJson.readRaw(in)));
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            return found;
        });
    }

    private static Bytes member(String name, JsonElement value) {
        JsonObject alone = new JsonObject();
        alone.add(name, value);
        return Bytes.utf8(alone.toString());
    }

    /**
     * Every member of a JSON object but those of the given names, as text: a string as it is, anything else as its JSON.
     *
     * @throws InvalidArgumentException if the body is no JSON object
     */
    public static Map<String, String> rest(Bytes body, String... taken) {
        return rest(body, Set.of(taken));
    }

    private static Map<String, String> rest(Bytes body, Set<String> others) {
        return parse(body, in -> {
            Map<String, String> rest = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (others.contains(name)) {
                    in.skipValue();
                } else if (!JsonValues.skipNull(in)) {
                    rest.put(name, text(in));
                }
            }
            in.endObject();
            return rest;
        });
    }

    /**
     * The JSON form of an event: JSON data as JSON, other text as text, what is no text as base64. No data of no media type are left
     * out.
     *
     * @param attributes the attributes that have a place of their own, a JSON object
     * @param contentType the media type of the data; null if it is not known
     * @param rest more attributes, as text; those that are there already win
     */
    public static Bytes write(Bytes attributes, @Nullable String contentType, Bytes data, Map<String, String> rest) {
        JsonObject event = JsonParser.parseString(attributes.toUtf8()).getAsJsonObject();
        rest.forEach((name, value) -> {
            if (!event.has(name)) {
                event.addProperty(name, value);
            }
        });
        if (contentType == null && data.isEmpty()) {
            return Bytes.utf8(event.toString());
        }
        boolean bytes = contentType != null && contentType.equalsIgnoreCase("application/octet-stream");
        if ((contentType == null || isJson(contentType)) && holdsJson(data)) {
            event.add("data", JsonParser.parseString(data.toUtf8()));
        } else if (bytes || !Bytes.utf8(data.toUtf8()).equals(data)) {
            event.addProperty("data_base64", data.toBase64());
        } else {
            event.addProperty("data", data.toUtf8());
        }
        return Bytes.utf8(event.toString());
    }

    /** Whether a body of this media type is an event itself. */
    public static boolean isEvent(String mediaType) {
        return isOfType(mediaType, "application/cloudevents+json");
    }

    /**
     * An event with other attributes, or the event that data become by them.
     *
     * @param contentType the media type of the data, which may be an event themselves
     * @param attributes the attributes by name
     * @throws InvalidArgumentException if the data should be an event and are none
     */
    public static Bytes withAttributes(Bytes data, String contentType, Map<String, String> attributes) {
        JsonObject event = new JsonObject();
        Bytes whole = data;
        if (!isEvent(contentType)) {
            event.addProperty("datacontenttype", contentType);
            whole = write(Bytes.utf8(event.toString()), contentType, data, Map.of());
        }
        rest(whole); // fails where it is no object
        event = JsonParser.parseString(whole.toUtf8()).getAsJsonObject();
        attributes.forEach(event::addProperty);
        return Bytes.utf8(event.toString());
    }

    private static boolean holdsJson(Bytes data) {
        try {
            Json.fromBytes(RawJson::readRaw, data);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(JsonReader in) throws IOException {
        return in.peek() == JsonToken.STRING ? in.nextString() : RawJson.readRaw(in);
    }

    private static boolean isJson(String mediaType) {
        return isOfType(mediaType, "application/json");
    }

    private static boolean isOfType(String mediaType, String expected) {
        int end = mediaType.indexOf(';');
        String type = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        return type.toLowerCase(Locale.ROOT).equals(expected);
    }

    private static String unquoted(String json) throws IOException {
        return Json.fromBytes(JsonReader::nextString, Bytes.utf8(json));
    }

    private static <T> T parse(Bytes body, ValueReader<T> reader) {
        try {
            return Json.fromBytes(reader, body);
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the event is not the JSON that is expected: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }
}
