package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the reply to an event becomes the response to the call. */
final class CallbackReplyReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern CONSTANT = Pattern.compile("constant (\\S+)");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;
    private final Stream stream;

    CallbackReplyReader(OperationMappings parts, Stream stream) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
        this.stream = stream;
    }

    CallbackReply read(SpecNode node) {
        Optional<SpecNode> at = node.get("reply");
        if (stream.answer().isEmpty()) {
            return new CallbackReply.None(at.map(this::constant).orElse(CallbackReply.NO_CONTENT));
        }
        if (at.isEmpty()) {
            problems.add(node, RULE, "the stream has a reply; give under reply how it maps to the response");
            return new CallbackReply.Mapped(List.of());
        }
        List<Field> properties = parts.properties(stream.answer().get().type());
        Optional<Field> deciding = properties.stream()
                .filter(field -> at.get()
                        .get(field.name())
                        .filter(it -> it.kind() == SpecNode.Kind.MAP)
                        .isPresent())
                .findFirst();
        return deciding.map(field -> byStatus(at.get(), field, properties))
                .orElseGet(() -> mapped(at.get(), properties));
    }

    /** The status of a stream without replies. */
    private int constant(SpecNode reply) {
        keys.check(reply, Set.of("status"), Set.of());
        Optional<SpecNode> status = reply.get("status");
        Matcher constant = CONSTANT.matcher(status.map(SpecNode::text).orElse(""));
        if (status.isPresent() && !constant.matches()) {
            problems.add(
                    status.get(),
                    RULE,
                    "the stream has no reply; its response can only be a 'status: constant NUMBER'");
        }
        return constant.matches()
                ? keys.status(status.orElseThrow(), constant.group(1), CallbackReply.NO_CONTENT)
                : CallbackReply.NO_CONTENT;
    }

    private CallbackReply byStatus(SpecNode reply, Field field, List<Field> properties) {
        SpecNode map = reply.get(field.name()).orElseThrow();
        Map<String, Integer> statuses = new LinkedHashMap<>();
        Optional<EnumType> type = field.type() instanceof TypeRef.Named named && field.required()
                ? parts.model()
                        .findType(named.name())
                        .filter(EnumType.class::isInstance)
                        .map(EnumType.class::cast)
                : Optional.empty();
        if (type.isEmpty()) {
            problems.add(
                    map, RULE, "'" + field.name() + "' is no required enumeration, whose values could be statuses");
        }
        List<String> values = type.stream()
                .flatMap(it -> it.values().stream())
                .map(EnumValue::value)
                .toList();
        map.entries().forEach((value, status) -> {
            if (type.isPresent() && !values.contains(value)) {
                problems.add(status, RULE, "'" + field.name() + "' has no value '" + value + "'; it has " + values);
            }
            statuses.put(value, keys.status(status, status.text(), CallbackReply.NO_CONTENT));
        });
        values.stream()
                .filter(value -> !map.has(value))
                .forEach(value ->
                        problems.add(map, RULE, "the value '" + value + "' of '" + field.name() + "' has no status"));
        others(reply, field, properties);
        return new CallbackReply.ByStatus(field, statuses);
    }

    /** Where the status is the whole reply, its other properties can only be absent. */
    private void others(SpecNode reply, Field deciding, List<Field> properties) {
        reply.entries().forEach((name, it) -> {
            if (properties.stream().noneMatch(field -> field.name().equals(name))) {
                problems.add(it, RULE, "there is no '" + name + "' in the reply");
            }
        });
        for (Field field : properties) {
            boolean absent = reply.text(field.name())
                    .filter(it -> it.startsWith("absent "))
                    .isPresent();
            if (!field.equals(deciding) && (field.required() || !absent)) {
                problems.add(
                        reply.get(field.name()).orElse(reply),
                        RULE,
                        "the status is the whole reply, so the property '" + field.name()
                                + "' would be lost; give it 'absent' with the reason");
            }
        }
    }

    private CallbackReply mapped(SpecNode reply, List<Field> properties) {
        List<FieldMapping> mappings = new FieldMappingReader(problems)
                .read(reply, properties, parts.wire().protocol());
        parts.complete(reply, mappings, properties, "the property '%s' of the reply");
        parts.only(Optional.of(reply), mappings, CallbackReplyReader::isInResponse);
        return new CallbackReply.Mapped(mappings);
    }

    private static boolean isInResponse(WireLocation location) {
        return WireLocation.isMember(location)
                || location instanceof WireLocation.Status
                || location instanceof WireLocation.Headers
                || location instanceof WireLocation.ContentType
                || location instanceof WireLocation.Payload
                || location instanceof WireLocation.Absent;
    }
}
