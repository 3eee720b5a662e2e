// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.Verdict;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Verdict} as JSON on the wire {@code app}. */
@Generated("io.cloudruntimes.generator")
final class AcmeVerdictApp {
    private AcmeVerdictApp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Verdict value) throws IOException {
        out.beginObject();
        out.name("verdict");
        AcmeVerdictApp.writeVerdict(out, value);
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Verdict.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "verdict" -> AcmeVerdictApp.readVerdict(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeVerdict(JsonWriter out, Verdict value) throws IOException {
        out.beginObject();
        out.name("mood");
        out.value(value.mood().value());
        out.endObject();
    }

    private static void readVerdict(JsonReader in, Verdict.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "mood" -> builder.mood(Mood.of(JsonValues.readString(in)));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
