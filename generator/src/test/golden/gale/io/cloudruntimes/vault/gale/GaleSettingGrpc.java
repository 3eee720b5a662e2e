// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Setting;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Setting} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GaleSettingGrpc {
    private GaleSettingGrpc() {}

    /** Writes the entry of a map that holds the value. */
    static void writeEntry(MessageWriter out, Setting value) {
        out.string(2, value.value());
        out.string(1, value.key());
    }

    /** Reads the entry of a map that holds the value. */
    static void readEntry(MessageReader in, Setting.Builder builder) throws IOException {
        builder.key("");
        builder.value("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.key(in.string());
                case 2 -> builder.value(in.string());
                default -> in.skip();
            }
        }
    }
}
