// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.note.Setting;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Setting} as JSON on the wire {@code app}. */
@Generated("io.cloudruntimes.generator")
final class TowerWatchSettingsEventApp {
    private TowerWatchSettingsEventApp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Setting value) throws IOException {
        out.beginObject();
        if (value.value().isPresent()) {
            out.name("value");
            out.value(value.value().get());
        }
        if (value.version().isPresent()) {
            out.name("meta");
            TowerWatchSettingsEventApp.writeMeta(out, value);
        }
        if (!value.metadata().isEmpty()) {
            out.name("metadata");
            JsonCollections.writeStringMap(out, value.metadata());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Setting.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "value" -> builder.value(JsonValues.readString(in));
                case "meta" -> TowerWatchSettingsEventApp.readMeta(in, builder);
                case "metadata" -> builder.metadata(JsonCollections.readStringMap(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeMeta(JsonWriter out, Setting value) throws IOException {
        out.beginObject();
        if (value.version().isPresent()) {
            out.name("version");
            out.value(Integer.toString(value.version().get()));
        }
        out.endObject();
    }

    private static void readMeta(JsonReader in, Setting.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "version" -> builder.version(MapEntries.parse(JsonValues.readString(in), Integer::valueOf));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
