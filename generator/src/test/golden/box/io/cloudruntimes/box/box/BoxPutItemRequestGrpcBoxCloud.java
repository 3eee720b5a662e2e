// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link PutItemRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxPutItemRequestGrpcBoxCloud {
    private BoxPutItemRequestGrpcBoxCloud() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, PutItemRequest value) {
        out.string(4, "put");
        Map<String, String> metadataEntries = value.metadata();
        metadataEntries = MapEntries.with(metadataEntries, "key", value.name());
        if (value.kind().isPresent()) {
            metadataEntries = MapEntries.with(metadataEntries, "kind", value.kind().get());
        }
        metadataEntries = MapEntries.with(metadataEntries, "mode", "420");
        out.map(3, metadataEntries);
        out.string(2, value.data().toBase64());
        out.string(1, value.box());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, PutItemRequest.Builder builder) throws IOException {
        builder.box("");
        builder.name("");
        builder.data(Bytes.EMPTY);
        Map<String, String> metadataEntries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.box(in.string());
                case 2 -> builder.data(MapEntries.parse(in.string(), Bytes::fromBase64));
                case 3 -> in.entry(metadataEntries);
                default -> in.skip();
            }
        }
        builder.name(MapEntries.takeRequired(metadataEntries, "key", String::toString));
        builder.kind(MapEntries.take(metadataEntries, "kind", String::toString));
        metadataEntries.remove("mode");
        builder.metadata(metadataEntries);
    }
}
