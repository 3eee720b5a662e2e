package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.error.ErrorBody;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of {@link ErrorBody}. */
public final class ErrorBodyJson implements JsonCodec<ErrorBody> {
    /** The only one. */
    public static final ErrorBodyJson INSTANCE = new ErrorBodyJson();

    private ErrorBodyJson() {}

    @Override
    public void write(JsonWriter out, ErrorBody value) throws IOException {
        out.beginObject();
        out.name("code").value(value.code());
        out.name("message").value(value.message());
        if (!value.details().isEmpty()) {
            out.name("details");
            Json.writeStringMap(out, value.details());
        }
        if (value.traceId() != null) {
            out.name("traceId").value(value.traceId());
        }
        out.endObject();
    }

    @Override
    public ErrorBody read(JsonReader in) throws IOException {
        @Nullable String code = null;
        @Nullable String message = null;
        Map<String, String> details = Map.of();
        @Nullable String traceId = null;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "code" -> code = Json.readString(in);
                case "message" -> message = Json.readString(in);
                case "details" -> details = Json.readStringMap(in);
                case "traceId" -> traceId = Json.readString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (code == null) {
            throw Json.missing("ErrorBody", "code");
        }
        if (message == null) {
            throw Json.missing("ErrorBody", "message");
        }
        return new ErrorBody(code, message, details, traceId);
    }
}
