// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

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
import io.cloudruntimes.odd.Ruled;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Ruled} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class RuledJson implements JsonCodec<Ruled> {
    /** The only one. */
    public static final RuledJson INSTANCE = new RuledJson();

    private RuledJson() {}

    @Override
    public void write(JsonWriter out, Ruled value) throws IOException {
        out.beginObject();
        out.name("code");
        out.value(value.code());
        if (value.maybe().isPresent()) {
            out.name("maybe");
            out.value(value.maybe().get());
        }
        if (value.count().isPresent()) {
            out.name("count");
            out.value(value.count().get());
        }
        if (value.ttl().isPresent()) {
            out.name("ttl");
            JsonValues.writeSeconds(out, value.ttl().get());
        }
        if (value.data().isPresent()) {
            out.name("data");
            JsonValues.writeBase64(out, value.data().get());
        }
        out.name("codes");
        JsonCollections.writeList(out, value.codes(), (to, element) -> to.value(element));
        if (!value.waits().isEmpty()) {
            out.name("waits");
            JsonCollections.writeList(out, value.waits(), (to, element) -> JsonValues.writeSeconds(to, element));
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Ruled read(JsonReader in) throws IOException {
        Ruled.Builder builder = Ruled.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "code" -> builder.code(JsonValues.readString(in));
                case "maybe" -> builder.maybe(JsonValues.readString(in));
                case "count" -> builder.count(JsonNumbers.readLong(in));
                case "ttl" -> builder.ttl(JsonValues.readSeconds(in));
                case "data" -> builder.data(JsonValues.readBase64(in));
                case "codes" -> builder.codes(JsonCollections.readList(in, JsonValues::readString));
                case "waits" -> builder.waits(JsonCollections.readList(in, JsonValues::readSeconds));
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
