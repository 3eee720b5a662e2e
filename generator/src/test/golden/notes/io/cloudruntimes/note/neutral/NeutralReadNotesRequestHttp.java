// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.ReadNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link ReadNotesRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class NeutralReadNotesRequestHttp {
    private NeutralReadNotesRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, ReadNotesRequest value) throws IOException {
        out.beginObject();
        out.name("keys");
        JsonCollections.writeList(out, value.keys(), (to, element) -> to.value(element));
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, ReadNotesRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "keys" -> builder.keys(JsonCollections.readList(in, JsonValues::readString));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
