// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.Entries;
import io.cloudruntimes.box.Entry;
import io.cloudruntimes.core.json.JsonCollections;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Entries} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxListItemsResultHttpBoxCloud {
    private BoxListItemsResultHttpBoxCloud() {}

    /** Writes the body. */
    static void write(JsonWriter out, Entries value) throws IOException {
        JsonCollections.writeKeyed(out, value.entries(), Entry::name, BoxEntryHttp::write);
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Entries.Builder builder) throws IOException {
        builder.entries(JsonCollections.readKeyed(in, BoxEntryHttp::read));
    }
}
