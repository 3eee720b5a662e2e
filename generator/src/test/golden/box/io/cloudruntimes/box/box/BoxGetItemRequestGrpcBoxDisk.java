// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.GetItemRequest;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link GetItemRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxGetItemRequestGrpcBoxDisk {
    private BoxGetItemRequestGrpcBoxDisk() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GetItemRequest value) {
        out.string(4, "get");
        Map<String, String> map3Entries = Map.of();
        map3Entries = MapEntries.with(map3Entries, "name", value.name());
        out.map(3, map3Entries);
        out.string(1, value.box());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GetItemRequest.Builder builder) throws IOException {
        builder.box("");
        builder.name("");
        Map<String, String> map3Entries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.box(in.string());
                case 3 -> in.entry(map3Entries);
                default -> in.skip();
            }
        }
        builder.name(MapEntries.takeRequired(map3Entries, "name", String::toString));
    }
}
