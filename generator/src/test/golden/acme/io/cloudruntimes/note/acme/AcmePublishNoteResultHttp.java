// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.Receipt;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Receipt} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class AcmePublishNoteResultHttp {
    private AcmePublishNoteResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Receipt value) throws IOException {
        out.beginObject();
        out.name("receipt");
        AcmePublishNoteResultHttp.writeReceipt(out, value);
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Receipt.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "receipt" -> AcmePublishNoteResultHttp.readReceipt(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeReceipt(JsonWriter out, Receipt value) throws IOException {
        out.beginObject();
        out.name("id");
        out.value(value.id());
        out.endObject();
    }

    private static void readReceipt(JsonReader in, Receipt.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "id" -> builder.id(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
