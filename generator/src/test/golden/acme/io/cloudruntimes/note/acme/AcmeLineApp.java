// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.Line;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Line} as JSON on the wire {@code app}. */
@Generated("io.cloudruntimes.generator")
final class AcmeLineApp {
    private AcmeLineApp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Line value) throws IOException {
        out.beginObject();
        out.name("text");
        out.value(value.text());
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Line.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "text" -> builder.text(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
