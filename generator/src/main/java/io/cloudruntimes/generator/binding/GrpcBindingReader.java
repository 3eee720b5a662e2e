package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.CallRulesReader.FormTypes;
import io.cloudruntimes.generator.binding.WireBinding.Align;
import io.cloudruntimes.generator.binding.WireBinding.Refusal;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an operation or stream travels on a wire that is gRPC. */
final class GrpcBindingReader {
    private static final String RULE = OperationMappings.RULE;

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
                CallRulesReader.keys("in", "unsupported-inputs", "absent-when-empty", "reorder"));
        List<FieldMapping> inputs = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, inputs, refused);
        SpecNode out = node.get("out").orElse(node);
        boolean canBeAbsent = parts.canBeAbsent();
        boolean tells = !node.texts("absent-when-empty").isEmpty() || canBeAbsent && node.has("absent-on-error");
        if (canBeAbsent != tells) {
            problems.add(
                    node,
                    RULE,
                    canBeAbsent
                            ? "say under absent-when-empty which outputs are empty where there is nothing"
                            : "the operation has no outcome 'absent'");
        }
        if (node.has("out")) {
            parts.checkOutputs(out);
        }
        return new WireBinding.Grpc(
                parts.wire().name(),
                keys.text(node, "method"),
                inputs,
                refused,
                node.has("out") ? parts.outputs(out) : List.of(),
                node.texts("absent-when-empty"),
                align(node),
                new CallRulesReader(parts).read(node, inputs, types));
    }

    private Optional<Align> align(SpecNode node) {
        node.get("reorder").ifPresent(it -> keys.check(it, Set.of("list", "by", "like"), Set.of()));
        return node.get("reorder")
                .map(it -> new Align(keys.text(it, "list"), keys.text(it, "by"), keys.text(it, "like")));
    }

    WireBinding.GrpcStream stream(SpecNode node, Stream stream) {
        keys.check(node, Set.of("method", "stream", "in", "opened", "event"), Set.of("unsupported-inputs", "answer"));
        List<FieldMapping> inputs = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, inputs, refused);
        node.get("stream")
                .filter(it -> !it.text().equals("both"))
                .ifPresent(it -> problems.add(it, RULE, "the only kind of stream is 'both'"));
        Optional<SpecNode> answer = node.get("answer");
        answer.ifPresent(it -> keys.check(it, Set.of("of", "id", "payload"), Set.of()));
        if (answer.isPresent() != stream.answer().isPresent()) {
            problems.add(node, RULE, "there is an answer exactly where the stream has one");
        }
        return new WireBinding.GrpcStream(
                parts.wire().name(),
                keys.text(node, "method"),
                inputs,
                refused,
                keys.number(node, "opened"),
                keys.number(node, "event"),
                answer.map(it -> keys.number(it, "of")).orElse(0),
                numbers(answer, "id"),
                numbers(answer, "payload"));
    }

    private List<Integer> numbers(Optional<SpecNode> map, String key) {
        Optional<SpecNode> node = map.flatMap(it -> it.get(key));
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
