package io.cloudruntimes.generator.poet.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the expression of the HTTP answer that an answer, in a variable named {@code value}, becomes. */
final class CallbackReplyCode {
    private static final String STATUS = "200";
    private static final String BYTES = "application/octet-stream";

    private final ServiceTypes types;

    CallbackReplyCode(ServiceTypes types) {
        this.types = types;
    }

    /** With what writes the JSON body, where there is one. */
    // RouteResponse.json(200, AcmeTopicEventAnswerApp::write, value)
    CodeBlock encode(List<FieldMapping> answer, ClassName json) {
        CodeBlock status = slot(answer, place -> place instanceof WireLocation.Status)
                .map(slot -> value(slot, CodeBlock.of(STATUS), text -> CodeBlock.of("$L", text)))
                .orElse(CodeBlock.of(STATUS));
        CodeBlock.Builder code = CodeBlock.builder();
        if (slot(answer, place -> place instanceof WireLocation.Json).isPresent()) {
            code.add("$T.json($L, $T::write, value)", CoreTypes.ROUTE_RESPONSE, status, json);
        } else {
            code.add(
                    "$T.bytes(\n$L,\n$L,\n$L)",
                    CoreTypes.ROUTE_RESPONSE,
                    status,
                    slot(answer, place -> place instanceof WireLocation.Payload)
                            .map(slot -> value(
                                    slot, CodeBlock.of("$T.EMPTY", CoreTypes.BYTES), text -> CodeBlock.of("$S", text)))
                            .orElse(CodeBlock.of("$T.EMPTY", CoreTypes.BYTES)),
                    slot(answer, place -> place instanceof WireLocation.ContentType)
                            .map(slot -> value(slot, CodeBlock.of("$S", BYTES), text -> CodeBlock.of("$S", text)))
                            .orElse(CodeBlock.of("$S", BYTES)));
        }
        slot(answer, place -> place instanceof WireLocation.Headers)
                .ifPresent(slot -> code.add(
                        "\n.withHeaders($S, $T.of(value.$L()).own())",
                        "",
                        CoreTypes.HEADERS,
                        types.accessor(slot.field())));
        return code.build();
    }

    private static Optional<FieldMapping> slot(List<FieldMapping> slots, Predicate<WireLocation> place) {
        return slots.stream().filter(slot -> place.test(slot.place())).findFirst();
    }

    // value.status().orElse(200)
    private CodeBlock value(FieldMapping slot, CodeBlock otherwise, Function<String, CodeBlock> literal) {
        String accessor = types.accessor(slot.field());
        return slot.field().required()
                ? CodeBlock.of("value.$L()", accessor)
                : CodeBlock.of(
                        "value.$L().orElse($L)",
                        accessor,
                        slot.fallback().map(literal).orElse(otherwise));
    }
}
