// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.WatchNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WatchNotesRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeWatchNotesRequestGrpc {
    private AcmeWatchNotesRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, WatchNotesRequest value) {
        out.message(1, value, AcmeWatchNotesRequestGrpc::write1);
    }

    private static void write1(MessageWriter out, WatchNotesRequest value) {
        if (value.limit().isPresent()) {
            out.number(2, value.limit().get());
        }
        out.string(1, value.book());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, WatchNotesRequest.Builder builder) throws IOException {
        builder.book("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> in.message(AcmeWatchNotesRequestGrpc::read1, builder);
                default -> in.skip();
            }
        }
    }

    private static void read1(MessageReader in, WatchNotesRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> builder.limit(in.int32());
                default -> in.skip();
            }
        }
    }
}
