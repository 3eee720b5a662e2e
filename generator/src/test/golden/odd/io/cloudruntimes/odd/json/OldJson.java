// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Old;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Old} as JSON. */
@SuppressWarnings("deprecation")
@Generated("io.cloudruntimes.generator")
public final class OldJson implements JsonCodec<Old> {
    /** The only one. */
    public static final OldJson INSTANCE = new OldJson();

    private OldJson() {}

    @Override
    public void write(JsonWriter out, Old value) throws IOException {
        out.beginObject();
        out.name("id");
        out.value(value.id());
        if (value.next().isPresent()) {
            out.name("next");
            OldJson.INSTANCE.write(out, value.next().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Old read(JsonReader in) throws IOException {
        Old.Builder builder = Old.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "id" -> builder.id(JsonValues.readString(in));
                case "next" -> builder.next(OldJson.INSTANCE.read(in));
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
