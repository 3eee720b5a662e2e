package io.cloudruntimes.generator.poet.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Writes the part of a value class's constructor that checks one property of the builder. */
final class CheckCode {
    /** The parameter of the constructor, which no property has as its name: it would be {@code builder_}. */
    static final String BUILDER = "builder";

    /** The checks whose messages have the value. */
    private static final Set<String> SAYS_VALUE = Set.of("length", "pattern", "range", "wholeSeconds", "allowed");

    private final ValueClassShape shape;

    CheckCode(ValueClassShape shape) {
        this.shape = shape;
    }

    // String key = Checks.required("StateItem", "key", builder.key);
    // Checks.length("StateItem", "key", key, 1, 1024);
    CodeBlock of(Field field) {
        CodeBlock rules = rules(field);
        boolean asItIs = rules.isEmpty() && !field.required() && !PoetTypes.isCollection(field);
        return asItIs ? rules : CodeBlock.join(List.of(local(field), rules), "");
    }

    // Checks.exactlyOne("DatabaseValue", List.of("nullValue", "int64Value"), !unknownFields.isEmpty(), nullValue,
    // int64Value)
    CodeBlock exactlyOne() {
        CodeBlock names = shape.fields().stream()
                .map(field -> CodeBlock.of("$S", field.name()))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock values = shape.fields().stream()
                .map(field -> CodeBlock.of("$N", ValueClassSpec.member(field)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(
                "$T.exactlyOne(\n$S,\n$T.of($L),\n!unknownFields.isEmpty(),\n$L)",
                CoreTypes.CHECKS,
                shape.name().simpleName(),
                List.class,
                names,
                values);
    }

    private CodeBlock local(Field field) {
        String member = ValueClassSpec.member(field);
        TypeName type = shape.types().type(field.type());
        CodeBlock given = CodeBlock.of("$L.$N", BUILDER, member);
        CodeBlock value = field.required() ? call("required", field, given) : given;
        if (PoetTypes.isCollection(field)) {
            String map = field.sensitivity() == Sensitivity.NONE ? "map" : "sensitiveMap";
            String copy = field.type() instanceof TypeRef.StringMap ? map : "list";
            CodeBlock copied = field.required() ? outerCall(copy, field, value) : call(copy, field, value);
            return statement("$T $N = $L", type, member, copied);
        }
        return statement("$T $N = $L", type, member, value);
    }

    // if (etag != null) {
    //     Checks.length("StateItem", "etag", etag, 1, 256);
    // }
    private CodeBlock rules(Field field) {
        CodeBlock value = CodeBlock.of("$N", ValueClassSpec.member(field));
        Constraints stated = shape.checked() ? field.rules() : Constraints.NONE;
        CodeBlock rules = field.type() instanceof TypeRef.ListOf list
                ? list(field, list, stated, value)
                : single(field, field.type(), stated, value);
        if (rules.isEmpty() || field.required() || PoetTypes.isCollection(field)) {
            return rules;
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", value)
                .add(rules)
                .endControlFlow()
                .build();
    }

    // Checks.size("GetBulkStateRequest", "keys", keys.size(), 1, 1000);
    // for (String element : keys) { … }
    /** A list that may be absent is empty then, whatever its least size. */
    private CodeBlock list(Field field, TypeRef.ListOf list, Constraints rules, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (rules.minItems().isPresent() || rules.maxItems().isPresent()) {
            boolean emptyIsAbsent = !field.required() && rules.minItems().orElse(0) > 0;
            if (emptyIsAbsent) {
                code.beginControlFlow("if (!$L.isEmpty())", value);
            }
            code.add(
                    check("size", field, CodeBlock.of("$L.size()", value), bounds(rules.minItems(), rules.maxItems())));
            if (emptyIsAbsent) {
                code.endControlFlow();
            }
        }
        String element = elementName();
        CodeBlock each =
                single(field, list.element(), rules.elements().orElse(Constraints.NONE), CodeBlock.of("$N", element));
        if (!each.isEmpty()) {
            code.beginControlFlow("for ($T $N : $L)", shape.types().type(list.element()), element, value)
                    .add(each)
                    .endControlFlow();
        }
        return code.build();
    }

    /** A name that none of the properties has. */
    private String elementName() {
        String name = "element";
        while (shape.fields().stream().map(ValueClassSpec::member).toList().contains(name)) {
            name += "_";
        }
        return name;
    }

    private CodeBlock single(Field field, TypeRef type, Constraints rules, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (rules.minLength().isPresent() || rules.maxLength().isPresent()) {
            code.add(check("length", field, value, bounds(rules.minLength(), rules.maxLength())));
        }
        if (rules.pattern().isPresent()) {
            code.add(check("pattern", field, value, CodeBlock.of("$L", ValueClassSpec.pattern(field))));
        }
        if (!rules.allowed().isEmpty()) {
            code.add(allowed(field, rules.allowed(), value));
        }
        boolean seconds = type.equals(new TypeRef.Scalar(ScalarKind.SECONDS));
        if (seconds) {
            code.addStatement("$L", call("wholeSeconds", field, value));
        }
        if (rules.minimum().isPresent() || rules.maximum().isPresent()) {
            CodeBlock number = seconds ? CodeBlock.of("$L.getSeconds()", value) : value;
            code.add(check("range", field, number, limits(rules.minimum(), rules.maximum())));
        }
        if (rules.maxBytes().isPresent()) {
            CodeBlock most = CodeBlock.of("$LL", rules.maxBytes().getAsLong());
            code.add(PoetTypes.isContent(type) ? limited(field, value, most) : check("bytes", field, value, most));
        }
        return code.build();
    }

    // Checks.allowed("ExportTracesRequest", "contentType", contentType, "application/x-protobuf", "application/json");
    private CodeBlock allowed(Field field, List<String> values, CodeBlock value) {
        CodeBlock texts = values.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
        return check("allowed", field, value, texts);
    }

    // data = Checks.content("PutFileRequest", "data", data, 1048576L);
    private CodeBlock limited(Field field, CodeBlock value, CodeBlock most) {
        return statement("$L = $L", value, call("content", field, CodeBlock.of("$L, $L", value, most)));
    }

    private static CodeBlock bounds(OptionalInt min, OptionalInt max) {
        return CodeBlock.of("$L, $L", min.orElse(0), max.orElse(-1));
    }

    private static CodeBlock limits(OptionalLong min, OptionalLong max) {
        return CodeBlock.of(
                "$L, $L",
                min.isPresent() ? min.getAsLong() + "L" : "null",
                max.isPresent() ? max.getAsLong() + "L" : "null");
    }

    private CodeBlock check(String rule, Field field, CodeBlock value, CodeBlock limit) {
        return statement("$L", call(rule, field, CodeBlock.of("$L, $L", value, limit)));
    }

    private CodeBlock call(String rule, Field field, CodeBlock arguments) {
        return CodeBlock.of("$L, $L)", begun(rule, field), arguments);
    }

    /** As {@link #call}, with a call as its argument, on a line of its own where the two do not fit on one. */
    private CodeBlock outerCall(String rule, Field field, CodeBlock call) {
        return CodeBlock.of("$L,$W$L)", begun(rule, field), call);
    }

    private CodeBlock begun(String rule, Field field) {
        boolean silent = field.sensitivity() != Sensitivity.NONE && SAYS_VALUE.contains(rule);
        ClassName checks = silent ? CoreTypes.SENSITIVE_CHECKS : CoreTypes.CHECKS;
        return CodeBlock.of("$T.$L($S, $S", checks, rule, shape.name().simpleName(), field.name());
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
