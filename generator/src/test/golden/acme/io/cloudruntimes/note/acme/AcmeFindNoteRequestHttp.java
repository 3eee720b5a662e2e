// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.json.FilterJson;
import java.io.IOException;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** {@link FindNoteRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class AcmeFindNoteRequestHttp {
    private AcmeFindNoteRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, FindNoteRequest value) throws IOException {
        out.beginObject();
        out.name("query");
        AcmeFindNoteRequestHttp.writeQuery(out, value);
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
                case "query" -> AcmeFindNoteRequestHttp.readQuery(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeQuery(JsonWriter out, FindNoteRequest value) throws IOException {
        out.beginObject();
        out.name("filter");
        FilterJson.INSTANCE.write(out, value.filter());
        if (value.maxAge().isPresent()) {
            out.name("maxAge");
            out.value(Long.toString(value.maxAge().get().toSeconds()));
        }
        out.endObject();
    }

    private static void readQuery(JsonReader in, FindNoteRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "filter" -> builder.filter(FilterJson.INSTANCE.read(in));
                case "maxAge" -> builder.maxAge(
                        MapEntries.parse(JsonValues.readString(in), text -> Duration.ofSeconds(Long.parseLong(text))));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
