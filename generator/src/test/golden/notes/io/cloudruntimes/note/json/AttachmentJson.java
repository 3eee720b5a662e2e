// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.note.Attachment;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Attachment} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class AttachmentJson implements JsonCodec<Attachment> {
    /** The only one. */
    public static final AttachmentJson INSTANCE = new AttachmentJson();

    private AttachmentJson() {}

    @Override
    public void write(JsonWriter out, Attachment value) throws IOException {
        out.beginObject();
        out.name("data");
        JsonValues.writeContent(out, value.data());
        if (value.kind().isPresent()) {
            out.name("kind");
            out.value(value.kind().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Attachment read(JsonReader in) throws IOException {
        Attachment.Builder builder = Attachment.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "data" -> builder.data(JsonValues.readContent(in));
                case "kind" -> builder.kind(JsonValues.readString(in));
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
