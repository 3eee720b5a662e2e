package io.cloudruntimes.core.runtime.error;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ReportedErrorException;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a response of success that are errors. Immutable. */
public final class ErrorValues {
    private final String place;
    private final ValueReader reader;
    private final Map<String, ErrorCode> codes;

    /** Reads a value of a response; empty if it is not there. */
    @FunctionalInterface
    private interface ValueReader {
        String read(HttpResponse response) throws IOException;
    }

    private ErrorValues(String place, ValueReader reader, Map<String, ErrorCode> codes) {
        this.place = place;
        this.reader = reader;
        this.codes = codes;
    }

    /** Values of a header. */
    public static ErrorValues header(String name) {
        return new ErrorValues(
                "the header " + name,
                response -> {
                    String value = response.header(name);
                    return value == null ? "" : value;
                },
                Map.of());
    }

    /** Values of a member of the JSON body, by the names that lead there. */
    public static ErrorValues json(String... path) {
        return new ErrorValues(String.join(".", path), response -> member(response, path), Map.of());
    }

    /** Values of a field of the message of gRPC, by the numbers that lead there. */
    public static ErrorValues field(int... path) {
        return new ErrorValues(
                "the field " + path[path.length - 1],
                response -> {
                    Bytes frame = response.body();
                    return frame.isEmpty() ? "" : MessageFields.textOf(MessageReader.messageOf(frame), path);
                },
                Map.of());
    }

    /** This and one more value. */
    public ErrorValues or(String value, ErrorCode code) {
        Map<String, ErrorCode> more = new LinkedHashMap<>(codes);
        more.put(value, code);
        return new ErrorValues(place, reader, more);
    }

    /**
     * Makes sure that a response is no error.
     *
     * @throws ReportedErrorException if its value is one
     * @throws IOException if it cannot be read
     */
    public void check(HttpResponse response) throws IOException {
        String value = reader.read(response);
        ErrorCode code = codes.get(value);
        if (code != null) {
            throw new ReportedErrorException(code, "the runtime reports a failure: " + place + " is " + value);
        }
    }

    private static String member(HttpResponse response, String... path) {
        try {
            JsonElement value = JsonParser.parseString(response.body().toUtf8());
            for (String name : path) {
                value = value instanceof JsonObject object ? object.get(name) : null;
            }
            return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
        } catch (JsonParseException e) {
            return ""; // the reader of the outputs reports a malformed body
        }
    }
}
