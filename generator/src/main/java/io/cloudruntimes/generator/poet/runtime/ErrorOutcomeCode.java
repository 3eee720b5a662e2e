package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorOutcome;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorTemplate;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the errors that are outcomes of an operation: as a client reads them, and as a server sends them. */
public final class ErrorOutcomeCode {
    private final ServiceTypes types;
    private final Operation operation;
    private final Wire wire;
    private final ClassName exchanges;
    private final List<Group> groups;

    /**
     * Errors that are one outcome.
     *
     * @param name the constant that holds them
     * @param errors at least one
     */
    private record Group(String name, List<ErrorOutcome> errors) {
        ErrorOutcome first() {
            return errors.get(0);
        }
    }

    /**
     * @param exchanges the class that has the constants
     */
    public ErrorOutcomeCode(
            ServiceTypes types, Operation operation, WireBinding binding, Wire wire, ClassName exchanges) {
        this.types = types;
        this.operation = operation;
        this.wire = wire;
        this.exchanges = exchanges;
        this.groups = groups(
                JavaNames.constant(operation.method() + RuntimeTypes.suffix(binding)),
                binding.rules().results().onError());
    }

    /** The errors in their order, those that follow each other with one outcome together. */
    private static List<Group> groups(String stem, List<ErrorOutcome> errors) {
        List<Group> groups = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ErrorOutcome error : errors) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.first().sameOutcome(error)) {
                last.errors().add(error);
            } else {
                String kind = stem + (error.absent() ? "_ABSENT" : "_RESULT");
                long before = names.stream().filter(kind::equals).count();
                names.add(kind);
                groups.add(new Group(before == 0 ? kind : kind + "_" + (before + 1), new ArrayList<>(List.of(error))));
            }
        }
        return groups;
    }

    /** A constant for each outcome. */
    // static final ErrorOutcome GET_FILE_ABSENT = ErrorOutcome.http("errorCode", "message", "details")
    //         .or("500", List.of("ERR_FILE"), List.of("file not found"));
    public List<FieldSpec> fields() {
        return groups.stream()
                .map(group -> FieldSpec.builder(CoreTypes.ERROR_OUTCOME, group.name(), STATIC, FINAL)
                        .initializer(value(group.errors()))
                        .build())
                .toList();
    }

    private CodeBlock value(List<ErrorOutcome> outcomes) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                wire.protocol() == Wire.Protocol.GRPC
                        ? CodeBlock.of("$T.grpc()", CoreTypes.ERROR_OUTCOME)
                        : CodeBlock.of(
                                "$T.http($S, $S, $S)",
                                CoreTypes.ERROR_OUTCOME,
                                wire.errorBody().flatMap(Wire.ErrorBody::reason).orElse(""),
                                wire.errorBody().map(Wire.ErrorBody::message).orElse(""),
                                wire.errorBody()
                                        .flatMap(Wire.ErrorBody::details)
                                        .orElse("")));
        outcomes.forEach(it -> code.add(
                "\n.or($S, $T.of($L), $T.of($L)$L)",
                it.status(),
                CoreTypes.LIST,
                texts(it.reasons()),
                CoreTypes.LIST,
                texts(it.texts()),
                it.template().map(ErrorOutcomeCode::template).orElse(CodeBlock.of(""))));
        return code.build();
    }

    // , ErrorTemplate.of("response code {status}, body: {data}", "status")
    private static CodeBlock template(ErrorTemplate template) {
        CodeBlock.Builder code = CodeBlock.builder().add(", $T.of($S", CoreTypes.ERROR_TEMPLATE, template.text());
        template.outputs().stream()
                .filter(field -> kind(field) == ScalarKind.INT32)
                .forEach(field -> code.add(", $S", field.name()));
        return code.add(")").build();
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    private static ScalarKind kind(Field field) {
        return ((TypeRef.Scalar) field.type()).kind();
    }

    /** The errors of a group, whose texts name inputs of the variable {@code request}. */
    // GET_FILE_ABSENT, or GET_FILE_ABSENT.with(Map.of("name", request.name()))
    private CodeBlock ofRequest(Group group, CodeBlock constant) {
        Set<String> inputs = new LinkedHashSet<>();
        group.errors().forEach(error -> inputs.addAll(error.inputs()));
        if (inputs.isEmpty()) {
            return constant;
        }
        CodeBlock values = inputs.stream()
                .map(name -> CodeBlock.of("$S, $L", name, RequestInputCode.of(operation, new WireLocation.Input(name))))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L.with($T.of($L))", constant, CoreTypes.MAP, values);
    }

    private CodeBlock ofRequest(Group group) {
        return ofRequest(group, CodeBlock.of("$L", group.name()));
    }

    /** Matches the errors that are outcomes; empty if there is none. */
    // GET_FILE_ABSENT.or(GET_FILE_RESULT)
    public Optional<CodeBlock> matcher() {
        return groups.stream().map(this::ofRequest).reduce((one, other) -> CodeBlock.of("$L.or($L)", one, other));
    }

    /** Returns the result of an error in the variable {@code response}, where it is one. */
    // if (GET_FILE_ABSENT.include(response)) {
    //     return Optional.empty();
    // }
    // if (GET_FILE_RESULT.include(response)) {
    //     ErrorTemplate.Values error = GET_FILE_RESULT.outputs(response);
    //     return Response.builder().status(error.int32("status")).data(error.bytes("data")).build();
    // }
    public CodeBlock decode() {
        CodeBlock.Builder code = CodeBlock.builder();
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null && wire.protocol() == Wire.Protocol.GRPC) {
            return CodeBlock.of(""); // whatever is no error is success
        }
        for (Group group : groups) {
            code.beginControlFlow("if ($L.include(response))", ofRequest(group));
            if (type == null) {
                code.addStatement("return null");
            } else if (group.first().absent()) {
                code.addStatement("return $T.empty()", CoreTypes.OPTIONAL);
            } else {
                code.add(result(group, type));
            }
            code.endControlFlow();
        }
        return code.build();
    }

    private CodeBlock result(Group group, TypeRef.Named type) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock.Builder value = CodeBlock.builder().add("$T.builder()", types.type(type));
        group.first().template().ifPresent(template -> {
            code.addStatement(
                    "$T error = $L.outputs(response)", CoreTypes.ERROR_TEMPLATE.nestedClass("Values"), group.name());
            template.outputs().forEach(field -> value.add("\n.$L($L)", types.setter(field), read(field)));
        });
        for (FieldMapping mapping : group.first().outputs()) {
            if (mapping.location() instanceof WireLocation.Constant constant) {
                value.add(
                        "\n.$L($L)", types.setter(mapping.field()), ConstantCode.of(types, mapping.field(), constant));
            }
        }
        value.add("\n.build()");
        return operation.result().absentStatus().isPresent()
                ? code.addStatement("return $T.of($L)", CoreTypes.OPTIONAL, value.build())
                        .build()
                : code.addStatement("return $L", value.build()).build();
    }

    private static CodeBlock read(Field field) {
        return switch (kind(field)) {
            case STRING -> CodeBlock.of("error.string($S)", field.name());
            case INT32 -> CodeBlock.of("error.int32($S)", field.name());
            case BYTES -> CodeBlock.of("error.bytes($S)", field.name());
            case CONTENT -> CodeBlock.of("$T.of(error.bytes($S))", CoreTypes.CONTENT, field.name());
            case BOOLEAN, DOUBLE, INT64, SECONDS, INSTANT ->
                throw new IllegalArgumentException("no output of a message: " + field);
        };
    }

    /** The error that a server sends if the result is absent; empty if no error means that. */
    // AcmeFileHttpExchanges.GET_FILE_ABSENT
    public Optional<CodeBlock> absent() {
        return groups.stream()
                .filter(group -> group.first().absent())
                .map(group -> ofRequest(group, CodeBlock.of("$T.$L", exchanges, group.name())))
                .findFirst();
    }

    /**
     * Sends the variable {@code value} as an error, where that holds what the outputs of a response of success do not: another value
     * than a constant of theirs, or the constants of the error where a success has nothing.
     *
     * @param success the outputs of a response of success
     */
    // if (value.status() != 200) {
    //     throw AcmeRpcGrpcExchanges.INVOKE_RESULT.error(Map.of("status", value.status(), "data", value.data()));
    // }
    public CodeBlock encode(List<FieldMapping> success) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Group group : groups) {
            List<Field> carried =
                    group.first().template().map(ErrorTemplate::outputs).orElse(List.of());
            List<FieldMapping> differing = success.stream()
                    .filter(mapping ->
                            mapping.location() instanceof WireLocation.Constant && carried.contains(mapping.field()))
                    .toList();
            if (differing.isEmpty() && !hasOwnConstant(group, success)) {
                continue;
            }
            List<CodeBlock> conditions = new ArrayList<>();
            if (!differing.isEmpty()) {
                conditions.add(CodeBlock.of(
                        "!($L)",
                        differing.stream()
                                .map(mapping -> ConstantCode.holds(types, mapping))
                                .collect(CodeBlock.joining(" && "))));
            }
            carried.stream()
                    .filter(field -> !field.required())
                    .forEach(field -> conditions.add(CodeBlock.of("value.$L().isPresent()", types.accessor(field))));
            group.first().outputs().stream()
                    .filter(mapping -> mapping.location() instanceof WireLocation.Constant)
                    .forEach(mapping -> conditions.add(ConstantCode.holds(types, mapping)));
            List<Field> inputs =
                    group.first().template().map(ErrorTemplate::inputs).orElse(List.of());
            CodeBlock outputs = Stream.concat(
                            carried.stream().map(field -> CodeBlock.of("$S, $L", field.name(), write(field))),
                            inputs.stream()
                                    .map(field -> CodeBlock.of(
                                            "$S, $L",
                                            field.name(),
                                            RequestInputCode.of(operation, new WireLocation.Input(field.name())))))
                    .collect(CodeBlock.joining(", "));
            code.beginControlFlow("if ($L)", CodeBlock.join(conditions, " && "))
                    .addStatement(
                            wire.protocol() == Wire.Protocol.GRPC
                                    ? "throw $T.$L.error($T.of($L))"
                                    : "return $T.$L.response($T.of($L))",
                            exchanges,
                            group.name(),
                            CoreTypes.MAP,
                            outputs)
                    .endControlFlow();
        }
        return code.build();
    }

    /** Whether an error has a constant where a response of success has nothing. */
    private static boolean hasOwnConstant(Group group, List<FieldMapping> success) {
        return group.first().outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Constant)
                .anyMatch(mapping -> success.stream()
                        .anyMatch(other -> other.field().equals(mapping.field())
                                && other.location() instanceof WireLocation.Absent));
    }

    private CodeBlock write(Field field) {
        CodeBlock get = CodeBlock.of(field.required() ? "value.$L()" : "value.$L().get()", types.accessor(field));
        String text = PoetTypes.isContent(field.type()) ? ".bytes().toUtf8()" : ".toUtf8()";
        boolean isText = kind(field) == ScalarKind.STRING || kind(field) == ScalarKind.INT32;
        return isText ? get : CodeBlock.of("$L$L", get, text);
    }
}
