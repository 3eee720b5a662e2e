// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Verdict;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Verdict} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeVerdictGrpc {
    private AcmeVerdictGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Verdict value) {
        out.number(1, AcmeMoodNumbers.NUMBERS.number("mood", value.mood().value()));
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Verdict.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.mood(AcmeMoodNumbers.NUMBERS.value(in.int32()));
                default -> in.skip();
            }
        }
    }
}
