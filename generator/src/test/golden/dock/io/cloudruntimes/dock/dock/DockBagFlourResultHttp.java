// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.dock.Bag;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Bag} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class DockBagFlourResultHttp {
    private DockBagFlourResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Bag value) throws IOException {
        out.beginObject();
        out.name("mood");
        out.value(value.mood());
        if (value.note().isPresent()) {
            out.name("note");
            out.value(value.note().get());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Bag.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "mood" -> builder.mood(JsonValues.readString(in));
                case "note" -> builder.note(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
