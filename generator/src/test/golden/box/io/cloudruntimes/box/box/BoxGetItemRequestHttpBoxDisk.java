// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.GetItemRequest;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link GetItemRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxGetItemRequestHttpBoxDisk {
    private BoxGetItemRequestHttpBoxDisk() {}

    /** Writes the body. */
    static void write(JsonWriter out, GetItemRequest value) throws IOException {
        out.beginObject();
        out.name("data");
        BoxGetItemRequestHttpBoxDisk.writeData(out, value);
        out.name("operation");
        out.value("get");
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, GetItemRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "data" -> BoxGetItemRequestHttpBoxDisk.readData(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeData(JsonWriter out, GetItemRequest value) throws IOException {
        out.beginObject();
        out.name("name");
        out.value(value.name());
        out.endObject();
    }

    private static void readData(JsonReader in, GetItemRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "name" -> builder.name(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
