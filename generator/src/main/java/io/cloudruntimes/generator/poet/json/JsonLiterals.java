package io.cloudruntimes.generator.poet.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Writes the Java expression of a value that a document gives as JSON. */
public final class JsonLiterals {
    private final ServiceTypes types;

    public JsonLiterals(ServiceTypes types) {
        this.types = types;
    }

    // TopicEventAnswer.builder().status(TopicEventStatus.RETRY).build()
    public CodeBlock of(TypeRef type, String json) {
        return of(type, JsonParser.parseString(json));
    }

    private CodeBlock of(TypeRef type, JsonElement json) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind(), json);
        }
        if (type instanceof TypeRef.Named named) {
            return named(named, json);
        }
        return type instanceof TypeRef.ListOf list ? list(list, json) : map(json);
    }

    // List.of("a", "b")
    private CodeBlock list(TypeRef.ListOf list, JsonElement json) {
        return CodeBlock.of(
                "$T.of($L)",
                CoreTypes.LIST,
                json.getAsJsonArray().asList().stream()
                        .map(element -> of(list.element(), element))
                        .collect(CodeBlock.joining(", ")));
    }

    // Map.ofEntries(Map.entry("a", "b"))
    private static CodeBlock map(JsonElement json) {
        return CodeBlock.of(
                "$T.ofEntries($L)",
                CoreTypes.MAP,
                json.getAsJsonObject().entrySet().stream()
                        .map(entry -> CodeBlock.of(
                                "$T.entry($S, $S)",
                                CoreTypes.MAP,
                                entry.getKey(),
                                entry.getValue().getAsString()))
                        .collect(CodeBlock.joining(", ")));
    }

    // TopicEventStatus.RETRY
    private CodeBlock named(TypeRef.Named named, JsonElement json) {
        TypeDef type = types.model().type(named.name());
        if (type instanceof TypeDef.ObjectType object) {
            return object(named, object, json.getAsJsonObject());
        }
        return types.enumValue(named, json.getAsString());
    }

    private CodeBlock object(TypeRef.Named named, TypeDef.ObjectType type, JsonObject json) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", types.type(named));
        for (Map.Entry<String, JsonElement> property : json.entrySet()) {
            Field field = types.field(type, property.getKey());
            code.add(".$L($L)", types.setter(field), of(field.type(), property.getValue()));
        }
        return code.add(".build()").build();
    }

    private static CodeBlock scalar(ScalarKind kind, JsonElement json) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$S", json.getAsString());
            case BOOLEAN -> CodeBlock.of("$L", json.getAsBoolean());
            case INT32 -> CodeBlock.of("$L", json.getAsInt());
            case INT64 -> CodeBlock.of("$LL", json.getAsLong());
            case DOUBLE -> CodeBlock.of("$L", json.getAsDouble());
            case BYTES -> CodeBlock.of("$T.fromBase64($S)", CoreTypes.BYTES, json.getAsString());
            case CONTENT -> CodeBlock.of("$T.of($L)", CoreTypes.CONTENT, scalar(ScalarKind.BYTES, json));
            case INSTANT -> CodeBlock.of("$T.parse($S)", Instant.class, json.getAsString());
            case SECONDS -> CodeBlock.of("$T.ofSeconds($L)", Duration.class, json.getAsLong());
        };
    }
}
