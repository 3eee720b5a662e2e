package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.binding.model.WireBinding.ClientSide;
import io.cloudruntimes.generator.binding.model.WireBinding.Reorder;
import io.cloudruntimes.generator.binding.read.CallRulesReader.FormTypes;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how an operation or stream travels on a wire that is gRPC. */
public final class GrpcBindingReader {
    /** The key for the headers that the request of the client must not have. */
    public static final String OMITTED_HEADERS = "omit-headers";

    private static final String RULE = OperationMappings.RULE;
    private static final String CLIENT_SENDS = "client-sends";
    /** Why the client does not make a call that the server side takes. */
    static final String SERVER_ONLY = "server-only";

    private static final Pattern EVENTS = Pattern.compile("(?<field>[1-9]\\d{0,8})(?: +by +(?<key>\\w+))?");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;

    GrpcBindingReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    /**
     * @param types the types of components whose form it is; null where it holds for each
     */
    WireBinding.Grpc call(SpecNode node, @Nullable FormTypes types) {
        keys.check(
                node,
                Set.of("method", "out"),
                CallRulesReader.keys(
                        "kind",
                        "in",
                        UnsupportedInputsReader.INPUTS,
                        UnsupportedInputsReader.VALUES,
                        "absent-when-empty",
                        "reorder",
                        OMITTED_HEADERS,
                        CLIENT_SENDS,
                        SERVER_ONLY,
                        ErrorResultsReader.KEY));
        checkServerOnly(node, types);
        List<FieldMapping> inputs = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, inputs, refused);
        SpecNode out = node.get("out").orElse(node);
        boolean canBeAbsent = parts.canBeAbsent();
        boolean tells = !node.texts("absent-when-empty").isEmpty() || ResultRulesReader.tellsAbsence(node);
        if (canBeAbsent != tells) {
            problems.add(
                    node,
                    RULE,
                    canBeAbsent
                            ? "name under absent-when-empty the outputs that are empty if the value is absent, or under"
                                    + " out-on-error the error that means that there is"
                            : "the operation has no outcome 'absent'");
        }
        if (node.has("out")) {
            parts.checkOutputs(node, out);
        }
        List<FieldMapping> outputs = node.has("out") ? parts.outputs(out) : List.of();
        CallKind kind = kind(node, CallKind.UNARY, List.of(CallKind.values()));
        checkChunks(node, inputs, outputs, kind);
        checkAbsence(node, outputs);
        WireBinding.Grpc grpc = new WireBinding.Grpc(
                parts.wire().name(),
                method(node),
                kind,
                inputs,
                refused,
                outputs,
                node.texts("absent-when-empty"),
                reorder(node),
                new CallRulesReader(parts).read(node, inputs, types),
                new ClientSide(node.texts(OMITTED_HEADERS), Optional.empty(), false, node.has(SERVER_ONLY)));
        return node.get(CLIENT_SENDS)
                .map(it -> with(
                        grpc,
                        new ClientSide(
                                grpc.client().omittedHeaders(),
                                Optional.of(clientSends(it, grpc)),
                                false,
                                grpc.serverOnly())))
                .orElse(grpc);
    }

    private static WireBinding.Grpc with(WireBinding.Grpc grpc, ClientSide client) {
        return new WireBinding.Grpc(
                grpc.wire(),
                grpc.method(),
                grpc.kind(),
                grpc.inputs(),
                grpc.refused(),
                grpc.outputs(),
                grpc.absentWhenEmpty(),
                grpc.reorder(),
                grpc.rules(),
                client);
    }

    /** What the client sends in place of a call, of which all that is not about its messages holds as well. */
    private WireBinding.Grpc clientSends(SpecNode node, WireBinding.Grpc grpc) {
        keys.check(node, Set.of("method", "in", "out"), Set.of("constants"));
        List<FieldMapping> inputs = parts.inputs(node);
        parts.checkInputs(node, inputs, grpc.refused());
        node.get("out").ifPresent(it -> parts.checkOutputs(node, it));
        List<FieldMapping> outputs = node.get("out").map(parts::outputs).orElse(List.of());
        checkChunks(node, inputs, outputs, grpc.kind());
        return new WireBinding.Grpc(
                grpc.wire(),
                method(node),
                grpc.kind(),
                inputs,
                grpc.refused(),
                outputs,
                grpc.absentWhenEmpty(),
                grpc.reorder(),
                grpc.rules().with(new CallRulesReader(parts).constants(node)),
                new ClientSide(grpc.client().omittedHeaders(), Optional.empty(), true, false));
    }

    /** Nothing is said of what the client does where it makes no call. */
    private void checkServerOnly(SpecNode node, @Nullable FormTypes types) {
        if (!node.has(SERVER_ONLY)) {
            return;
        }
        if (keys.text(node, SERVER_ONLY).isBlank()) {
            problems.add(node.get(SERVER_ONLY).orElse(node), RULE, "say why the client does not make the call");
        }
        for (String key : List.of(
                CLIENT_SENDS,
                OMITTED_HEADERS,
                UnsupportedInputsReader.VALUES,
                "out-on-error",
                "error-values",
                "empty-message",
                "reorder")) {
            node.get(key)
                    .ifPresent(it -> problems.add(
                            it, RULE, "the client does not make this call, so it has no use for '" + key + "'"));
        }
        if (types != null) {
            problems.add(node, RULE, "a form cannot be server-only");
        }
    }

    private GrpcMethod method(SpecNode node) {
        return node.get("method")
                .map(it -> GrpcMethodReader.read(problems, it, parts.wire().grpcService()))
                .orElse(new GrpcMethod("", ""));
    }

    private CallKind kind(SpecNode node, CallKind otherwise, List<CallKind> allowed) {
        Optional<SpecNode> kind = node.get("kind");
        if (kind.isEmpty()) {
            return otherwise;
        }
        for (CallKind each : allowed) {
            if (each.toString().equals(kind.get().text())) {
                return each;
            }
        }
        problems.add(kind.get(), RULE, "'" + kind.get().text() + "' is not a kind of call, which are " + allowed);
        return otherwise;
    }

    private void checkChunks(SpecNode node, List<FieldMapping> inputs, List<FieldMapping> outputs, CallKind kind) {
        checkChunks(node, "in", inputs, kind == CallKind.CLIENT_STREAMING || kind == CallKind.BIDIRECTIONAL, kind);
        checkChunks(node, "out", outputs, kind == CallKind.SERVER_STREAMING || kind == CallKind.BIDIRECTIONAL, kind);
    }

    /** A direction has several messages exactly if it has a body in chunks: other messages would have no meaning. */
    private void checkChunks(SpecNode node, String key, List<FieldMapping> mappings, boolean several, CallKind kind) {
        List<FieldMapping> chunked = mappings.stream()
                .filter(it -> it.location() instanceof WireLocation.ProtoChunks)
                .toList();
        SpecNode at = node.get(key).orElse(node);
        if (several && chunked.size() != 1) {
            problems.add(at, RULE, "a call that is " + kind + " needs one body that is 'chunked' under " + key);
        }
        if (!several && !chunked.isEmpty()) {
            problems.add(
                    at, RULE, "a call that is " + kind + " has only one message under " + key + "; nothing is chunked");
        }
        chunked.forEach(
                it -> checkChunkSize(at.get(it.field().name()).orElse(at), (WireLocation.ProtoChunks) it.location()));
    }

    private void checkChunkSize(SpecNode node, WireLocation.ProtoChunks chunks) {
        OptionalInt max = parts.wire().maxRequestBytes();
        if (chunks.maxBytes() < 1 || chunks.field() < 1) {
            problems.add(node, RULE, "the field and the size of a chunk are whole numbers from 1");
        }
        if (max.isPresent() && chunks.maxBytes() > max.getAsInt()) {
            problems.add(
                    node,
                    RULE,
                    "a chunk of " + chunks.maxBytes() + " bytes is more than the wire takes, which is "
                            + max.getAsInt());
        }
    }

    private void checkAbsence(SpecNode node, List<FieldMapping> outputs) {
        node.get("absent-when-empty")
                .ifPresent(names -> names.items().stream()
                        .filter(name -> parts.results().stream()
                                .noneMatch(field -> field.name().equals(name.text()) && canBeEmpty(field)))
                        .forEach(name -> problems.add(
                                name,
                                RULE,
                                "'" + name.text() + "' is no output that can be empty: one that may be missing, text,"
                                        + " bytes, a list or a map")));
        outputs.stream()
                .filter(it -> it.location() instanceof WireLocation.ProtoChunks)
                .filter(it ->
                        node.texts("absent-when-empty").contains(it.field().name()))
                .forEach(it -> problems.add(
                        node.get("absent-when-empty").orElse(node),
                        RULE,
                        "whether '" + it.field().name() + "' is empty shows at its end only; it comes in chunks"));
    }

    private static boolean canBeEmpty(Field field) {
        return !field.required()
                || field.type() instanceof TypeRef.ListOf
                || field.type() instanceof TypeRef.StringMap
                || field.type() instanceof TypeRef.Scalar scalar
                        && Set.of(ScalarKind.STRING, ScalarKind.BYTES, ScalarKind.CONTENT)
                                .contains(scalar.kind());
    }

    private Optional<Reorder> reorder(SpecNode node) {
        node.get("reorder").ifPresent(it -> {
            keys.check(it, Set.of("list", "by", "like"), Set.of());
            new ResultRulesReader(parts).checkList(it);
            if (parts.field(keys.text(it, "like"))
                    .filter(field -> field.type().equals(new TypeRef.ListOf(new TypeRef.Scalar(ScalarKind.STRING))))
                    .isEmpty()) {
                problems.add(
                        it.get("like").orElse(it),
                        RULE,
                        "'" + keys.text(it, "like") + "' is no input that is a list of text, which alone has an order");
            }
        });
        return node.get("reorder")
                .map(it -> new Reorder(keys.text(it, "list"), keys.text(it, "by"), keys.text(it, "like")));
    }

    WireBinding.GrpcStream stream(SpecNode node, Stream stream) {
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
        CallKind kind = kind(node, CallKind.BIDIRECTIONAL, List.of(CallKind.SERVER_STREAMING, CallKind.BIDIRECTIONAL));
        if (parts.wire().liveness().isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "the wire '" + parts.wire().name() + "' has a stream: give under its liveness how to detect"
                            + " a dead connection");
        }
        return new WireBinding.GrpcStream(
                parts.wire().name(),
                method(node),
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
                        "a stream opens with {field: N}, message, headers or sent, not with '" + text + "'");
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
