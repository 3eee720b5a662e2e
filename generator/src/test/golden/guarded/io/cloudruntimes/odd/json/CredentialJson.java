// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Credential;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Credential} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class CredentialJson implements JsonCodec<Credential> {
    /** The only one. */
    public static final CredentialJson INSTANCE = new CredentialJson();

    private CredentialJson() {}

    @Override
    public void write(JsonWriter out, Credential value) throws IOException {
        out.beginObject();
        out.name("user");
        out.value(value.user());
        if (value.password().isPresent()) {
            out.name("password");
            out.value(value.password().get());
        }
        if (!value.answers().isEmpty()) {
            out.name("answers");
            JsonCollections.writeStringMap(out, value.answers());
        }
        if (!value.headers().isEmpty()) {
            out.name("headers");
            JsonCollections.writeStringMap(out, value.headers());
        }
        if (!value.codes().isEmpty()) {
            out.name("codes");
            JsonCollections.writeList(out, value.codes(), (to, element) -> to.value(element));
        }
        if (!value.others().isEmpty()) {
            out.name("others");
            JsonCollections.writeList(out, value.others(), CredentialJson.INSTANCE::write);
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Credential read(JsonReader in) throws IOException {
        Credential.Builder builder = Credential.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "user" -> builder.user(JsonValues.readString(in));
                case "password" -> builder.password(JsonValues.readString(in));
                case "answers" -> builder.answers(JsonCollections.readStringMap(in));
                case "headers" -> builder.headers(JsonCollections.readStringMap(in));
                case "codes" -> builder.codes(JsonCollections.readList(in, JsonValues::readString));
                case "others" -> builder.others(JsonCollections.readList(in, CredentialJson.INSTANCE::read));
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
