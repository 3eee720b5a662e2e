// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.RingStatus;
import io.cloudruntimes.note.Tick;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Tick} as JSON on the wire {@code app}. */
@Generated("io.cloudruntimes.generator")
final class TowerReceiveTicksEventApp {
    private TowerReceiveTicksEventApp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Tick value) throws IOException {
        out.beginObject();
        out.name("count");
        out.value(value.count());
        if (value.mood().isPresent()) {
            out.name("mood");
            out.value(value.mood().get().value());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Tick.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "count" -> builder.count(JsonNumbers.readInt(in));
                case "mood" -> builder.mood(JsonValues.readText(in, RingStatus::of));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
