// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.text.ProtoDuration;
import io.cloudruntimes.job.Step;
import java.io.IOException;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** {@link Step} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class ForgeStepHttp implements JsonCodec<Step> {
    /** The only one. */
    static final ForgeStepHttp INSTANCE = new ForgeStepHttp();

    private ForgeStepHttp() {}

    @Override
    public void write(JsonWriter out, Step value) throws IOException {
        out.beginObject();
        out.name("name");
        out.value(value.name());
        out.name("pause");
        out.value(ProtoDuration.format(value.pause().orElse(Duration.ofSeconds(0))));
        if (value.skip().isPresent() && value.skip().get()) {
            out.name("skip");
            JsonValues.writePresence(out);
        }
        if (value.done().isPresent()) {
            out.name("done");
            JsonValues.writeInstant(out, value.done().get());
        }
        out.endObject();
    }

    @Override
    public Step read(JsonReader in) throws IOException {
        Step.Builder builder = Step.builder();
        builder.mode("fast");
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "name" -> builder.name(JsonValues.readString(in));
                case "pause" -> builder.pause(MapEntries.parse(JsonValues.readString(in), ProtoDuration::parse));
                case "skip" -> builder.skip(JsonValues.readPresence(in));
                case "done" -> builder.done(RawJson.readOrNull(in, json -> JsonValues.readInstant(json)));
                default -> in.skipValue();
            }
        }
        in.endObject();
        try {
            return builder.build();
        } catch (InvalidArgumentException e) {
            throw new MalformedJsonException(e.reason() + " at " + in.getPreviousPath(), e);
        }
    }
}
