// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.note.SaveNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The JSON body of {@link SaveNotesRequest}: what does not travel in the path or query.
 */
@Generated("io.cloudruntimes.generator")
public final class SaveNotesRequestJson {
    private SaveNotesRequestJson() {
    }

    /**
     * Writes the body of a request.
     */
    public static void write(JsonWriter out, SaveNotesRequest value) throws IOException {
        out.beginObject();
        out.name("items");
        Json.writeList(out, value.items(), ItemJson.INSTANCE::write);
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            Json.writeStringMap(out, value.metadata());
        }
        out.endObject();
    }

    /**
     * Reads a body into a request; properties that this version does not know are passed over.
     */
    public static void read(JsonReader in, SaveNotesRequest.Builder builder) throws IOException {
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
