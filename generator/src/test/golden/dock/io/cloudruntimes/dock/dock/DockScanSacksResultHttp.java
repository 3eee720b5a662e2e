// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.dock.Sack;
import io.cloudruntimes.dock.Sacks;
import io.cloudruntimes.dock.json.SackJson;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link Sacks} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class DockScanSacksResultHttp {
    private DockScanSacksResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Sacks value) throws IOException {
        out.beginObject();
        if (!value.sacks().isEmpty()) {
            out.name("Contents");
            JsonCollections.writeList(out, value.sacks(), SackJson.INSTANCE::write);
        }
        if (value.nextPageToken().isPresent()) {
            out.name("IsTruncated").value(true);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Sacks.Builder builder) throws IOException {
        boolean nextPageTokenMore = false;
        List<Sack> sacksRead = List.of();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "Contents" -> sacksRead = JsonCollections.readList(in, SackJson.INSTANCE::read);
                case "IsTruncated" -> nextPageTokenMore = JsonValues.readBoolean(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        builder.sacks(sacksRead);
        if (nextPageTokenMore && !sacksRead.isEmpty()) {
            builder.nextPageToken(sacksRead.get(sacksRead.size() - 1).name());
        }
    }
}
