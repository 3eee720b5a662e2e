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
import io.cloudruntimes.odd.Optional;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Optional} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class OptionalJson implements JsonCodec<Optional> {
    /** The only one. */
    public static final OptionalJson INSTANCE = new OptionalJson();

    private OptionalJson() {}

    @Override
    public void write(JsonWriter out, Optional value) throws IOException {
        out.beginObject();
        if (value.value().isPresent()) {
            out.name("value");
            out.value(value.value().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Optional read(JsonReader in) throws IOException {
        Optional.Builder builder = Optional.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "value" -> builder.value(JsonValues.readString(in));
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
