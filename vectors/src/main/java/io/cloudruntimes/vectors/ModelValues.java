package io.cloudruntimes.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes objects of the generated classes from the JSON of vectors, through their builders as a user does. */
public final class ModelValues {
    private final ApiModel model;

    /** Values of the types of a model, whose generated classes are on the class path. */
    public ModelValues(ApiModel model) {
        this.model = model;
    }

    /** A request; what its builder throws is thrown. */
    public Object request(Class<?> type, Callable callable, JsonObject input) throws ReflectiveOperationException {
        return build(type, callable.inputs().stream().map(Input::field).toList(), input);
    }

    /** An object of a named type; what its builder throws is thrown. */
    public Object object(TypeDef.ObjectType type, JsonObject json) throws ReflectiveOperationException {
        return build(Class.forName(TypeLayout.type(type).canonicalName()), type.fields(), json);
    }

    private Object build(Class<?> type, List<Field> fields, JsonObject json) throws ReflectiveOperationException {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Field field : fields) {
                if (json.has(field.name())) {
                    set(builder, field, value(field.type(), json.get(field.name())));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    /** What a reflective call has thrown: the exception itself if it is unchecked. */
    public static RuntimeException cause(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(e.getCause());
    }

    /** Sets a property of a builder. */
    public static void set(Object builder, Field field, Object value) throws ReflectiveOperationException {
        for (Method method : builder.getClass().getMethods()) {
            boolean setter = method.getName().equals(JavaNames.member(field.name())) && method.getParameterCount() == 1;
            boolean other = value instanceof Content && method.getParameterTypes()[0] != Content.class;
            if (setter && !method.isVarArgs() && !other) {
                method.invoke(builder, value);
                return;
            }
        }
        throw new IllegalStateException("no setter for " + field.name());
    }

    private Object value(TypeRef type, JsonElement json) throws ReflectiveOperationException {
        if (type instanceof TypeRef.StringMap) {
            Map<String, String> map = new LinkedHashMap<>();
            json.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> map.put(entry.getKey(), VectorNotation.text(entry.getValue())));
            return map;
        }
        if (type instanceof TypeRef.ListOf list) {
            List<Object> values = new ArrayList<>();
            for (JsonElement element : json.getAsJsonArray()) {
                values.add(value(list.element(), element));
            }
            return values;
        }
        if (type instanceof TypeRef.Named named) {
            TypeDef definition = model.type(named.name());
            return definition instanceof TypeDef.ObjectType object
                    ? object(object, json.getAsJsonObject())
                    : Class.forName(TypeLayout.type(definition).canonicalName())
                            .getMethod("of", String.class)
                            .invoke(null, json.getAsString());
        }
        return switch (((TypeRef.Scalar) type).kind()) {
            case STRING -> VectorNotation.text(json);
            case BOOLEAN -> json.getAsBoolean();
            case INT32 -> json.getAsInt();
            case INT64 -> json.getAsLong();
            case DOUBLE -> json.getAsDouble();
            case BYTES -> Bytes.wrap(VectorNotation.bytes(json));
            case CONTENT -> Content.of(VectorNotation.bytes(json));
            case SECONDS -> Duration.ofSeconds(json.getAsLong());
            case INSTANT -> Instant.parse(json.getAsString());
        };
    }
}
