// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link PutItemRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxPutItemRequestHttpBoxDisk {
    private BoxPutItemRequestHttpBoxDisk() {}

    /** Writes the body. */
    static void write(JsonWriter out, PutItemRequest value) throws IOException {
        out.beginObject();
        out.name("data");
        BoxPutItemRequestHttpBoxDisk.writeData(out, value);
        out.name("operation");
        out.value("put");
        out.name("level");
        out.value(3L);
        out.name("sync");
        out.value(true);
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, PutItemRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "data" -> BoxPutItemRequestHttpBoxDisk.readData(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeData(JsonWriter out, PutItemRequest value) throws IOException {
        out.beginObject();
        out.name("name");
        out.value(value.name());
        out.name("content");
        JsonValues.writeBase64(out, value.data());
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            JsonCollections.writeStringMap(out, value.metadata());
        }
        out.endObject();
    }

    private static void readData(JsonReader in, PutItemRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "name" -> builder.name(JsonValues.readString(in));
                case "content" -> builder.data(JsonValues.readBase64(in));
                case "metadata" -> builder.metadata(JsonCollections.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
