package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import java.util.List;
import java.util.function.Function;

/** Writes the code that writes and reads properties as JSON. */
final class JsonCode {
    private final PoetTypes types;
    private final Function<TypeRef.Named, ClassName> codecs;

    /** The code for the JSON of the neutral API. */
    JsonCode(PoetTypes types) {
        this(types, types::codec);
    }

    /**
     * @param codecs what writes and reads the objects of a type
     */
    JsonCode(PoetTypes types, Function<TypeRef.Named, ClassName> codecs) {
        this.types = types;
        this.codecs = codecs;
    }

    // out.name("key");
    // out.value(value.key());
    public CodeBlock write(Field field) {
        CodeBlock get = CodeBlock.of("value.$N()", ValueClassSpec.member(field));
        if (field.required()) {
            return named(field, get);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        if (PoetTypes.isCollection(field)) {
            return code.beginControlFlow("if (!$L.isEmpty())", get)
                    .add(named(field, get))
                    .endControlFlow()
                    .build();
        }
        return code.beginControlFlow("if ($L.isPresent())", get)
                .add(named(field, CodeBlock.of("$L.get()", get)))
                .endControlFlow()
                .build();
    }

    private CodeBlock named(Field field, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement("out.name($S)", field.name())
                .addStatement("$L", value(field.type(), value, "out"))
                .build();
    }

    CodeBlock value(TypeRef type, CodeBlock value, String out) {
        return value(type, value, out, 0);
    }

    private CodeBlock value(TypeRef type, CodeBlock value, String out, int depth) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind(), value, out);
        }
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of(
                    "$T.writeList($L, $L, $L)",
                    CoreTypes.JSON_COLLECTIONS,
                    out,
                    value,
                    elementWriter(list.element(), depth));
        }
        if (type instanceof TypeRef.Named named) {
            return types.isObject(named)
                    ? CodeBlock.of("$T.INSTANCE.write($L, $L)", codecs.apply(named), out, value)
                    : CodeBlock.of("$L.value($L.value())", out, value);
        }
        return CodeBlock.of("$T.writeStringMap($L, $L)", CoreTypes.JSON_COLLECTIONS, out, value);
    }

    // StateItemJson.INSTANCE::write
    private CodeBlock elementWriter(TypeRef element, int depth) {
        if (element instanceof TypeRef.Named named && types.isObject(named)) {
            return CodeBlock.of("$T.INSTANCE::write", codecs.apply(named));
        }
        // the lambda of a list in a list must not hide the names of the outer one
        String to = inner("to", depth);
        String each = inner("element", depth);
        return CodeBlock.of("($L, $L) ->$W$L", to, each, value(element, CodeBlock.of(each), to, depth + 1));
    }

    private static CodeBlock scalar(ScalarKind kind, CodeBlock value, String out) {
        return switch (kind) {
            case STRING, BOOLEAN, INT32, INT64, DOUBLE -> CodeBlock.of("$L.value($L)", out, value);
            case BYTES -> CodeBlock.of("$T.writeBase64($L, $L)", CoreTypes.JSON_VALUES, out, value);
            case CONTENT -> CodeBlock.of("$T.writeContent($L, $L)", CoreTypes.JSON_VALUES, out, value);
            case INSTANT -> CodeBlock.of("$T.writeInstant($L, $L)", CoreTypes.JSON_VALUES, out, value);
            case SECONDS -> CodeBlock.of("$T.writeSeconds($L, $L)", CoreTypes.JSON_VALUES, out, value);
        };
    }

    // while (in.hasNext()) {
    //     String name = in.nextName();
    //     if (JsonValues.skipNull(in)) { continue; }
    //     switch (name) { case "key" -> builder.key(JsonValues.readString(in)); default -> … }
    // }
    CodeBlock readProperties(List<Field> fields, CodeBlock unknown) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("in.beginObject()")
                .beginControlFlow("while (in.hasNext())")
                .addStatement("$T name = in.nextName()", String.class)
                .beginControlFlow("if ($T.skipNull(in))", CoreTypes.JSON_VALUES)
                .addStatement("continue")
                .endControlFlow()
                .beginControlFlow("switch (name)");
        for (Field field : fields) {
            code.addStatement(
                    "case $S -> builder.$N($L)", field.name(), ValueClassSpec.member(field), read(field.type(), "in"));
        }
        return code.addStatement("default -> $L", unknown)
                .endControlFlow()
                .endControlFlow()
                .addStatement("in.endObject()")
                .build();
    }

    private static String inner(String name, int depth) {
        return depth == 0 ? name : name + (depth + 1);
    }

    public CodeBlock read(TypeRef type, String in) {
        return read(type, in, 0);
    }

    private CodeBlock read(TypeRef type, String in, int depth) {
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$T.$L($L)", readerClass(scalar.kind()), reader(scalar.kind()), in);
        }
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of(
                    "$T.readList($L, $L)", CoreTypes.JSON_COLLECTIONS, in, elementReader(list.element(), depth));
        }
        if (type instanceof TypeRef.Named named) {
            return types.isObject(named)
                    ? CodeBlock.of("$T.INSTANCE.read($L)", codecs.apply(named), in)
                    : CodeBlock.of("$T.of($T.readString($L))", types.type(named), CoreTypes.JSON_VALUES, in);
        }
        return CodeBlock.of("$T.readStringMap($L)", CoreTypes.JSON_COLLECTIONS, in);
    }

    // StateItemJson.INSTANCE::read
    private CodeBlock elementReader(TypeRef element, int depth) {
        if (element instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$T::$L", readerClass(scalar.kind()), reader(scalar.kind()));
        }
        if (element instanceof TypeRef.Named named && types.isObject(named)) {
            return CodeBlock.of("$T.INSTANCE::read", codecs.apply(named));
        }
        String from = inner("from", depth);
        return CodeBlock.of("$L ->$W$L", from, read(element, from, depth + 1));
    }

    private static ClassName readerClass(ScalarKind kind) {
        return switch (kind) {
            case INT32, INT64, DOUBLE -> CoreTypes.JSON_NUMBERS;
            case STRING, BOOLEAN, BYTES, CONTENT, INSTANT, SECONDS -> CoreTypes.JSON_VALUES;
        };
    }

    private static String reader(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "readString";
            case BOOLEAN -> "readBoolean";
            case INT32 -> "readInt";
            case INT64 -> "readLong";
            case DOUBLE -> "readDouble";
            case BYTES -> "readBase64";
            case CONTENT -> "readContent";
            case INSTANT -> "readInstant";
            case SECONDS -> "readSeconds";
        };
    }
}
