// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.text.GoDuration;
import io.cloudruntimes.core.text.GoTime;
import io.cloudruntimes.core.text.ProtoDuration;
import io.cloudruntimes.core.text.UrlPath;
import io.cloudruntimes.job.JobKind;
import io.cloudruntimes.job.PutJobRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link PutJobRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class ForgePutJobRequestHttp {
    private ForgePutJobRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, PutJobRequest value) throws IOException {
        out.beginObject();
        out.name("kind");
        out.value(ForgeJobKindNumbers.NUMBERS.number("kind", value.kind().orElse(JobKind.ROUND).value()));
        if (value.ttl().isPresent()) {
            out.name("life");
            ForgePutJobRequestHttp.writeLife(out, value);
        }
        out.name("pause");
        out.value(ProtoDuration.format(value.pause().orElse(Duration.ofSeconds(0))));
        out.name("size");
        out.value(value.limit().orElse(100));
        out.name("folder");
        out.value(value.folder().filter(it -> !it.isEmpty()).orElse("."));
        if (!value.note().isEmpty()) {
            out.name("note");
            out.value(value.note());
        }
        if (value.count().isPresent() && value.count().get() != 0) {
            out.name("count");
            out.value(value.count().get());
        }
        if (value.urgent()) {
            out.name("urgent");
            JsonValues.writePresence(out);
        }
        out.name("data");
        RawJson.writeJsonText(out, value.data().orElse(Bytes.utf8("null")));
        if (value.due().isPresent()) {
            out.name("due");
            out.value(GoTime.format(value.due().get()));
        }
        if (value.target().isPresent()) {
            out.name("target");
            out.value(UrlPath.format(value.target().get()));
        }
        Map<String, String> labelsEntries = value.labels();
        labelsEntries = MapEntries.with(labelsEntries, "mode", "fast");
        if (!labelsEntries.isEmpty()) {
            out.name("labels");
            JsonCollections.writeStringMap(out, labelsEntries);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, PutJobRequest.Builder builder) throws IOException {
        builder.folder("");
        builder.note("");
        builder.count(0L);
        builder.urgent(false);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "kind" -> builder.kind(ForgeJobKindNumbers.NUMBERS.optional(JsonNumbers.readInt(in)));
                case "life" -> ForgePutJobRequestHttp.readLife(in, builder);
                case "pause" -> builder.pause(MapEntries.parse(JsonValues.readString(in), ProtoDuration::parse));
                case "size" -> builder.limit(JsonNumbers.readInt(in));
                case "folder" -> builder.folder(MapEntries.emptyIf(JsonValues.readString(in), "."));
                case "note" -> builder.note(JsonValues.readString(in));
                case "count" -> builder.count(JsonNumbers.readLong(in));
                case "urgent" -> builder.urgent(JsonValues.readPresence(in));
                case "data" -> builder.data(RawJson.readJsonText(in));
                case "due" -> builder.due(MapEntries.parse(JsonValues.readString(in), GoTime::parse));
                case "target" -> builder.target(MapEntries.parse(JsonValues.readString(in), UrlPath::parse));
                case "labels" -> {
                    Map<String, String> labelsEntries = new LinkedHashMap<>();
                    labelsEntries.putAll(JsonCollections.readStringMap(in));
                    labelsEntries.remove("mode");
                    builder.labels(labelsEntries);
                }
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void writeLife(JsonWriter out, PutJobRequest value) throws IOException {
        out.beginObject();
        if (value.ttl().isPresent()) {
            out.name("ttl");
            out.value(GoDuration.format(value.ttl().get()));
        }
        out.endObject();
    }

    private static void readLife(JsonReader in, PutJobRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "ttl" -> builder.ttl(MapEntries.parse(JsonValues.readString(in), GoDuration::parse));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
