// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.Cell;
import io.cloudruntimes.box.QueryItemsRequest;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link QueryItemsRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxQueryItemsRequestHttpBoxDisk {
    private BoxQueryItemsRequestHttpBoxDisk() {}

    /** Writes the body. */
    static void write(JsonWriter out, QueryItemsRequest value) throws IOException {
        out.beginObject();
        out.name("settings");
        BoxQueryItemsRequestHttpBoxDisk.writeSettings(out, value);
        if (value.limit().isPresent()) {
            out.name("limit");
            JsonNumbers.writeNumber(out, value.limit().get());
        }
        out.name("operation");
        out.value("query");
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, QueryItemsRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "settings" -> BoxQueryItemsRequestHttpBoxDisk.readSettings(in, builder);
                case "limit" -> builder.limit(JsonNumbers.readNumber(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeSettings(JsonWriter out, QueryItemsRequest value) throws IOException {
        out.beginObject();
        out.name("text");
        out.value(value.text());
        if (!value.cells().isEmpty()) {
            out.name("cells");
            out.value(Json.toText((json, it) -> JsonCollections.writeList(json, it, BoxCellHttp.INSTANCE::write),
                    value.cells()));
        }
        out.endObject();
    }

    private static void readSettings(JsonReader in, QueryItemsRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "text" -> builder.text(JsonValues.readString(in));
                case "cells" -> builder.cells(Json.<List<Cell>>fromText(
                        json -> JsonCollections.readList(json, BoxCellHttp.INSTANCE::read), JsonValues.readString(in)));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
