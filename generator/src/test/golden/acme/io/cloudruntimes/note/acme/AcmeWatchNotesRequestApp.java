// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.WatchNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WatchNotesRequest} as JSON on the wire {@code app}. */
@Generated("io.cloudruntimes.generator")
final class AcmeWatchNotesRequestApp {
    private AcmeWatchNotesRequestApp() {}

    /** Writes the body. */
    static void write(JsonWriter out, WatchNotesRequest value) throws IOException {
        out.beginObject();
        out.name("book");
        out.value(value.book());
        if (value.limit().isPresent()) {
            out.name("limit");
            out.value(value.limit().get());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, WatchNotesRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "book" -> builder.book(JsonValues.readString(in));
                case "limit" -> builder.limit(JsonNumbers.readInt(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
