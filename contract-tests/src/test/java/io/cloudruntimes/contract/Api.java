package io.cloudruntimes.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
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
import java.util.function.UnaryOperator;

/** The generated classes by the names of the documents, so that a test of every operation needs no code for each. */
public final class Api {
    public static final ApiModel MODEL = Generation.load(Repo.spec());

    private Api() {}

    /** A service with one of its operations or streams. */
    public record Member(Service service, Callable callable) {
        public Class<?> api() throws ReflectiveOperationException {
            return Class.forName(TypeLayout.apiPackage(service.packageName()) + "." + service.name());
        }

        Class<?> asyncApi() throws ReflectiveOperationException {
            return Class.forName(TypeLayout.apiPackage(service.packageName()) + ".Async" + service.name());
        }

        public Class<?> request() throws ReflectiveOperationException {
            return Class.forName(TypeLayout.request(service, callable).canonicalName());
        }

        public String method() {
            return JavaNames.member(callable.method());
        }
    }

    public static Member member(String id) {
        for (Service service : MODEL.services()) {
            for (Operation operation : service.operations()) {
                if (operation.id().equals(id)) {
                    return new Member(service, operation);
                }
            }
            for (Stream stream : service.streams()) {
                if (stream.id().equals(id)) {
                    return new Member(service, stream);
                }
            }
        }
        throw new IllegalArgumentException("the API has no operation " + id);
    }

    /** A stream by its id. */
    public static Stream stream(String id) {
        return (Stream) member(id).callable();
    }

    /** The request object of an input; what its {@code build} throws is thrown. */
    public static Object request(Member member, JsonObject input) throws Throwable {
        try {
            Object builder = member.request().getMethod("builder").invoke(null);
            for (Input known : member.callable().inputs()) {
                Field field = known.field();
                if (input.has(field.name())) {
                    set(builder, field, value(field.type(), input.get(field.name())));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A request or result with other content where it has any. */
    static Object withContent(Object value, List<Field> fields, UnaryOperator<Content> change) throws Throwable {
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        for (Field field : fields) {
            if (field.type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.CONTENT))) {
                Object content = value.getClass()
                        .getMethod(JavaNames.member(field.name()))
                        .invoke(value);
                set(builder, field, change.apply((Content) content));
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    /** The properties of the result of an operation; none where it has none. */
    static List<Field> results(Operation operation) {
        return operation
                .result()
                .result()
                .map(type -> ((TypeDef.ObjectType) MODEL.type(type.name())).fields())
                .orElse(List.of());
    }

    private static void set(Object builder, Field field, Object value) throws Throwable {
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

    private static Object value(TypeRef type, JsonElement json) throws Throwable {
        if (type instanceof TypeRef.StringMap) {
            Map<String, String> map = new LinkedHashMap<>();
            json.getAsJsonObject().entrySet().forEach(entry -> map.put(entry.getKey(), Vector.text(entry.getValue())));
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
            TypeDef definition = MODEL.type(named.name());
            if (definition instanceof TypeDef.EnumType) {
                return Class.forName(TypeLayout.type(definition).canonicalName())
                        .getMethod("of", String.class)
                        .invoke(null, json.getAsString());
            }
            return object(definition, json.getAsJsonObject());
        }
        return switch (((TypeRef.Scalar) type).kind()) {
            case STRING -> Vector.text(json);
            case BOOLEAN -> json.getAsBoolean();
            case INT32 -> json.getAsInt();
            case INT64 -> json.getAsLong();
            case DOUBLE -> json.getAsDouble();
            case BYTES -> Bytes.wrap(Vector.bytes(json));
            case CONTENT -> Content.of(Vector.bytes(json));
            case SECONDS -> Duration.ofSeconds(json.getAsLong());
            case INSTANT -> Instant.parse(json.getAsString());
        };
    }

    private static Object object(TypeDef definition, JsonObject json) throws Throwable {
        Class<?> type = Class.forName(TypeLayout.type(definition).canonicalName());
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Field field : ((TypeDef.ObjectType) definition).fields()) {
                if (json.has(field.name())) {
                    set(builder, field, value(field.type(), json.get(field.name())));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The emitted codec of a named type. */
    @SuppressWarnings("unchecked")
    public static JsonCodec<Object> codec(TypeRef.Named type) throws ReflectiveOperationException {
        return (JsonCodec<Object>)
                Class.forName(TypeLayout.codec(MODEL.type(type.name())).canonicalName())
                        .getField("INSTANCE")
                        .get(null);
    }

    /** An object of the API as JSON. */
    public static JsonElement json(TypeRef.Named type, Object value) throws ReflectiveOperationException {
        return JsonParser.parseString(Json.toText(codec(type), value));
    }
}
