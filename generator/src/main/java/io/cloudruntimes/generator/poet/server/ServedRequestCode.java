package io.cloudruntimes.generator.poet.server;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.HttpSide;
import io.cloudruntimes.generator.poet.http.TextCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes the code that changes the variable {@code request} by what the server side takes beside it. */
final class ServedRequestCode {
    private ServedRequestCode() {}

    // Map<String, String> attributes = in.queryPrefixed("metadata.cloudevent.");
    // if (!attributes.isEmpty()) { … }
    // Duration ttl = in.querySeconds("metadata.ttlInSeconds");
    // if (ttl != null) {
    //     request = request.toBuilder().items(request.items().stream()
    //             .map(it -> it.toBuilder().ttl(ttl.toSeconds() < 1 ? null : ttl).build())
    //             .toList()).build();
    // }
    static CodeBlock http(ServiceTypes types, Operation operation, HttpSide side) {
        ServedRules served = side.served(operation);
        CodeBlock.Builder code = CodeBlock.builder();
        List<FieldMapping> inputs = side.binding(operation).orElseThrow().inputs();
        served.attributes()
                .ifPresent(rule -> inputs.stream()
                        .filter(it -> it.field().name().equals(rule.map())
                                && it.location() instanceof WireLocation.QueryPrefix)
                        .findFirst()
                        .ifPresent(it -> code.add(attributes(
                                types,
                                operation,
                                rule,
                                CodeBlock.of(
                                        "in.queryPrefixed($S)",
                                        ((WireLocation.QueryPrefix) it.location()).prefix() + rule.prefix())))));
        served.each()
                .forEach((list, parameters) -> parameters.forEach(
                        (property, parameter) -> code.add(each(types, operation, side, list, property, parameter))));
        return code.build();
    }

    /** The same over gRPC, where the message is in the variable {@code message}. */
    static CodeBlock grpc(ServiceTypes types, Operation operation, WireBinding.Grpc grpc, ServedRules served) {
        CodeBlock.Builder code = CodeBlock.builder();
        served.attributes()
                .ifPresent(rule -> grpc.inputs().stream()
                        .filter(it -> it.field().name().equals(rule.map())
                                && it.location() instanceof WireLocation.Proto proto
                                && proto.path().size() == 1)
                        .findFirst()
                        .ifPresent(it -> code.add(attributes(
                                types,
                                operation,
                                rule,
                                CodeBlock.of(
                                        "$T.prefixed($T.entriesOf(message, $L), $S)",
                                        CoreTypes.MAP_ENTRIES,
                                        CoreTypes.MESSAGE_FIELDS,
                                        ((WireLocation.Proto) it.location())
                                                .path()
                                                .get(0),
                                        rule.prefix())))));
        return code.build();
    }

    // Map<String, String> attributes = …;
    // if (!attributes.isEmpty()) {
    //     request = request.toBuilder()
    //             .data(CloudEvents.withAttributes(
    //                     request.data(), request.contentType().orElse("application/octet-stream"), attributes))
    //             .contentType("application/cloudevents+json")
    //             .build();
    // }
    private static CodeBlock attributes(
            ServiceTypes types, Callable callable, ServedRules.Attributes rule, CodeBlock value) {
        Field data = input(callable, rule.data());
        Field type = input(callable, rule.contentType());
        return CodeBlock.builder()
                .addStatement("$T<$T, $T> attributes = $L", Map.class, String.class, String.class, value)
                .beginControlFlow("if (!attributes.isEmpty())")
                .addStatement(
                        "request = request.toBuilder()\n.$1L($2T.withAttributes(request.$3L()$8L, request.$4L().orElse($5S), attributes))"
                                + "\n.$6L($7S)\n.build()",
                        types.setter(data),
                        CoreTypes.CLOUD_EVENTS,
                        types.accessor(data),
                        types.accessor(type),
                        Input.BYTES,
                        types.setter(type),
                        "application/cloudevents+json",
                        data.required() ? CodeBlock.of("") : CodeBlock.of(".orElse($T.EMPTY)", CoreTypes.BYTES))
                .endControlFlow()
                .build();
    }

    private static Field input(Callable callable, String name) {
        return callable.inputs().stream()
                .map(Input::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(callable.id() + " has no " + name));
    }

    private static CodeBlock each(
            ServiceTypes types, Operation operation, HttpSide side, String list, String property, String parameter) {
        Field items = input(operation, list);
        TypeRef.Named element = (TypeRef.Named) ((TypeRef.ListOf) items.type()).element();
        Field field = types.field(types.object(element), property);
        int noneBelow = side.runtime()
                .binding()
                .served()
                .rules(element.name(), side.wire())
                .noneBelow()
                .getOrDefault(property, 0);
        String member = ValueClassSpec.member(field);
        boolean text = TextCode.isString(field.type());
        CodeBlock value = text
                ? CodeBlock.of("$N", member)
                : CodeBlock.of("$1N.toSeconds() < $2L ? null : $1N", member, noneBelow);
        return CodeBlock.builder()
                .addStatement(
                        "$T $N = in.$L($S)",
                        text ? String.class : Duration.class,
                        member,
                        text ? "query" : "querySeconds",
                        parameter)
                .beginControlFlow("if ($N != null)", member)
                .addStatement(
                        "request = request.toBuilder()\n.$L(request.$L().stream()\n"
                                + ".map(it -> it.toBuilder().$L($L).build())\n"
                                + ".toList())\n.build()",
                        types.setter(items),
                        types.accessor(items),
                        types.setter(field),
                        value)
                .endControlFlow()
                .build();
    }
}
