// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
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
        Json.writeList(out, value.items(), ItemJson.INSTANCE::write);
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            Json.writeStringMap(out, value.metadata());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, SaveNotesRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "items" -> builder.items(Json.readList(in, ItemJson.INSTANCE::read));
                case "metadata" -> builder.metadata(Json.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
