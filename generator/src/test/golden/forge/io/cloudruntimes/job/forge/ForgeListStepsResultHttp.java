// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.job.Steps;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Steps} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class ForgeListStepsResultHttp {
    private ForgeListStepsResultHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, Steps value) throws IOException {
        out.beginObject();
        if (!value.steps().isEmpty()) {
            out.name("steps");
            JsonCollections.writeList(out, value.steps(), ForgeStepHttp.INSTANCE::write);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Steps.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "steps" -> builder.steps(JsonCollections.readList(in, ForgeStepHttp.INSTANCE::read));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
