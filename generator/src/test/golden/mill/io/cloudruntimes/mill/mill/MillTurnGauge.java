// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.mill.Turn;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Turn} as JSON on the wire {@code gauge}. */
@Generated("io.cloudruntimes.generator")
final class MillTurnGauge implements JsonCodec<Turn> {
    /** The only one. */
    static final MillTurnGauge INSTANCE = new MillTurnGauge();

    private MillTurnGauge() {}

    @Override
    public void write(JsonWriter out, Turn value) throws IOException {
        out.beginObject();
        out.name("speed");
        out.value(value.speed());
        out.endObject();
    }

    @Override
    public Turn read(JsonReader in) throws IOException {
        Turn.Builder builder = Turn.builder();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "speed" -> builder.speed(JsonNumbers.readLong(in));
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
