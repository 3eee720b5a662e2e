// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.note.Item;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Item} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class AcmeItemHttp implements JsonCodec<Item> {
    /** The only one. */
    static final AcmeItemHttp INSTANCE = new AcmeItemHttp();

    private AcmeItemHttp() {}

    @Override
    public void write(JsonWriter out, Item value) throws IOException {
        out.beginObject();
        out.name("key");
        out.value(value.key());
        out.name("data");
        AcmeItemHttp.writeData(out, value);
        out.endObject();
    }

    @Override
    public Item read(JsonReader in) throws IOException {
        Item.Builder builder = Item.builder();
        builder.text(Bytes.utf8("null"));
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "key" -> builder.key(JsonValues.readString(in));
                case "data" -> AcmeItemHttp.readData(in, builder);
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

    private static void writeData(JsonWriter out, Item value) throws IOException {
        out.beginObject();
        out.name("value");
        RawJson.writeJsonText(out, value.text());
        out.endObject();
    }

    private static void readData(JsonReader in, Item.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!name.equals("value") && JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "value" -> builder.text(RawJson.readJsonText(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
