package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.read.CallRulesReader.FormTypes;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how one operation travels, and holds it to the rule that nothing is dropped silently. */
final class OperationBindingReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Set<String> COMMON = Set.of("preferred", "notes", "not-over", "absent-entry");

    private final ApiModel model;
    private final List<Wire> wires;
    private final Problems problems;
    private final KeyReader keys;

    OperationBindingReader(ApiModel model, List<Wire> wires, Problems problems) {
        this.model = model;
        this.wires = wires;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    OperationBinding read(SpecNode node, Callable callable) {
        if (node.has("unsupported")) {
            keys.check(node, Set.of("unsupported"), Set.of());
            return new OperationBinding.Unsupported(keys.text(node, "unsupported"));
        }
        Set<String> known = new TreeSet<>(COMMON);
        wires.forEach(wire -> known.add(wire.name()));
        keys.check(node, Set.of(), known);

        List<WireBinding> bound = new ArrayList<>();
        Map<String, String> notOver = notOver(node);
        for (Wire wire : wires) {
            if (wire.protocol() == Wire.Protocol.CALLBACKS && !(callable instanceof Stream)) {
                noStream(node, wire);
                continue; // nobody expects that the runtime calls where the application does
            }
            Optional<SpecNode> at = node.get(wire.name());
            if (at.isEmpty() && !wire.mayServe(callable.id())) {
                continue; // the wire itself has the reason
            }
            at.ifPresent(it -> bound.addAll(wire(it, wire, callable)));
            checkBoundOrNot(node, wire, notOver);
            at.flatMap(it -> it.text(GrpcCallReader.SERVER_ONLY)).ifPresent(reason -> notOver.put(wire.name(), reason));
        }
        if (!bound.isEmpty() && bound.stream().allMatch(WireBinding::serverOnly)) {
            problems.add(node, RULE, "no wire is left to the client; say that the operation is unsupported");
        }
        return new OperationBinding.Bound(
                preferred(node, bound),
                reason(node),
                keys.text(node, "notes"),
                notOver,
                new AbsentEntryReader(model, callable, problems).read(node));
    }

    private void checkBoundOrNot(SpecNode node, Wire wire, Map<String, String> notOver) {
        boolean bound = node.has(wire.name());
        if (bound && notOver.containsKey(wire.name())) {
            problems.add(
                    node.at("not-over", wire.name()).orElse(node),
                    RULE,
                    "the operation is bound on the wire '" + wire.name()
                            + "' and is under not-over; remove one of both");
        } else if (!bound && !notOver.containsKey(wire.name())) {
            problems.add(
                    node,
                    RULE,
                    "bind the operation on the wire '" + wire.name() + "', or give a reason under not-over");
        }
    }

    private void noStream(SpecNode node, Wire wire) {
        node.get(wire.name())
                .ifPresent(it -> problems.add(
                        it,
                        RULE,
                        "on the wire '" + wire.name() + "' the runtime is the caller: only a stream can take it"));
    }

    private Map<String, String> notOver(SpecNode node) {
        Map<String, String> reasons = new LinkedHashMap<>();
        node.get("not-over")
                .ifPresent(map -> map.entries().forEach((name, reason) -> {
                    List<String> names = wires.stream().map(Wire::name).toList();
                    if (!names.contains(name)) {
                        problems.add(
                                reason, RULE, "there is no wire '" + name + "'" + NearestName.question(name, names));
                    }
                    reasons.put(name, reason.text());
                }));
        return reasons;
    }

    private List<WireBinding> preferred(SpecNode node, List<WireBinding> bound) {
        Optional<SpecNode> prefer = node.get("preferred");
        List<WireBinding> sent = bound.stream().filter(it -> !it.serverOnly()).toList();
        if (sent.stream().map(WireBinding::wire).distinct().count() > 1 && prefer.isEmpty()) {
            problems.add(node, RULE, "it has several wires: name the one to use under preferred, with the reason");
        }
        prefer.ifPresent(it -> keys.check(it, Set.of("wire", "reason"), Set.of()));
        String first = prefer.map(it -> keys.text(it, "wire")).orElse("");
        if (prefer.isPresent() && sent.stream().noneMatch(it -> it.wire().equals(first))) {
            List<String> names = sent.stream().map(WireBinding::wire).distinct().toList();
            problems.add(
                    prefer.get(),
                    RULE,
                    "it has no wire '" + first + "' to prefer" + NearestName.question(first, names));
        }
        List<WireBinding> sorted = new ArrayList<>(bound);
        sorted.sort((a, b) -> Boolean.compare(b.wire().equals(first), a.wire().equals(first)));
        return sorted;
    }

    private String reason(SpecNode node) {
        return node.get("preferred").map(it -> keys.text(it, "reason")).orElse("");
    }

    private List<WireBinding> wire(SpecNode node, Wire wire, Callable callable) {
        return node.has("forms")
                ? new FormsReader(problems, wire).read(node, (form, types) -> wire(form, wire, callable, types))
                : List.of(wire(node, wire, callable, null));
    }

    private WireBinding wire(SpecNode node, Wire wire, Callable callable, @Nullable FormTypes types) {
        OperationMappings parts = new OperationMappings(model, callable, wire, problems);
        if (types != null && (wire.protocol() == Wire.Protocol.CALLBACKS || callable instanceof Stream)) {
            problems.add(types.node(), RULE, "only an operation has forms, not a stream");
        }
        if (wire.protocol() == Wire.Protocol.HTTP) {
            HttpBindingReader http = new HttpBindingReader(parts);
            return callable instanceof Stream stream ? http.stream(node, stream) : http.read(node, types);
        }
        if (wire.protocol() == Wire.Protocol.CALLBACKS) {
            return new CallbackBindingReader(parts, wires).read(node, (Stream) callable);
        }
        return callable instanceof Stream stream
                ? new GrpcStreamReader(parts).read(node, stream)
                : new GrpcCallReader(parts).read(node, types);
    }
}
