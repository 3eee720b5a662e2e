// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.dock.ScanSacksRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link ScanSacksRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class DockScanSacksRequestHttp {
    private DockScanSacksRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, ScanSacksRequest value) throws IOException {
        out.beginObject();
        if (value.pageSize().isPresent()) {
            out.name("pageSize");
            out.value(value.pageSize().get());
        }
        if (value.pageToken().isPresent()) {
            out.name("pageToken");
            out.value(value.pageToken().get());
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, ScanSacksRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "pageSize" -> builder.pageSize(JsonNumbers.readInt(in));
                case "pageToken" -> builder.pageToken(JsonValues.readString(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
