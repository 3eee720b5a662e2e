// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.mill.Turn;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Turn} as JSON on the wire {@code gauge}. */
@Generated("io.cloudruntimes.generator")
final class MillReadGaugeResultGauge {
    private MillReadGaugeResultGauge() {}

    /** Writes the body. */
    static void write(JsonWriter out, Turn value) throws IOException {
        out.beginObject();
        out.name("speed");
        out.value(value.speed());
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Turn.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "speed" -> builder.speed(JsonNumbers.readLong(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
