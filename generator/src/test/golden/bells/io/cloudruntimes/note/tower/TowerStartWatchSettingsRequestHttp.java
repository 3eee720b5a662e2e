// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.WatchSettingsRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WatchSettingsRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class TowerStartWatchSettingsRequestHttp {
    private TowerStartWatchSettingsRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, WatchSettingsRequest value) throws IOException {
        out.beginObject();
        if (!value.keys().isEmpty()) {
            out.name("filter");
            TowerStartWatchSettingsRequestHttp.writeFilter(out, value);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, WatchSettingsRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "filter" -> TowerStartWatchSettingsRequestHttp.readFilter(in, builder);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeFilter(JsonWriter out, WatchSettingsRequest value) throws IOException {
        out.beginObject();
        if (!value.keys().isEmpty()) {
            out.name("keys");
            JsonCollections.writeList(out, value.keys(), (to, element) -> to.value(element));
        }
        out.endObject();
    }

    private static void readFilter(JsonReader in, WatchSettingsRequest.Builder builder) throws IOException {
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
