package io.cloudruntimes.generator.poet.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the body of the method that makes an HTTP response of a reply, in a variable named {@code value}. */
final class CallbackReplyCode {
    private static final String STATUS = "200";
    private static final String BYTES = "application/octet-stream";

    private final ServiceTypes types;

    CallbackReplyCode(ServiceTypes types) {
        this.types = types;
    }

    /** The body of the method; {@code json} writes the JSON body, where there is one. */
    CodeBlock encode(CallbackReply reply, ClassName json) {
        if (reply instanceof CallbackReply.ByStatus byStatus) {
            return byStatus(byStatus);
        }
        if (reply instanceof CallbackReply.Mapped mapped) {
            return CodeBlock.builder()
                    .addStatement("return $L", mapped(mapped.mappings(), json))
                    .build();
        }
        throw new IllegalArgumentException("a stream with a reply has no " + reply);
    }

    // if (value.status().equals(DueJobStatus.SUCCESS)) {
    //     return RouteResponse.empty(200);
    // }
    // …
    // throw new InvalidArgumentException("the reply '" + value.status() + "' has no status; it is one of "
    //         + List.of(RingStatus.SUCCESS, RingStatus.DROP));
    private CodeBlock byStatus(CallbackReply.ByStatus reply) {
        String accessor = types.accessor(reply.field());
        CodeBlock.Builder code = CodeBlock.builder();
        reply.statuses()
                .forEach((value, status) -> code.beginControlFlow(
                                "if (value.$L().equals($T.$L))",
                                accessor,
                                types.type(reply.field().type()),
                                JavaNames.value(value))
                        .addStatement("return $T.empty($L)", CoreTypes.ROUTE_RESPONSE, status)
                        .endControlFlow());
        CodeBlock known = reply.statuses().keySet().stream()
                .map(value -> CodeBlock.of("$T.$L", types.type(reply.field().type()), JavaNames.value(value)))
                .collect(CodeBlock.joining(", "));
        return code.addStatement(
                        "throw new $T($S + value.$L() + $S + $T.of($L))",
                        CoreTypes.exception("InvalidArgumentException"),
                        "the reply '",
                        accessor,
                        "' has no status; it is one of ",
                        CoreTypes.LIST,
                        known)
                .build();
    }

    // RouteResponse.json(200, AcmeTopicEventAnswerApp::write, value)
    private CodeBlock mapped(List<FieldMapping> reply, ClassName json) {
        CodeBlock status = find(reply, WireLocation.Status.class)
                .map(mapping -> value(mapping, CodeBlock.of(STATUS), text -> CodeBlock.of("$L", text)))
                .orElse(CodeBlock.of(STATUS));
        CodeBlock.Builder code = CodeBlock.builder();
        if (find(reply, WireLocation.Json.class).isPresent()) {
            code.add("$T.json($L, $T::write, value)", CoreTypes.ROUTE_RESPONSE, status, json);
        } else if (find(reply, WireLocation.Payload.class).isPresent()) {
            code.add(
                    "$T.bytes(\n$L,\n$L,\n$L)",
                    CoreTypes.ROUTE_RESPONSE,
                    status,
                    value(
                            find(reply, WireLocation.Payload.class).get(),
                            CodeBlock.of("$T.EMPTY", CoreTypes.BYTES),
                            text -> CodeBlock.of("$S", text)),
                    find(reply, WireLocation.ContentType.class)
                            .map(this::contentType)
                            .orElse(CodeBlock.of("$S", BYTES)));
        } else {
            code.add("$T.empty($L)", CoreTypes.ROUTE_RESPONSE, status);
        }
        find(reply, WireLocation.Headers.class)
                .ifPresent(mapping -> code.add(
                        "\n.withHeaders($S, $T.of(value.$L()).own())",
                        "",
                        CoreTypes.HEADERS,
                        types.accessor(mapping.field())));
        return code.build();
    }

    // value.contentType(), "application/octet-stream"
    private CodeBlock contentType(FieldMapping mapping) {
        String accessor = types.accessor(mapping.field());
        return mapping.field().required()
                ? CodeBlock.of("value.$L()", accessor)
                : CodeBlock.of("value.$L(), $S", accessor, mapping.fallback().orElse(BYTES));
    }

    private static Optional<FieldMapping> find(List<FieldMapping> mappings, Class<? extends WireLocation> location) {
        return mappings.stream()
                .filter(mapping -> location.isInstance(mapping.location()))
                .findFirst();
    }

    // value.status().orElse(200)
    private CodeBlock value(FieldMapping mapping, CodeBlock otherwise, Function<String, CodeBlock> literal) {
        String accessor = types.accessor(mapping.field());
        return mapping.field().required()
                ? CodeBlock.of("value.$L()", accessor)
                : CodeBlock.of(
                        "value.$L().orElse($L)",
                        accessor,
                        mapping.fallback().map(literal).orElse(otherwise));
    }
}
