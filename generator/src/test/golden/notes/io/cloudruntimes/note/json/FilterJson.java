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
import io.cloudruntimes.note.Filter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Filter} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class FilterJson implements JsonCodec<Filter> {
    /** The only one. */
    public static final FilterJson INSTANCE = new FilterJson();

    private FilterJson() {}

    @Override
    public void write(JsonWriter out, Filter value) throws IOException {
        out.beginObject();
        out.name("word");
        out.value(value.word());
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Filter read(JsonReader in) throws IOException {
        Filter.Builder builder = Filter.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "word" -> builder.word(JsonValues.readString(in));
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
