package io.cloudruntimes.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.vectors.ModelValues;
import java.util.List;
import java.util.function.UnaryOperator;

/** The generated classes by the names of the documents, so that a test of every operation needs no code for each. */
public final class Api {
    public static final ApiModel MODEL = Generation.load(Repo.spec());

    private static final ModelValues VALUES = new ModelValues(MODEL);

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
    public static Object request(Member member, JsonObject input) throws ReflectiveOperationException {
        return VALUES.request(member.request(), member.callable(), input);
    }

    /** A request or result with other content where it has any. */
    static Object withContent(Object value, List<Field> fields, UnaryOperator<Content> change) throws Throwable {
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        for (Field field : fields) {
            if (field.type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.CONTENT))) {
                Object content = value.getClass()
                        .getMethod(JavaNames.member(field.name()))
                        .invoke(value);
                ModelValues.set(builder, field, change.apply((Content) content));
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
