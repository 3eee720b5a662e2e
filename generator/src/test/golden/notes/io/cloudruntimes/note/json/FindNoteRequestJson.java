// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.note.FindNoteRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The JSON body of {@link FindNoteRequest}: what does not travel in the path or query.
 */
@Generated("io.cloudruntimes.generator")
public final class FindNoteRequestJson {
    private FindNoteRequestJson() {
    }

    /**
     * Writes the body of a request.
     */
    public static void write(JsonWriter out, FindNoteRequest value) throws IOException {
        out.beginObject();
        out.name("filter");
        FilterJson.INSTANCE.write(out, value.filter());
        if (value.maxAge().isPresent()) {
            out.name("maxAge");
            Json.writeSeconds(out, value.maxAge().get());
        }
        out.endObject();
    }

    /**
     * Reads a body into a request; properties that this version does not know are passed over.
     */
    public static void read(JsonReader in, FindNoteRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "filter" -> builder.filter(FilterJson.INSTANCE.read(in));
                case "maxAge" -> builder.maxAge(Json.readSeconds(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
