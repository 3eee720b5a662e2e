// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.InvokeBoxRequest;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link InvokeBoxRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxInvokeBoxRequestHttp {
    private BoxInvokeBoxRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, InvokeBoxRequest value) throws IOException {
        out.beginObject();
        out.name("operation");
        out.value(value.operation());
        if (value.data().isPresent()) {
            out.name("data");
            RawJson.writeJsonText(out, value.data().get());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, InvokeBoxRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "operation" -> builder.operation(JsonValues.readString(in));
                case "data" -> builder.data(RawJson.readJsonText(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
