// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.odd.SaveOddRequest;
import io.cloudruntimes.odd.Shade;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The JSON body of {@link SaveOddRequest}: what does not travel in the path or query.
 */
@Generated("io.cloudruntimes.generator")
public final class SaveOddRequestJson {
    private SaveOddRequestJson() {
    }

    /**
     * Writes the body of a request.
     */
    public static void write(JsonWriter out, SaveOddRequest value) throws IOException {
        out.beginObject();
        out.name("default");
        out.value(value.default_().value());
        out.name("parts");
        Json.writeList(out, value.parts(), PartJson.INSTANCE::write);
        if (!value.name().isEmpty()) {
            out.name("name");
            Json.writeStringMap(out, value.name());
        }
        out.endObject();
    }

    /**
     * Reads a body into a request; properties that this version does not know are passed over.
     */
    public static void read(JsonReader in, SaveOddRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "default" -> builder.default_(Shade.of(Json.readString(in)));
                case "parts" -> builder.parts(Json.readList(in, PartJson.INSTANCE::read));
                case "name" -> builder.name(Json.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
