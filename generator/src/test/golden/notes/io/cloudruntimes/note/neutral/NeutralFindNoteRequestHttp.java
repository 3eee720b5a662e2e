// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.json.FilterJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link FindNoteRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class NeutralFindNoteRequestHttp {
    private NeutralFindNoteRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, FindNoteRequest value) throws IOException {
        out.beginObject();
        out.name("filter");
        FilterJson.INSTANCE.write(out, value.filter());
        if (value.maxAge().isPresent()) {
            out.name("maxAge");
            JsonValues.writeSeconds(out, value.maxAge().get());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, FindNoteRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "filter" -> builder.filter(FilterJson.INSTANCE.read(in));
                case "maxAge" -> builder.maxAge(JsonValues.readSeconds(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
