// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.Cell;
import io.cloudruntimes.box.QueryItemsRequest;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link QueryItemsRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxQueryItemsRequestGrpcBoxCloud {
    private BoxQueryItemsRequestGrpcBoxCloud() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, QueryItemsRequest value) {
        out.string(4, "query");
        Map<String, String> map3Entries = Map.of();
        map3Entries = MapEntries.with(map3Entries, "text", value.text());
        if (!value.cells().isEmpty()) {
            map3Entries = MapEntries.with(map3Entries, "cells", Json.toText(
                    (json, it) -> JsonCollections.writeList(json, it, BoxCellGrpc.INSTANCE::write), value.cells()));
        }
        out.map(3, map3Entries);
        out.string(1, value.box());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, QueryItemsRequest.Builder builder) throws IOException {
        builder.box("");
        builder.text("");
        Map<String, String> map3Entries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.box(in.string());
                case 3 -> in.entry(map3Entries);
                default -> in.skip();
            }
        }
        builder.text(MapEntries.takeRequired(map3Entries, "text", String::toString));
        builder.cells(MapEntries.take(map3Entries, "cells",
                Json.<List<Cell>>parser(json -> JsonCollections.readList(json, BoxCellGrpc.INSTANCE::read))));
    }
}
