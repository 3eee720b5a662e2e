// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.parcel.Move;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Move} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class MoveJson implements JsonCodec<Move> {
    /** The only one. */
    public static final MoveJson INSTANCE = new MoveJson();

    private MoveJson() {}

    @Override
    public void write(JsonWriter out, Move value) throws IOException {
        out.beginObject();
        out.name("name");
        out.value(value.name());
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Move read(JsonReader in) throws IOException {
        Move.Builder builder = Move.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "name" -> builder.name(JsonValues.readString(in));
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
