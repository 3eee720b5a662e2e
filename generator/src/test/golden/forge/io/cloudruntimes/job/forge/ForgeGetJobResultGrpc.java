// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.text.GoDuration;
import io.cloudruntimes.core.text.GoTime;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link Job} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class ForgeGetJobResultGrpc {
    private ForgeGetJobResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Job value) {
        if (!value.steps().isEmpty()) {
            out.each(value.steps(), (to, element) -> to.message(12, element, ForgeStepGrpc::write));
        }
        out.any(11, "", value.data().bytes());
        if (!value.labels().isEmpty()) {
            out.message(10, value, ForgeGetJobResultGrpc::write10);
        }
        if (value.etag().isPresent()) {
            out.string(9, value.etag().get());
        }
        if (value.text().isPresent()) {
            out.bytes(8, value.text().get());
        }
        out.presence(7, value.urgent());
        if (!value.note().isEmpty()) {
            out.string(6, value.note());
        }
        if (value.size().isPresent() && value.size().get() != 0) {
            out.number(5, value.size().get());
        }
        if (value.written().isPresent()) {
            out.string(4, value.written().get().toString());
        }
        if (value.due().isPresent()) {
            out.string(3, GoTime.format(value.due().get()));
        }
        if (value.ttl().isPresent()) {
            out.string(2, GoDuration.format(value.ttl().get()));
        }
        out.number(1, ForgeJobKindNumbers.NUMBERS.number("kind", value.kind().value()));
    }

    private static void write10(MessageWriter out, Job value) {
        if (!value.labels().isEmpty()) {
            out.map(1, 2, value.labels());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Job.Builder builder) throws IOException {
        builder.size(0L);
        builder.note("");
        builder.urgent(false);
        builder.data(Content.EMPTY);
        builder.state(200);
        builder.more(false);
        Bytes textRead = Bytes.EMPTY;
        List<Step> stepsRead = new ArrayList<>();
        boolean etagThere = false;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.kind(ForgeJobKindNumbers.NUMBERS.value(in.int32()));
                case 2 -> builder.ttl(MapEntries.parseOrNull(in.string(), GoDuration::parse));
                case 3 -> builder.due(MapEntries.parseOrNull(in.string(), GoTime::parse));
                case 4 -> builder.written(MapEntries.parseOrNull(in.string(), Instant::parse));
                case 5 -> builder.size(in.int64());
                case 6 -> builder.note(in.string());
                case 7 -> builder.urgent(in.presence());
                case 8 -> textRead = in.bytes();
                case 9 -> {
                    builder.etag(in.string());
                    etagThere = true;
                }
                case 10 -> in.message(ForgeGetJobResultGrpc::read10, builder);
                case 11 -> builder.data(Content.of(in.any()));
                case 12 -> stepsRead.add(in.message(ForgeStepGrpc::read, Step.builder()).build());
                default -> in.skip();
            }
        }
        if (etagThere || !textRead.isEmpty()) {
            builder.text(textRead);
        }
        builder.steps(stepsRead);
    }

    private static void read10(MessageReader in, Job.Builder builder) throws IOException {
        Map<String, String> labelsRead = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> in.entry(labelsRead, 2);
                default -> in.skip();
            }
        }
        builder.labels(labelsRead);
    }
}
