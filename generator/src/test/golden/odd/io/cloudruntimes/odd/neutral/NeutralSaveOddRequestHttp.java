// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.odd.SaveOddRequest;
import io.cloudruntimes.odd.Shade;
import io.cloudruntimes.odd.json.PartJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link SaveOddRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class NeutralSaveOddRequestHttp {
    private NeutralSaveOddRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, SaveOddRequest value) throws IOException {
        out.beginObject();
        out.name("default");
        out.value(value.default_().value());
        out.name("parts");
        JsonCollections.writeList(out, value.parts(), PartJson.INSTANCE::write);
        if (!value.name().isEmpty()) {
            out.name("name");
            JsonCollections.writeStringMap(out, value.name());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, SaveOddRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "default" -> builder.default_(Shade.of(JsonValues.readString(in)));
                case "parts" -> builder.parts(JsonCollections.readList(in, PartJson.INSTANCE::read));
                case "name" -> builder.name(JsonCollections.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
