// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxComponent;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link BoxComponent} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxBoxComponentGrpc {
    private BoxBoxComponentGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, BoxComponent value) {
        out.string(2, value.type());
        out.string(1, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, BoxComponent.Builder builder) throws IOException {
        builder.name("");
        builder.type("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> builder.type(in.string());
                default -> in.skip();
            }
        }
    }
}
