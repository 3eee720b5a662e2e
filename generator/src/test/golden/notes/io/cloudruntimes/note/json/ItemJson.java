// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.note.Item;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Item} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class ItemJson implements JsonCodec<Item> {
    /** The only one. */
    public static final ItemJson INSTANCE = new ItemJson();

    private ItemJson() {}

    @Override
    public void write(JsonWriter out, Item value) throws IOException {
        out.beginObject();
        out.name("key");
        out.value(value.key());
        out.name("text");
        JsonValues.writeBase64(out, value.text());
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Item read(JsonReader in) throws IOException {
        Item.Builder builder = Item.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "key" -> builder.key(JsonValues.readString(in));
                case "text" -> builder.text(JsonValues.readBase64(in));
                default -> unknown.read(name, in);
            }
        }
        in.endObject();
        try {
            return builder.unknownFields(unknown.build()).build();
        } catch (InvalidArgumentException e) {
            throw new MalformedJsonException(e.reason() + " at " + in.getPreviousPath(), e);
        }
    }
}
