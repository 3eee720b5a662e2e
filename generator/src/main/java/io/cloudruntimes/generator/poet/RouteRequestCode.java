package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.RequestBody;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;

/** Writes the code that puts a request of the neutral HTTP API, in a variable named {@code in}, into a request object. */
final class RouteRequestCode {
    private final ServiceTypes types;
    private final WireText text;

    RouteRequestCode(ServiceTypes types) {
        this.types = types;
        this.text = new WireText(types);
    }

    // GetStateRequest request = GetStateRequest.builder()
    //         .storeName(in.path("storeName"))
    //         .build();
    //
    // and with a JSON body:
    // SaveStateRequest.Builder builder = SaveStateRequest.builder()
    //         .storeName(in.path("storeName"));
    // in.json(SaveStateRequestJson::read, builder);
    // SaveStateRequest request = builder.build();
    CodeBlock decode(Callable callable) {
        ClassName type = types.request(callable);
        CodeBlock.Builder code = CodeBlock.builder();
        if (callable instanceof Operation operation && operation.body() == RequestBody.JSON) {
            return code.add("$T.Builder builder = $T.builder()$L;\n", type, type, parameters(callable, type))
                    .addStatement("in.json($T::read, builder)", types.bodyCodec(operation))
                    .addStatement("$T request = builder.build()", type)
                    .build();
        }
        return code.add("$T request = $T.builder()$L\n$>$>.build();\n$<$<", type, type, parameters(callable, type))
                .build();
    }

    private CodeBlock parameters(Callable callable, ClassName type) {
        CodeBlock.Builder code = CodeBlock.builder().add("$>$>");
        for (Input input : callable.inputs()) {
            if (input.place() != Input.Place.JSON_PROPERTY) {
                code.add("\n.$L($L)", types.setter(input.field()), value(type, input));
            }
        }
        return code.add("$<$<").build();
    }

    private CodeBlock value(ClassName type, Input input) {
        Field field = input.field();
        return switch (input.place()) {
            case PATH -> single("path", field);
            case QUERY -> checked(type, field, query(field));
            case HEADER -> checked(type, field, header(field));
            case PAYLOAD -> CodeBlock.of("in.body()");
            case JSON_PROPERTY -> throw new IllegalArgumentException(field.name() + " is part of the JSON body");
        };
    }

    // in.queryMap("metadata")
    private CodeBlock query(Field field) {
        if (field.type() instanceof TypeRef.StringMap) {
            return CodeBlock.of("in.queryMap($S)", field.name());
        }
        if (field.type() instanceof TypeRef.ListOf list) {
            return list(field, list);
        }
        return field.type() instanceof TypeRef.Scalar scalar
                ? scalarQuery(field, scalar.kind())
                : single("query", field);
    }

    // in.queryAll("labels")
    private CodeBlock list(Field field, TypeRef.ListOf list) {
        return WireText.isString(list.element())
                ? CodeBlock.of("in.queryAll($S)", field.name())
                : CodeBlock.of("in.queryAll($S, $L)", field.name(), text.reader(list.element()));
    }

    // in.queryInt("limit")
    private CodeBlock scalarQuery(Field field, ScalarKind kind) {
        return switch (kind) {
            case INT32 -> CodeBlock.of("in.queryInt($S)", field.name());
            case INT64 -> CodeBlock.of("in.queryLong($S)", field.name());
            case BOOLEAN -> CodeBlock.of("in.queryBoolean($S)", field.name());
            case SECONDS -> CodeBlock.of("in.querySeconds($S)", field.name());
            case STRING, DOUBLE, BYTES, INSTANT -> single("query", field);
        };
    }

    // Pairs.fromHeader(in.header("Note-Labels"))
    private CodeBlock header(Field field) {
        return field.type() instanceof TypeRef.StringMap
                ? CodeBlock.of("$T.fromHeader(in.header($S))", CoreTypes.PAIRS, field.name())
                : single("header", field);
    }

    // in.query("consistency", Consistency::of)
    private CodeBlock single(String from, Field field) {
        return WireText.isString(field.type())
                ? CodeBlock.of("in.$L($S)", from, field.name())
                : CodeBlock.of("in.$L($S, $L)", from, field.name(), text.reader(field.type()));
    }

    // Checks.required("GetStateRequest", "key", in.query("key"))
    private static CodeBlock checked(ClassName type, Field field, CodeBlock value) {
        boolean nullable = field.type() instanceof TypeRef.Scalar || field.type() instanceof TypeRef.Named;
        return field.required() && nullable
                ? CodeBlock.of("$T.required($S, $S, $L)", CoreTypes.CHECKS, type.simpleName(), field.name(), value)
                : value;
    }
}
