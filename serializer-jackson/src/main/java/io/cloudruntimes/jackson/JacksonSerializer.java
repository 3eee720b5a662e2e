package io.cloudruntimes.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.ValueErrors;
import io.cloudruntimes.core.json.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON by Jackson, with its annotations:
 *
 * <pre>{@code
 * CloudRuntimes.builder(url).serializer(JacksonSerializer.create()).connect();
 * }</pre>
 *
 * <p>Values have the same JSON as with {@link Serializer#gson()}. Thread-safe.
 */
public final class JacksonSerializer implements Serializer {
    private final ObjectMapper mapper;

    private JacksonSerializer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A serializer with the settings of {@link #mapper()}. */
    public static JacksonSerializer create() {
        return new JacksonSerializer(mapper().build());
    }

    /** A serializer with the given mapper and its settings. */
    public static JacksonSerializer of(ObjectMapper mapper) {
        return new JacksonSerializer(mapper);
    }

    /** The settings of {@link #create()}, to add to: strict JSON, exact numbers, dates and times in ISO 8601. */
    public static JsonMapper.Builder mapper() {
        return StrictMapper.builder();
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Bytes serialize(Object value) {
        String json;
        try {
            json = mapper.writeValueAsString(value);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) { // also of a user's class
            throw ValueErrors.unwritable(value, WriteProblem.of(e), e);
        }
        int halfPair = Unicode.halfPairAt(json);
        if (halfPair >= 0) {
            throw ValueErrors.unwritable(value, "the JSON " + Unicode.problem(halfPair), null);
        }
        return Bytes.utf8(json);
    }

    @Override
    public Object deserialize(Bytes bytes, Type type) {
        @Nullable Object value;
        try {
            value = mapper.readValue(Json.requireUtf8(bytes), mapper.constructType(type));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) { // also of a user's class
            throw ReadProblem.of(e, type);
        }
        if (value == null) {
            throw ValueErrors.unreadable(type, "$", 0, 0, "it is null", null);
        }
        return value;
    }
}
