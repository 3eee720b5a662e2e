// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
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
            Json.writeSeconds(out, value.ttl().get());
        }
        if (value.data().isPresent()) {
            out.name("data");
            Json.writeBase64(out, value.data().get());
        }
        out.name("codes");
        Json.writeList(out, value.codes(), (to, element) -> to.value(element));
        if (!value.waits().isEmpty()) {
            out.name("waits");
            Json.writeList(out, value.waits(), (to, element) -> Json.writeSeconds(to, element));
        }
        Json.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Ruled read(JsonReader in) throws IOException {
        Ruled.Builder builder = Ruled.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "code" -> builder.code(Json.readString(in));
                case "maybe" -> builder.maybe(Json.readString(in));
                case "count" -> builder.count(Json.readLong(in));
                case "ttl" -> builder.ttl(Json.readSeconds(in));
                case "data" -> builder.data(Json.readBase64(in));
                case "codes" -> builder.codes(Json.readList(in, Json::readString));
                case "waits" -> builder.waits(Json.readList(in, Json::readSeconds));
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
