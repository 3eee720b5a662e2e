package io.cloudruntimes;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.lang.reflect.Type;

/** JSON by Gson. */
final class GsonSerializer implements Serializer {
    /** Made when first used: its classes are a large part of what a first call of bytes would load. */
    private static final class Lazy {
        static final Gson GSON = new Gson();
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Bytes serialize(Object value) {
        try {
            return Bytes.utf8(Lazy.GSON.toJson(value));
        } catch (IllegalArgumentException | JsonParseException | StackOverflowError e) { // the last for a cycle
            throw new InvalidArgumentException(
                    "a " + value.getClass().getName() + " cannot be written as JSON: " + e, ErrorContext.EMPTY, e);
        }
    }

    @Override
    public Object deserialize(Bytes bytes, Type type) {
        try {
            Object value = Lazy.GSON.fromJson(bytes.toUtf8(), type);
            if (value == null) {
                throw new InvalidArgumentException(
                        "the stored JSON is null or empty, where a " + type.getTypeName() + " was asked for");
            }
            return value;
        } catch (JsonParseException e) {
            throw new InvalidArgumentException(
                    "the " + bytes + " are no JSON of a " + type.getTypeName() + ": " + e.getMessage(),
                    ErrorContext.EMPTY,
                    e);
        }
    }
}
