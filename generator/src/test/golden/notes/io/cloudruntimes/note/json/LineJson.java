// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.note.Line;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Line} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class LineJson implements JsonCodec<Line> {
    /** The only one. */
    public static final LineJson INSTANCE = new LineJson();

    private LineJson() {}

    @Override
    public void write(JsonWriter out, Line value) throws IOException {
        out.beginObject();
        out.name("text");
        out.value(value.text());
        if (value.written().isPresent()) {
            out.name("written");
            JsonValues.writeInstant(out, value.written().get());
        }
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            JsonCollections.writeStringMap(out, value.metadata());
        }
        if (value.seal().isPresent()) {
            out.name("seal");
            JsonValues.writeBase64(out, value.seal().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Line read(JsonReader in) throws IOException {
        Line.Builder builder = Line.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "text" -> builder.text(JsonValues.readString(in));
                case "written" -> builder.written(JsonValues.readInstant(in));
                case "metadata" -> builder.metadata(JsonCollections.readStringMap(in));
                case "seal" -> builder.seal(JsonValues.readBase64(in));
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
