// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.json.BoxComponentJson;
import io.cloudruntimes.core.json.Json;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * {@link BoxMetadata} as JSON on the wire {@code http}.
 */
@Generated("io.cloudruntimes.generator")
final class BoxGetMetadataResultHttp {
    private BoxGetMetadataResultHttp() {
    }

    /**
     * Writes the body.
     */
    static void write(JsonWriter out, BoxMetadata value) throws IOException {
        out.beginObject();
        if (!value.components().isEmpty()) {
            out.name("components");
            Json.writeList(out, value.components(), BoxComponentJson.INSTANCE::write);
        }
        out.endObject();
    }

    /**
     * Reads the body; what this version does not know is passed over.
     */
    static void read(JsonReader in, BoxMetadata.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "components" -> builder.components(Json.readList(in, BoxComponentJson.INSTANCE::read));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
