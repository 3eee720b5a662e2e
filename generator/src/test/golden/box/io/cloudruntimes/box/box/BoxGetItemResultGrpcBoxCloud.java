// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxItem;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link BoxItem} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxGetItemResultGrpcBoxCloud {
    private BoxGetItemResultGrpcBoxCloud() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, BoxItem value) {
        if (!value.labels().isEmpty()) {
            out.map(2, value.labels());
        }
        out.bytes(1, value.data());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, BoxItem.Builder builder) throws IOException {
        builder.data(Bytes.EMPTY);
        Map<String, String> labelsRead = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.data(in.bytes());
                case 2 -> in.entry(labelsRead);
                default -> in.skip();
            }
        }
        builder.labels(labelsRead);
    }
}
