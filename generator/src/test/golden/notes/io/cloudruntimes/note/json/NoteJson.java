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
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.Note;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Note} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class NoteJson implements JsonCodec<Note> {
    /** The only one. */
    public static final NoteJson INSTANCE = new NoteJson();

    private NoteJson() {}

    @Override
    public void write(JsonWriter out, Note value) throws IOException {
        out.beginObject();
        out.name("text");
        JsonValues.writeBase64(out, value.text());
        if (value.etag().isPresent()) {
            out.name("etag");
            out.value(value.etag().get());
        }
        if (value.mood().isPresent()) {
            out.name("mood");
            out.value(value.mood().get().value());
        }
        if (value.lines().isPresent()) {
            out.name("lines");
            out.value(value.lines().get());
        }
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            JsonCollections.writeStringMap(out, value.metadata());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Note read(JsonReader in) throws IOException {
        Note.Builder builder = Note.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "text" -> builder.text(JsonValues.readBase64(in));
                case "etag" -> builder.etag(JsonValues.readString(in));
                case "mood" -> builder.mood(Mood.of(JsonValues.readString(in)));
                case "lines" -> builder.lines(JsonNumbers.readInt(in));
                case "metadata" -> builder.metadata(JsonCollections.readStringMap(in));
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
