package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.binding.model.WireBinding.ClientSide;
import io.cloudruntimes.generator.binding.model.WireBinding.Reorder;
import io.cloudruntimes.generator.binding.read.CallRulesReader.FormTypes;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an operation travels on a wire that is gRPC. */
public final class GrpcCallReader {
    /** The key for the headers that the request of the client must not have. */
    public static final String OMITTED_HEADERS = "omit-headers";

    private static final String RULE = OperationMappings.RULE;
    private static final String CLIENT_SENDS = "client-sends";
    /** Why the client does not make a call that the server side takes. */
    static final String SERVER_ONLY = "server-only";

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;
    private final GrpcMethodReader methods;
    private final ChunksCheck chunks;

    GrpcCallReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
        this.methods = new GrpcMethodReader(problems, parts.wire().grpcService());
        this.chunks = new ChunksCheck(problems, parts.wire().maxRequestBytes());
    }

    /**
     * @param types the types of components whose form it is; null where it holds for each
     */
    WireBinding.Grpc read(SpecNode node, @Nullable FormTypes types) {
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
                                    + " out-on-error the error that means that there is no value"
                            : "the operation has no outcome 'absent'");
        }
        if (node.has("out")) {
            parts.checkOutputs(node, out);
        }
        List<FieldMapping> outputs = node.has("out") ? parts.outputs(out) : List.of();
        CallKind kind = methods.kind(node, CallKind.UNARY, List.of(CallKind.values()));
        chunks.check(node, inputs, outputs, kind);
        checkAbsence(node, outputs);
        WireBinding.Grpc grpc = new WireBinding.Grpc(
                parts.wire().name(),
                methods.method(node),
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
        chunks.check(node, inputs, outputs, grpc.kind());
        return new WireBinding.Grpc(
                grpc.wire(),
                methods.method(node),
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
}
