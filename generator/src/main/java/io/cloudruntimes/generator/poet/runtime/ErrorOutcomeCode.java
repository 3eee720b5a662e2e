package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.CallRules.ErrorOutcome;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.poet.CoreTypes;
import java.util.List;
import java.util.Optional;

/** Writes the errors that say that there is nothing. */
public final class ErrorOutcomeCode {
    private ErrorOutcomeCode() {}

    /** A constant of a name; empty where no error says so. */
    // static final ErrorOutcome GET_FILE_ABSENT = ErrorOutcome.http("errorCode", "message", "details")
    //         .or("500", List.of("ERR_FILE"), List.of("file not found"));
    public static Optional<FieldSpec> field(WireBinding binding, Wire wire, String name) {
        List<ErrorOutcome> outcomes = binding.rules().absentOnError();
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldSpec.builder(CoreTypes.ERROR_OUTCOME, name, STATIC, FINAL)
                        .initializer(value(outcomes, wire))
                        .build());
    }

    private static CodeBlock value(List<ErrorOutcome> outcomes, Wire wire) {
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
                "\n.or($S, $T.of($L), $T.of($L))",
                it.status(),
                CoreTypes.LIST,
                texts(it.reasons()),
                CoreTypes.LIST,
                texts(it.texts())));
        return code.build();
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }
}
