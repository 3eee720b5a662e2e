// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.json.ItemJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link SaveNotesRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class NeutralSaveNotesRequestHttp {
    private NeutralSaveNotesRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, SaveNotesRequest value) throws IOException {
        out.beginObject();
        out.name("items");
        JsonCollections.writeList(out, value.items(), ItemJson.INSTANCE::write);
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            JsonCollections.writeStringMap(out, value.metadata());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, SaveNotesRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "items" -> builder.items(JsonCollections.readList(in, ItemJson.INSTANCE::read));
                case "metadata" -> builder.metadata(JsonCollections.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
