// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.box.Entry;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Entry} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxEntryHttp {
    private BoxEntryHttp() {}

    /** Writes it without its key. */
    static void write(JsonWriter out, Entry value) throws IOException {
        out.beginObject();
        if (value.size().isPresent()) {
            out.name("size");
            out.value(value.size().get());
        }
        if (value.label().isPresent()) {
            out.name("label");
            BoxCellHttp.INSTANCE.write(out, value.label().get());
        }
        out.endObject();
    }

    /** Reads it; the key is the name of the member that it is. */
    static Entry read(String key, JsonReader in) throws IOException {
        Entry.Builder builder = Entry.builder().name(key);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!name.equals("label") && JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "size" -> builder.size(JsonNumbers.readLong(in));
                case "label" -> builder.label(BoxCellHttp.INSTANCE.read(in));
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
