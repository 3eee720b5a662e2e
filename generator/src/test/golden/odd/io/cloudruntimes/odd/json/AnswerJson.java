// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Answer;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Answer} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class AnswerJson implements JsonCodec<Answer> {
    /** The only one. */
    public static final AnswerJson INSTANCE = new AnswerJson();

    private AnswerJson() {}

    @Override
    public void write(JsonWriter out, Answer value) throws IOException {
        out.beginObject();
        out.name("code");
        out.value(value.code());
        if (value.age().isPresent()) {
            out.name("age");
            JsonValues.writeSeconds(out, value.age().get());
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Answer read(JsonReader in) throws IOException {
        Answer.Builder builder = Answer.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "code" -> builder.code(JsonValues.readString(in));
                case "age" -> builder.age(JsonValues.readSeconds(in));
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
