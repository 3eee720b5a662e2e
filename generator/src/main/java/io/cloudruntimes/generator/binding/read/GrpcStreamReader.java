package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a stream travels on a wire that is gRPC. */
final class GrpcStreamReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern EVENTS = Pattern.compile("(?<field>[1-9]\\d{0,8})(?: +by +(?<key>\\w+))?");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;
    private final GrpcMethodReader methods;

    GrpcStreamReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
        this.methods = new GrpcMethodReader(problems, parts.wire().grpcService());
    }

    WireBinding.GrpcStream read(SpecNode node, Stream stream) {
        keys.check(
                node,
                Set.of("method", "kind", "in", "opens-with"),
                Set.of(
                        UnsupportedInputsReader.INPUTS,
                        UnsupportedInputsReader.VALUES,
                        "event",
                        "events",
                        "half-close",
                        "reply"));
        List<FieldMapping> inputs = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, inputs, refused);
        CallKind kind =
                methods.kind(node, CallKind.BIDIRECTIONAL, List.of(CallKind.SERVER_STREAMING, CallKind.BIDIRECTIONAL));
        if (parts.wire().liveness().isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "the wire '" + parts.wire().name() + "' has a stream: give under its liveness how to detect"
                            + " a dead connection");
        }
        return new WireBinding.GrpcStream(
                parts.wire().name(),
                methods.method(node),
                kind,
                inputs,
                refused,
                opensWith(node),
                events(node),
                halfClose(node, kind),
                reply(node, stream, kind));
    }

    private OpensWith opensWith(SpecNode node) {
        Optional<SpecNode> opensWith = node.get("opens-with");
        if (opensWith.isPresent() && opensWith.get().kind() == SpecNode.Kind.MAP) {
            if (opensWith.get().has("id")) {
                keys.check(opensWith.get(), Set.of("id"), Set.of());
                return new OpensWith.Id(keys.number(opensWith.get(), "id"));
            }
            keys.check(opensWith.get(), Set.of("field"), Set.of());
            return new OpensWith.Field(keys.number(opensWith.get(), "field"));
        }
        String text = opensWith.map(SpecNode::text).orElse("message");
        return switch (text) {
            case "message" -> new OpensWith.Message();
            case "headers" -> new OpensWith.Headers();
            case "sent" -> new OpensWith.Sent();
            default -> {
                problems.add(
                        opensWith.orElseThrow(),
                        RULE,
                        "a stream opens with {field: N}, {id: N}, message, headers or sent, not with '" + text + "'");
                yield new OpensWith.Message();
            }
        };
    }

    private GrpcEvents events(SpecNode node) {
        if (node.has("event") == node.has("events")) {
            problems.add(node, RULE, "name under event the field of an event, or under events the field of several");
            return new GrpcEvents.Whole();
        }
        Optional<SpecNode> event = node.get("event");
        if (event.isPresent()) {
            return event.get().text().equals("$")
                    ? new GrpcEvents.Whole()
                    : new GrpcEvents.Single(keys.number(node, "event"));
        }
        SpecNode events = node.get("events").orElseThrow();
        Matcher several = EVENTS.matcher(events.text());
        if (!several.matches()) {
            problems.add(events, RULE, "'" + events.text() + "' is not a field, as 2, or a map, as 2 by key");
            return new GrpcEvents.Whole();
        }
        int field = Integer.parseInt(several.group("field"));
        String key = several.group("key");
        return key == null ? new GrpcEvents.Repeated(field) : new GrpcEvents.Keyed(field, key);
    }

    private boolean halfClose(SpecNode node, CallKind kind) {
        Optional<SpecNode> halfClose = node.get("half-close");
        halfClose
                .filter(it -> kind != CallKind.BIDIRECTIONAL || !it.text().equals("never"))
                .ifPresent(it -> problems.add(
                        it, RULE, "half-close can only be 'never', and only where the call is bidirectional"));
        return halfClose.isEmpty();
    }

    private Optional<GrpcReply> reply(SpecNode node, Stream stream, CallKind kind) {
        Optional<SpecNode> reply = node.get("reply");
        reply.ifPresent(it -> keys.check(it, Set.of("of", "id", "payload"), Set.of()));
        if (stream.answer().isPresent() && kind != CallKind.BIDIRECTIONAL) {
            problems.add(node, RULE, "each event is replied to, which a call that is " + kind + " cannot carry");
        } else if (reply.isPresent() != stream.answer().isPresent()) {
            problems.add(node, RULE, "there is a reply exactly where the stream has one");
        }
        return reply.map(it -> new GrpcReply(keys.number(it, "of"), numbers(it, "id"), numbers(it, "payload")));
    }

    private List<Integer> numbers(SpecNode map, String key) {
        Optional<SpecNode> node = map.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().text().matches("\\d{1,9}(\\.\\d{1,9})*")) {
            problems.add(node.get(), RULE, "'" + node.get().text() + "' is not the number of a field");
            return List.of();
        }
        return FieldMappingReader.numbers(node.get().text());
    }
}
