// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.note.Relayed;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Relayed} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class RelayedJson implements JsonCodec<Relayed> {
    /** The only one. */
    public static final RelayedJson INSTANCE = new RelayedJson();

    private RelayedJson() {}

    @Override
    public void write(JsonWriter out, Relayed value) throws IOException {
        out.beginObject();
        out.name("status");
        out.value(value.status());
        if (value.contentType().isPresent()) {
            out.name("contentType");
            out.value(value.contentType().get());
        }
        if (!value.headers().isEmpty()) {
            out.name("headers");
            JsonCollections.writeStringMap(out, value.headers());
        }
        out.name("data");
        JsonValues.writeBase64(out, value.data());
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Relayed read(JsonReader in) throws IOException {
        Relayed.Builder builder = Relayed.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "status" -> builder.status(JsonNumbers.readInt(in));
                case "contentType" -> builder.contentType(JsonValues.readString(in));
                case "headers" -> builder.headers(JsonCollections.readStringMap(in));
                case "data" -> builder.data(JsonValues.readBase64(in));
                default -> unknown.read(name, in);
            }
        }
        in.endObject();
        try {
            return builder.unknownFields(unknown.build()).build();
        } catch (InvalidArgumentException e) {
            throw new MalformedJsonException(e.reason() + " at " + in.getPreviousPath(), e);
        }
    }
}
