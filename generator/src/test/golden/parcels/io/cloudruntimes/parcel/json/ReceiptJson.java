// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.parcel.Receipt;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Receipt} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class ReceiptJson implements JsonCodec<Receipt> {
    /** The only one. */
    public static final ReceiptJson INSTANCE = new ReceiptJson();

    private ReceiptJson() {}

    @Override
    public void write(JsonWriter out, Receipt value) throws IOException {
        out.beginObject();
        out.name("data");
        JsonValues.writeBase64(out, value.data());
        if (value.contentType().isPresent()) {
            out.name("contentType");
            out.value(value.contentType().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Receipt read(JsonReader in) throws IOException {
        Receipt.Builder builder = Receipt.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "data" -> builder.data(JsonValues.readBase64(in));
                case "contentType" -> builder.contentType(JsonValues.readString(in));
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
