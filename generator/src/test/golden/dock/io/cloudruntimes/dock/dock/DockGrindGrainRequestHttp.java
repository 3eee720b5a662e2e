// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.dock.GrindGrainRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link GrindGrainRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class DockGrindGrainRequestHttp {
    private DockGrindGrainRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, GrindGrainRequest value) throws IOException {
        out.beginObject();
        out.name("grain");
        out.value(value.grain());
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, GrindGrainRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "grain" -> builder.grain(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
