// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.Sack;
import io.cloudruntimes.dock.Sacks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link Sacks} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockEverySackResultGrpc {
    private DockEverySackResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Sacks value) {
        if (!value.sacks().isEmpty()) {
            out.each(value.sacks(), (to, element) -> to.message(1, element, DockSackGrpc::write));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Sacks.Builder builder) throws IOException {
        List<Sack> sacksRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> sacksRead.add(in.message(DockSackGrpc::read, Sack.builder()).build());
                default -> in.skip();
            }
        }
        builder.sacks(sacksRead);
    }
}
