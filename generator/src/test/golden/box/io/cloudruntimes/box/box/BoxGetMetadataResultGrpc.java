// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxComponent;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link BoxMetadata} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxGetMetadataResultGrpc {
    private BoxGetMetadataResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, BoxMetadata value) {
        if (!value.components().isEmpty()) {
            out.each(value.components(), (to, element) -> to.message(1, element, BoxBoxComponentGrpc::write));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, BoxMetadata.Builder builder) throws IOException {
        List<BoxComponent> componentsRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> componentsRead.add(in.message(BoxBoxComponentGrpc::read, BoxComponent.builder()).build());
                default -> in.skip();
            }
        }
        builder.components(componentsRead);
    }
}
