package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.model.ErrorResults;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/** Writes how a server of gRPC sends results as errors. */
final class ErrorResultCode {
    private final ServiceTypes types;
    private final Optional<ErrorResults> errors;
    private final String name;

    ErrorResultCode(ServiceTypes types, Operation operation, WireBinding.Grpc grpc) {
        this.types = types;
        this.errors = grpc.rules().results().errorResults();
        this.name = JavaNames.constant(operation.method() + RuntimeTypes.suffix(grpc)) + "_ERRORS";
    }

    /** The constant that holds the errors; none if no result is one. */
    // private static final ErrorResults INVOKE_ERRORS = ErrorResults.NONE
    //         .or("404", "NOT_FOUND", "Not Found", "Not Found")
    //         .or("5*", "UNKNOWN", "", "");
    List<FieldSpec> fields() {
        return errors.stream().map(this::field).toList();
    }

    private FieldSpec field(ErrorResults all) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE", CoreTypes.ERROR_RESULTS);
        all.results().forEach(it -> code.add("\n.or($S, $S, $S, $S)", it.value(), it.status(), it.reason(), it.text()));
        return FieldSpec.builder(CoreTypes.ERROR_RESULTS, name, PRIVATE, STATIC, FINAL)
                .initializer(code.build())
                .build();
    }

    /** Ends the call with an error where the variable {@code value} is a result that is one. */
    // if (value.contentType().isPresent()) {
    //     call.respondWith("acme-content-type", value.contentType().get());
    // }
    // if (INVOKE_ERRORS.include(value.status())) {
    //     throw INVOKE_ERRORS.error(value.status(), Map.ofEntries(Map.entry("code", value.status()), …));
    // }
    CodeBlock encode() {
        return errors.map(this::encode).orElse(CodeBlock.of(""));
    }

    private CodeBlock encode(ErrorResults all) {
        CodeBlock by = CodeBlock.of("value.$L()", types.accessor(all.by()));
        CodeBlock.Builder code = CodeBlock.builder();
        all.headers().forEach((header, output) -> code.add(header(header, output)));
        code.beginControlFlow("if ($L.include($L))", name, by);
        CodeBlock entries = all.info().entrySet().stream()
                .map(entry -> CodeBlock.of("$T.entry($S, $L)", CoreTypes.MAP, entry.getKey(), info(entry.getValue())))
                .collect(CodeBlock.joining(", "));
        return code.addStatement("throw $L.error($L, $T.ofEntries($L))", name, by, CoreTypes.MAP, entries)
                .endControlFlow()
                .build();
    }

    private CodeBlock header(String name, Field output) {
        CodeBlock value = CodeBlock.of("value.$L()", types.accessor(output));
        return output.required()
                ? CodeBlock.builder()
                        .addStatement("call.respondWith($S, $L)", name, value)
                        .build()
                : CodeBlock.builder()
                        .beginControlFlow("if ($L.isPresent())", value)
                        .addStatement("call.respondWith($S, $L.get())", name, value)
                        .endControlFlow()
                        .build();
    }

    private CodeBlock info(ErrorResults.Info info) {
        CodeBlock value = CodeBlock.of("value.$L()", types.accessor(info.output()));
        ScalarKind kind = ((TypeRef.Scalar) info.output().type()).kind();
        CodeBlock text = PoetTypes.isContent(info.output().type())
                ? CodeBlock.of("$L.bytes().toUtf8()", value)
                : kind == ScalarKind.BYTES ? CodeBlock.of("$L.toUtf8()", value) : value;
        if (info.maxBytes().isEmpty()) {
            return text;
        }
        return CodeBlock.of(
                "$T.begin($L, $L)",
                CoreTypes.ERROR_RESULTS,
                kind == ScalarKind.INT32 ? CodeBlock.of("$T.toString($L)", Integer.class, value) : text,
                info.maxBytes().getAsInt());
    }
}
