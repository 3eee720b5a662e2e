// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.ListItemsRequest;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link ListItemsRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxListItemsRequestHttpBoxCloud {
    private BoxListItemsRequestHttpBoxCloud() {}

    /** Writes the body. */
    static void write(JsonWriter out, ListItemsRequest value) throws IOException {
        out.beginObject();
        out.name("operation");
        out.value("list");
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, ListItemsRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
