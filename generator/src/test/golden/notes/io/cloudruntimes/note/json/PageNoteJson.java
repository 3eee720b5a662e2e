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
import io.cloudruntimes.note.PageNote;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link PageNote} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class PageNoteJson implements JsonCodec<PageNote> {
    /** The only one. */
    public static final PageNoteJson INSTANCE = new PageNoteJson();

    private PageNoteJson() {}

    @Override
    public void write(JsonWriter out, PageNote value) throws IOException {
        out.beginObject();
        out.name("key");
        out.value(value.key());
        if (value.text().isPresent()) {
            out.name("text");
            JsonValues.writeBase64(out, value.text().get());
        }
        if (value.etag().isPresent()) {
            out.name("etag");
            out.value(value.etag().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public PageNote read(JsonReader in) throws IOException {
        PageNote.Builder builder = PageNote.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "key" -> builder.key(JsonValues.readString(in));
                case "text" -> builder.text(JsonValues.readBase64(in));
                case "etag" -> builder.etag(JsonValues.readString(in));
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
