// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.text.GoDuration;
import io.cloudruntimes.core.text.GoTime;
import io.cloudruntimes.job.Job;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Job} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class ForgeGetJobResultHttp {
    private ForgeGetJobResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Job value) throws IOException {
        out.beginObject();
        out.name("kind");
        out.value(ForgeJobKindNumbers.NUMBERS.number("kind", value.kind().value()));
        if (value.ttl().isPresent()) {
            out.name("ttl");
            out.value(GoDuration.format(value.ttl().get()));
        }
        if (value.due().isPresent()) {
            out.name("due");
            out.value(GoTime.format(value.due().get()));
        }
        if (value.written().isPresent()) {
            out.name("written");
            JsonValues.writeInstant(out, value.written().get());
        }
        if (value.size().isPresent() && value.size().get() != 0) {
            out.name("size");
            out.value(value.size().get());
        }
        if (!value.note().isEmpty()) {
            out.name("note");
            out.value(value.note());
        }
        if (value.urgent()) {
            out.name("urgent");
            JsonValues.writePresence(out);
        }
        if (value.text().isPresent()) {
            out.name("text");
            JsonValues.writeBase64(out, value.text().get());
        }
        if (value.etag().isPresent()) {
            out.name("etag");
            out.value(value.etag().get());
        }
        if (!value.labels().isEmpty()) {
            out.name("labels");
            JsonCollections.writeStringMap(out, value.labels());
        }
        out.name("data");
        JsonValues.writeContent(out, value.data());
        if (!value.steps().isEmpty()) {
            out.name("steps");
            JsonCollections.writeList(out, value.steps(), ForgeStepHttp.INSTANCE::write);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Job.Builder builder) throws IOException {
        builder.size(0L);
        builder.note("");
        builder.urgent(false);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "kind" -> builder.kind(ForgeJobKindNumbers.NUMBERS.value(JsonNumbers.readInt(in)));
                case "ttl" -> builder.ttl(RawJson.readOrNull(in,
                        json -> MapEntries.parse(JsonValues.readString(json), GoDuration::parse)));
                case "due" -> builder.due(
                        RawJson.readOrNull(in, json -> MapEntries.parse(JsonValues.readString(json), GoTime::parse)));
                case "written" -> builder.written(RawJson.readOrNull(in, json -> JsonValues.readInstant(json)));
                case "size" -> builder.size(JsonNumbers.readLong(in));
                case "note" -> builder.note(JsonValues.readString(in));
                case "urgent" -> builder.urgent(JsonValues.readPresence(in));
                case "text" -> builder.text(JsonValues.readBase64(in));
                case "etag" -> builder.etag(JsonValues.readString(in));
                case "labels" -> builder.labels(JsonCollections.readStringMap(in));
                case "data" -> builder.data(JsonValues.readContent(in));
                case "steps" -> builder.steps(JsonCollections.readList(in, ForgeStepHttp.INSTANCE::read));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
