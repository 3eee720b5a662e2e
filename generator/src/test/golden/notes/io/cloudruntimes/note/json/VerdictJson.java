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
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.Verdict;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Verdict} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class VerdictJson implements JsonCodec<Verdict> {
    /** The only one. */
    public static final VerdictJson INSTANCE = new VerdictJson();

    private VerdictJson() {}

    @Override
    public void write(JsonWriter out, Verdict value) throws IOException {
        out.beginObject();
        out.name("mood");
        out.value(value.mood().value());
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Verdict read(JsonReader in) throws IOException {
        Verdict.Builder builder = Verdict.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "mood" -> builder.mood(Mood.of(JsonValues.readString(in)));
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
