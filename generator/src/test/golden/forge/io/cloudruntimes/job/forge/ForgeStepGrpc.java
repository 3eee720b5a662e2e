// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.job.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** {@link Step} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class ForgeStepGrpc {
    private ForgeStepGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Step value) {
        if (value.done().isPresent()) {
            out.string(4, value.done().get().toString());
        }
        if (value.skip().isPresent()) {
            out.presence(3, value.skip().get());
        }
        out.duration(2, value.pause().orElse(Duration.ofSeconds(0)));
        out.string(1, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Step.Builder builder) throws IOException {
        builder.name("");
        builder.mode("fast");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> builder.pause(in.duration());
                case 3 -> builder.skip(in.presence());
                case 4 -> builder.done(MapEntries.parseOrNull(in.string(), Instant::parse));
                default -> in.skip();
            }
        }
    }
}
