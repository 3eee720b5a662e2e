// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.note.ReadNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The JSON body of {@link ReadNotesRequest}: what does not travel in the path or query.
 */
@Generated("io.cloudruntimes.generator")
public final class ReadNotesRequestJson {
    private ReadNotesRequestJson() {
    }

    /**
     * Writes the body of a request.
     */
    public static void write(JsonWriter out, ReadNotesRequest value) throws IOException {
        out.beginObject();
        out.name("keys");
        Json.writeList(out, value.keys(), (to, element) -> to.value(element));
        out.endObject();
    }

    /**
     * Reads a body into a request; properties that this version does not know are passed over.
     */
    public static void read(JsonReader in, ReadNotesRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "keys" -> builder.keys(Json.readList(in, Json::readString));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
