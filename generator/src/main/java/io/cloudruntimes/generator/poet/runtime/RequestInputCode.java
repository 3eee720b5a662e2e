package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** Writes the code for outputs that are not on the wire: what the variable {@code request} had as an input. */
public final class RequestInputCode {
    private RequestInputCode() {}

    /** Whether a decoder needs the request: for an output that is an input, to complete the result, or to recognize an error. */
    public static boolean isUsed(WireBinding binding) {
        if (binding.rules().results().needsRequest()
                || binding.rules().results().errorsNameInputs()) {
            return true;
        }
        if (binding instanceof WireBinding.Http http) {
            return http.outcomes().stream().anyMatch(outcome -> hasInput(outcome.outputs()));
        }
        return binding instanceof WireBinding.Grpc grpc && hasInput(grpc.outputs());
    }

    private static boolean hasInput(List<FieldMapping> outputs) {
        return outputs.stream().anyMatch(it -> it.location() instanceof WireLocation.Input);
    }

    // request.name(), or request.prefix().orElse(null) of an input that may be left out
    public static CodeBlock of(Operation operation, WireLocation.Input input) {
        Field field = operation.inputs().stream()
                .map(Input::field)
                .filter(it -> it.name().equals(input.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation.id() + " has no input " + input.name()));
        String member = JavaNames.member(field.name());
        return field.required() || PoetTypes.isCollection(field)
                ? CodeBlock.of("request.$L()", member)
                : CodeBlock.of("request.$L().orElse(null)", member);
    }

    /** The calls on a builder that take over the inputs. */
    // .name(request.name())
    public static CodeBlock setters(ServiceTypes types, Operation operation, List<FieldMapping> outputs) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping output : outputs) {
            if (output.location() instanceof WireLocation.Input input) {
                code.add(".$L($L)", types.setter(output.field()), of(operation, input));
            }
        }
        return code.build();
    }
}
