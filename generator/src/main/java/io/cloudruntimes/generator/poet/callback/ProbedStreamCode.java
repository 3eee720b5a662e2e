package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.server.ServedEventCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes how a runtime calls the application for the events of a stream for whose names it asks. */
final class ProbedStreamCode {
    private static final int OK = 200;
    private static final int NO_SUCCESS = 300;

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    ProbedStreamCode(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    // public static ApplicationStream<ReceiveCratesRequest, Crate, RingReply> crates(BellService service) {
    //     return ApplicationStream.<ReceiveCratesRequest, Crate, RingReply>builder(
    //                     BellOperations.CRATES,
    //                     new ApplicationStream.NameProbe("OPTIONS", "POST", "/crates/{quay}", "QUAY", Set.of(405)))
    //             .opens(name -> ReceiveCratesRequest.builder().quay(name).build(), service::crates)
    //             .event(TowerBellAppCalls::cratesEvent)
    //             .replyOnSuccess(RingReply.builder().status(RingStatus.SUCCESS).build())
    //             .replyTo(204, RingReply.builder().status(RingStatus.DROP).build())
    //             .replyOnError(RingReply.builder().status(RingStatus.RETRY).build())
    //             .build();
    // }
    MethodSpec stream(Stream stream, WireBinding.Callback callback) {
        Discovery.NameProbe probe = (Discovery.NameProbe) callback.discovery().orElseThrow();
        Discovery.ServedProbe served = probe.served().orElseThrow();
        Stream.Answer answer = stream.answer().orElseThrow();
        CodeBlock statuses = served.otherStatuses().stream()
                .map(status -> CodeBlock.of("$L", status))
                .collect(CodeBlock.joining(", "));
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T, $T>builder(\n$T.$L,\nnew $T.NameProbe($S, $S, $S, $S, $T.of($L)))$>$>",
                        CoreTypes.APPLICATION_STREAM,
                        types.request(stream),
                        types.type(stream.event()),
                        types.answer(stream),
                        types.operations(),
                        types.constant(stream),
                        CoreTypes.APPLICATION_STREAM,
                        probe.request().verb(),
                        callback.call().verb(),
                        callback.call().path(),
                        served.capability(),
                        Set.class,
                        statuses)
                .add(
                        "\n.opens(name -> $T.builder().$L(name).build(), service::$L)",
                        types.request(stream),
                        types.setter(callback.inputs().get(0).field()),
                        types.method(stream))
                .add("\n.event($T::$LEvent)", runtime.applicationCalls(wire), types.method(stream));
        replies(code, answer, (CallbackReply.ByStatus) callback.reply());
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("The stream.\n\n@param service feeds it\n")
                .returns(ParameterizedTypeName.get(
                        CoreTypes.APPLICATION_STREAM,
                        types.request(stream),
                        types.type(stream.event()),
                        types.answer(stream)))
                .addParameter(types.api(), "service")
                .addCode(
                        code.add("\n.replyOnError($L)", new JsonLiterals(types).of(answer.type(), answer.onErrorJson()))
                                .add("\n.build();\n$<$<")
                                .build())
                .build();
    }

    /** The first reply of a status is what the status means; the first of a success is what any other success means. */
    private void replies(CodeBlock.Builder code, Stream.Answer answer, CallbackReply.ByStatus reply) {
        Set<Integer> known = new HashSet<>();
        boolean success = false;
        for (Map.Entry<String, Integer> entry : reply.statuses().entrySet()) {
            int status = entry.getValue();
            if (known.add(status)) {
                CodeBlock value = CodeBlock.of(
                        "$T.builder().$L($L).build()",
                        types.type(answer.type()),
                        types.setter(reply.field()),
                        types.enumValue(reply.field().type(), entry.getKey()));
                boolean first = !success && status >= OK && status < NO_SUCCESS;
                code.add(
                        first
                                ? CodeBlock.of("\n.replyOnSuccess($L)", value)
                                : CodeBlock.of("\n.replyTo($L, $L)", status, value));
                success |= first;
            }
        }
    }

    // private static ApplicationStream.Call cratesEvent(Crate event) {
    //     return new ApplicationStream.Call(event.data(), event.contentType(), event.labels());
    // }
    MethodSpec event(Stream stream, WireBinding.Callback callback) {
        ServedRules.Events added = runtime.served(stream, wire).events();
        String event = ServedEventCode.variable(added);
        CodeBlock body = find(callback, WireLocation.Payload.class)
                .map(it -> it.field().required()
                        ? CodeBlock.of("$L.$L()", event, types.accessor(it.field()))
                        : CodeBlock.of("$L.$L().orElse($T.EMPTY)", event, types.accessor(it.field()), CoreTypes.BYTES))
                .orElse(CodeBlock.of("$T.EMPTY", CoreTypes.BYTES));
        CodeBlock contentType = find(callback, WireLocation.ContentType.class)
                .map(it -> it.field().required()
                        ? CodeBlock.of("$T.of($L.$L())", Optional.class, event, types.accessor(it.field()))
                        : CodeBlock.of("$L.$L()", event, types.accessor(it.field())))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
        CodeBlock headers = find(callback, WireLocation.Headers.class)
                .map(it -> CodeBlock.of("$L.$L()", event, types.accessor(it.field())))
                .orElse(CodeBlock.of("$T.of()", CoreTypes.MAP));
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.APPLICATION_STREAM.nestedClass("Call"))
                .addParameter(types.type(stream.event()), "event")
                .addCode(ServedEventCode.add(types, stream, added))
                .addStatement(
                        "return new $T($L, $L, $L)",
                        CoreTypes.APPLICATION_STREAM.nestedClass("Call"),
                        body,
                        contentType,
                        headers)
                .build();
    }

    private static Optional<FieldMapping> find(WireBinding.Callback callback, Class<? extends WireLocation> location) {
        return callback.events().mappings().stream()
                .filter(mapping -> location.isInstance(mapping.location()))
                .findFirst();
    }
}
