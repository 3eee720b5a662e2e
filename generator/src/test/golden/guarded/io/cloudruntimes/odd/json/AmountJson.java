// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Amount;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Amount} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class AmountJson implements JsonCodec<Amount> {
    /** The only one. */
    public static final AmountJson INSTANCE = new AmountJson();

    private AmountJson() {}

    @Override
    public void write(JsonWriter out, Amount value) throws IOException {
        out.beginObject();
        if (value.int64Value().isPresent()) {
            out.name("int64Value");
            out.value(value.int64Value().get());
        }
        if (value.textValue().isPresent()) {
            out.name("textValue");
            out.value(value.textValue().get());
        }
        if (value.text().isPresent()) {
            out.name("text");
            out.value(value.text().get());
        }
        if (value.credential().isPresent()) {
            out.name("credential");
            CredentialJson.INSTANCE.write(out, value.credential().get());
        }
        if (value.secret().isPresent()) {
            out.name("secret");
            JsonValues.writeBase64(out, value.secret().get());
        }
        if (value.noneValue().isPresent()) {
            out.name("noneValue");
            out.value(value.noneValue().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Amount read(JsonReader in) throws IOException {
        Amount.Builder builder = Amount.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "int64Value" -> builder.int64Value(JsonNumbers.readLong(in));
                case "textValue" -> builder.textValue(JsonValues.readString(in));
                case "text" -> builder.text(JsonValues.readString(in));
                case "credential" -> builder.credential(CredentialJson.INSTANCE.read(in));
                case "secret" -> builder.secret(JsonValues.readBase64(in));
                case "noneValue" -> builder.noneValue(JsonValues.readBoolean(in));
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
