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
import io.cloudruntimes.note.Page;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Page} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class PageJson implements JsonCodec<Page> {
    /** The only one. */
    public static final PageJson INSTANCE = new PageJson();

    private PageJson() {}

    @Override
    public void write(JsonWriter out, Page value) throws IOException {
        out.beginObject();
        out.name("notes");
        JsonCollections.writeList(out, value.notes(), PageNoteJson.INSTANCE::write);
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Page read(JsonReader in) throws IOException {
        Page.Builder builder = Page.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "notes" -> builder.notes(JsonCollections.readList(in, PageNoteJson.INSTANCE::read));
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
