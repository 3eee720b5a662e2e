// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link PutItemRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxPutItemRequestHttpBoxCloud {
    private BoxPutItemRequestHttpBoxCloud() {}

    /** Writes the body. */
    static void write(JsonWriter out, PutItemRequest value) throws IOException {
        out.beginObject();
        Map<String, String> metadataEntries = value.metadata();
        metadataEntries = MapEntries.with(metadataEntries, "key", value.name());
        metadataEntries = MapEntries.with(metadataEntries, "kind", value.kind().orElse("plain"));
        metadataEntries = MapEntries.with(metadataEntries, "mode", "420");
        if (!metadataEntries.isEmpty()) {
            out.name("settings");
            JsonCollections.writeStringMap(out, metadataEntries);
        }
        out.name("content");
        JsonValues.writeBase64(out, value.data());
        out.name("operation");
        out.value("put");
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
                case "settings" -> {
                    Map<String, String> metadataEntries = new LinkedHashMap<>();
                    metadataEntries.putAll(JsonCollections.readStringMap(in));
                    builder.name(MapEntries.takeRequired(metadataEntries, "key", String::toString));
                    builder.kind(MapEntries.take(metadataEntries, "kind", String::toString));
                    metadataEntries.remove("mode");
                    builder.metadata(metadataEntries);
                }
                case "content" -> builder.data(JsonValues.readBase64(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
