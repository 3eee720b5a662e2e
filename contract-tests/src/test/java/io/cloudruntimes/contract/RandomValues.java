package io.cloudruntimes.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.vectors.VectorNotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;

/** Random values of the model's types that keep its rules, in the form that vectors have. */
final class RandomValues {
    private static final String ALPHABET = "aZ09-._~ /+%?#&=;:@!$'()*,[]{}|\\^`<>\"\t\n\u00e9\u4e16\u2028";

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    JsonObject input(Callable callable) {
        JsonObject input = new JsonObject();
        for (Input known : callable.inputs()) {
            add(input, known.field());
        }
        return input;
    }

    /** An object of the type; bytes as base64, as they are in JSON. */
    JsonElement object(TypeRef type) {
        return VectorNotation.expand(value(type, Constraints.NONE));
    }

    private void add(JsonObject object, Field field) {
        if (field.required() || random.nextInt(3) > 0) {
            object.add(field.name(), value(field.type(), field.rules()));
        }
    }

    private JsonElement value(TypeRef type, Constraints rules) {
        if (type instanceof TypeRef.StringMap) {
            return map();
        }
        if (type instanceof TypeRef.ListOf list) {
            JsonArray array = new JsonArray();
            int size = rules.minItems().orElse(0) + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                array.add(value(list.element(), rules.elements().orElse(Constraints.NONE)));
            }
            return array;
        }
        return type instanceof TypeRef.Named named
                ? named(Api.MODEL.type(named.name()))
                : scalar(((TypeRef.Scalar) type).kind(), rules);
    }

    private JsonElement named(TypeDef type) {
        if (type instanceof TypeDef.EnumType enumeration) {
            int index = random.nextInt(enumeration.values().size() + 1);
            boolean known = index < enumeration.values().size();
            return new JsonPrimitive(known ? enumeration.values().get(index).value() : "newer-value");
        }
        JsonObject object = new JsonObject();
        ((TypeDef.ObjectType) type).fields().forEach(field -> add(object, field));
        return object;
    }

    private JsonElement scalar(TypeRef.ScalarKind kind, Constraints rules) {
        if (!rules.allowed().isEmpty()) {
            String allowed = rules.allowed().get(random.nextInt(rules.allowed().size()));
            return kind == TypeRef.ScalarKind.BOOLEAN
                    ? new JsonPrimitive(Boolean.valueOf(allowed))
                    : new JsonPrimitive(allowed);
        }
        return switch (kind) {
            case STRING ->
                new JsonPrimitive(
                        rules.pattern().isPresent()
                                ? "name-" + random.nextInt(1000)
                                : text(rules.minLength().orElse(0)));
            case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
            case INT32 ->
                new JsonPrimitive(random.nextLong(
                        rules.minimum().orElse(1), rules.maximum().orElse(1000) + 1));
            case INT64 -> new JsonPrimitive(random.nextLong());
            case DOUBLE -> new JsonPrimitive(random.nextDouble());
            case SECONDS -> new JsonPrimitive(1L + random.nextInt(Integer.MAX_VALUE));
            case INSTANT ->
                new JsonPrimitive(Instant.ofEpochMilli(random.nextInt()).toString());
            case BYTES, CONTENT -> bytes();
        };
    }

    private JsonElement bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) { // some wires carry only JSON
            bytes = ("{\"a\":" + random.nextLong() + "}").getBytes(StandardCharsets.UTF_8);
        }
        JsonObject body = new JsonObject();
        body.addProperty("$base64", Base64.getEncoder().encodeToString(bytes));
        return body;
    }

    private JsonElement map() {
        JsonObject map = new JsonObject();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.addProperty(text(1).replace('=', '-'), text(0));
        }
        return map;
    }

    private String text(int atLeast) {
        StringBuilder text = new StringBuilder();
        for (int i = atLeast + random.nextInt(20); i > 0; i--) {
            int index = random.nextInt(ALPHABET.length() + 1);
            text.append(index < ALPHABET.length() ? ALPHABET.substring(index, index + 1) : "\ud83d\ude00");
        }
        return text.toString();
    }
}
