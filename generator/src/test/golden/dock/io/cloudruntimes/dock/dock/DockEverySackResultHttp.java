// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.dock.Sacks;
import io.cloudruntimes.dock.json.SackJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Sacks} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class DockEverySackResultHttp {
    private DockEverySackResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Sacks value) throws IOException {
        out.beginObject();
        if (!value.sacks().isEmpty()) {
            out.name("sacks");
            JsonCollections.writeList(out, value.sacks(), SackJson.INSTANCE::write);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Sacks.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "sacks" -> builder.sacks(JsonCollections.readList(in, SackJson.INSTANCE::read));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
