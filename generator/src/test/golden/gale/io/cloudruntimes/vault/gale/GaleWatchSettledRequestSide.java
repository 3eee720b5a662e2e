// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WatchSettledRequest} as a message of protocol buffers on the wire {@code side}. */
@Generated("io.cloudruntimes.generator")
final class GaleWatchSettledRequestSide {
    private GaleWatchSettledRequestSide() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, WatchSettledRequest value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, WatchSettledRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
