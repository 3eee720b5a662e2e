// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Part;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Part} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class PartJson implements JsonCodec<Part> {
    /** The only one. */
    public static final PartJson INSTANCE = new PartJson();

    private PartJson() {}

    @Override
    public void write(JsonWriter out, Part value) throws IOException {
        out.beginObject();
        out.name("id");
        out.value(value.id());
        if (value.size().isPresent()) {
            out.name("size");
            out.value(value.size().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Part read(JsonReader in) throws IOException {
        Part.Builder builder = Part.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "id" -> builder.id(JsonValues.readString(in));
                case "size" -> builder.size(JsonNumbers.readLong(in));
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
