package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ResultRules;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorValues;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the errors that a response of success reports: by a value, or by a message without any. */
public final class ReportedErrorCode {
    private final String stem;
    private final ResultRules rules;

    public ReportedErrorCode(Operation operation, WireBinding binding) {
        this.stem = JavaNames.constant(operation.method() + RuntimeTypes.suffix(binding)) + "_ERROR_VALUES";
        this.rules = binding.rules().results();
    }

    /** A constant for each value that may be an error. */
    // private static final ErrorValues UNLOCK_ERROR_VALUES = ErrorValues.field(1).or("3", ErrorCode.INTERNAL);
    public List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        for (ErrorValues values : rules.errorValues()) {
            CodeBlock.Builder code =
                    CodeBlock.builder().add("$T.$L", CoreTypes.ERROR_VALUES, location(values.location()));
            values.codes().forEach((value, error) -> code.add("\n.or($S, $L)", value, code(error)));
            fields.add(FieldSpec.builder(CoreTypes.ERROR_VALUES, name(fields.size()), PRIVATE, STATIC, FINAL)
                    .initializer(code.build())
                    .build());
        }
        return fields;
    }

    private String name(int index) {
        return index == 0 ? stem : stem + "_" + (index + 1);
    }

    private static CodeBlock code(String code) {
        return CodeBlock.of("$T.$L", CoreTypes.ERROR_CODE, code.toUpperCase(Locale.ROOT));
    }

    private static CodeBlock location(WireLocation location) {
        if (location instanceof WireLocation.Header header) {
            return CodeBlock.of("header($S)", header.name());
        }
        if (location instanceof WireLocation.Json json) {
            return CodeBlock.of(
                    "json($L)",
                    json.path().stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", ")));
        }
        if (location instanceof WireLocation.Proto proto) {
            return CodeBlock.of(
                    "field($L)",
                    proto.path().stream()
                            .map(number -> CodeBlock.of("$L", number))
                            .collect(CodeBlock.joining(", ")));
        }
        throw new IllegalArgumentException("no location of an error: " + location);
    }

    /** Fails where the variable {@code response} reports an error. */
    // EmptyMessage.check(response, ErrorCode.INTERNAL);
    // UNLOCK_ERROR_VALUES.check(response);
    public CodeBlock check() {
        CodeBlock.Builder code = CodeBlock.builder();
        rules.emptyMessage()
                .ifPresent(it -> code.addStatement("$T.check(response, $L)", CoreTypes.EMPTY_MESSAGE, code(it)));
        for (int i = 0; i < rules.errorValues().size(); i++) {
            code.addStatement("$L.check(response)", name(i));
        }
        return code.build();
    }
}
