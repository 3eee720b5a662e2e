// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.WatchPartsRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WatchPartsRequest} as a message of protocol buffers on the wire {@code side}. */
@Generated("io.cloudruntimes.generator")
final class GaleWatchPartsRequestSide {
    private GaleWatchPartsRequestSide() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, WatchPartsRequest value) {
        out.string(1, value.store());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, WatchPartsRequest.Builder builder) throws IOException {
        builder.store("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.store(in.string());
                default -> in.skip();
            }
        }
    }
}
