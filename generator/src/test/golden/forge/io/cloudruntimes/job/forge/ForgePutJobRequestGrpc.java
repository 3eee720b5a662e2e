// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.text.GoDuration;
import io.cloudruntimes.core.text.GoTime;
import io.cloudruntimes.core.text.UrlPath;
import io.cloudruntimes.job.JobKind;
import io.cloudruntimes.job.PutJobRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link PutJobRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class ForgePutJobRequestGrpc {
    private ForgePutJobRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, PutJobRequest value) {
        if (!value.labels().isEmpty()) {
            out.map(14, 1, value.labels());
        }
        if (value.target().isPresent()) {
            out.string(13, UrlPath.format(value.target().get()));
        }
        if (value.due().isPresent()) {
            out.string(12, GoTime.format(value.due().get()));
        }
        if (value.data().isPresent()) {
            out.value(11, value.data().get());
        }
        out.presence(10, value.urgent());
        if (value.count().isPresent() && value.count().get() != 0) {
            out.number(9, value.count().get());
        }
        if (!value.note().isEmpty()) {
            out.string(8, value.note());
        }
        out.string(7, value.folder().filter(it -> !it.isEmpty()).orElse("."));
        out.number(6, value.limit().orElse(100));
        out.duration(5, value.pause().orElse(Duration.ofSeconds(0)));
        if (value.ttl().isPresent()) {
            out.message(4, value, ForgePutJobRequestGrpc::write4);
        }
        out.number(3, ForgeJobKindNumbers.NUMBERS.number("kind", value.kind().orElse(JobKind.ROUND).value()));
        if (!value.tags().isEmpty()) {
            out.each(value.tags(), (to, element) -> to.string(2, element));
        }
        out.string(1, value.name());
    }

    private static void write4(MessageWriter out, PutJobRequest value) {
        if (value.ttl().isPresent()) {
            out.string(1, GoDuration.format(value.ttl().get()));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, PutJobRequest.Builder builder) throws IOException {
        builder.name("");
        builder.folder("");
        builder.note("");
        builder.count(0L);
        builder.urgent(false);
        List<String> tagsRead = new ArrayList<>();
        Map<String, String> labelsRead = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> tagsRead.add(in.string());
                case 3 -> builder.kind(ForgeJobKindNumbers.NUMBERS.optional(in.int32()));
                case 4 -> in.message(ForgePutJobRequestGrpc::read4, builder);
                case 5 -> builder.pause(in.duration());
                case 6 -> builder.limit(in.int32());
                case 7 -> builder.folder(MapEntries.emptyIf(in.string(), "."));
                case 8 -> builder.note(in.string());
                case 9 -> builder.count(in.int64());
                case 10 -> builder.urgent(in.presence());
                case 11 -> builder.data(in.value());
                case 12 -> builder.due(MapEntries.parse(in.string(), GoTime::parse));
                case 13 -> builder.target(MapEntries.parse(in.string(), UrlPath::parse));
                case 14 -> in.entry(labelsRead, 1);
                default -> in.skip();
            }
        }
        builder.tags(tagsRead);
        builder.labels(labelsRead);
    }

    private static void read4(MessageReader in, PutJobRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.ttl(MapEntries.parse(in.string(), GoDuration::parse));
                default -> in.skip();
            }
        }
    }
}
