// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Choice;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Choice} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GaleChoiceGrpc {
    private GaleChoiceGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Choice value) {
        if (value.mute().isPresent()) {
            out.presence(6, value.mute().get());
        }
        if (value.count().isPresent()) {
            out.number(5, value.count().get());
        }
        if (value.word().isPresent()) {
            out.string(4, value.word().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Choice.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 4 -> builder.word(in.string());
                case 5 -> builder.count(in.int64());
                case 6 -> builder.mute(in.presence());
                default -> in.skip();
            }
        }
    }
}
