// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Sack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link DiscardSacksRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillDiscardSacksRequestGrpc {
    private MillDiscardSacksRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, DiscardSacksRequest value) {
        if (!value.sacks().isEmpty()) {
            out.each(value.sacks(), (to, element) -> to.message(2, element, MillSackGrpc::write));
        }
        out.string(1, value.yard());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, DiscardSacksRequest.Builder builder) throws IOException {
        builder.yard("");
        List<Sack> sacksRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.yard(in.string());
                case 2 -> sacksRead.add(in.message(MillSackGrpc::read, Sack.builder()).build());
                default -> in.skip();
            }
        }
        builder.sacks(sacksRead);
    }
}
