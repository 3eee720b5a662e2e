// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.box.Cell;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Cell} as the JSON value of its one property. */
@Generated("io.cloudruntimes.generator")
public final class BoxCellHttp implements JsonCodec<Cell> {
    /** The only one. */
    public static final BoxCellHttp INSTANCE = new BoxCellHttp();

    private BoxCellHttp() {}

    @Override
    public void write(JsonWriter out, Cell value) throws IOException {
        if (value.none().isPresent()) {
            JsonValues.writeNull(out);
        } else if (value.flag().isPresent()) {
            out.value(value.flag().get());
        } else if (value.whole().isPresent()) {
            out.value(value.whole().get());
        } else if (value.exact().isPresent()) {
            JsonNumbers.writeNumber(out, value.exact().get());
        } else if (value.text().isPresent()) {
            out.value(value.text().get());
        } else if (value.raw().isPresent()) {
            throw UnsupportedInput.input("raw", "a box takes no bytes");
        } else {
            throw new InvalidArgumentException("no property of Cell is set");
        }
    }

    @Override
    public Cell read(JsonReader in) throws IOException {
        Cell.Builder builder = Cell.builder();
        switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                builder.none(true);
            }
            case BOOLEAN -> builder.flag(in.nextBoolean());
            case STRING -> builder.text(in.nextString());
            case BEGIN_ARRAY -> builder.text(RawJson.readRaw(in));
            case BEGIN_OBJECT -> builder.text(RawJson.readRaw(in));
            case NUMBER -> {
                String text = in.nextString();
                if (JsonNumbers.isInteger(text)) {
                    builder.whole(MapEntries.parse(text, Long::valueOf));
                } else {
                    builder.exact(text);
                }
            }
            default ->
                throw new MalformedJsonException("there is no Cell that is " + in.peek() + ", at " + in.getPath());
        }
        return builder.build();
    }
}
