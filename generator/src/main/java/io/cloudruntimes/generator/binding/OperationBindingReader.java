package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.WireBinding.Align;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.binding.WireBinding.Refusal;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how one operation travels, and holds it to the rule that nothing is dropped silently. */
final class OperationBindingReader {
    private static final String RULE = "binding-operation";
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE|PATCH) (/\\S*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> COMMON = Set.of("prefer", "notes", "left-out");

    private final ApiModel model;
    private final List<Wire> wires;
    private final Problems problems;
    private final Keys keys;
    private final SlotReader slots;

    OperationBindingReader(ApiModel model, List<Wire> wires, Problems problems) {
        this.model = model;
        this.wires = wires;
        this.problems = problems;
        this.keys = new Keys(problems);
        this.slots = new SlotReader(problems);
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
        Map<String, String> leftOut = leftOut(node);
        for (Wire wire : wires) {
            Optional<SpecNode> at = node.get(wire.name());
            at.ifPresent(it -> bound.add(wire(it, wire, callable)));
            if (at.isEmpty() == !leftOut.containsKey(wire.name())) {
                problems.add(
                        node,
                        RULE,
                        "say how it travels on the wire '" + wire.name() + "', or under left-out why it does not");
            }
        }
        return new OperationBinding.Bound(preferred(node, bound), because(node), keys.text(node, "notes"), leftOut);
    }

    private Map<String, String> leftOut(SpecNode node) {
        Map<String, String> reasons = new LinkedHashMap<>();
        node.get("left-out")
                .ifPresent(map -> map.entries().forEach((wire, reason) -> reasons.put(wire, reason.text())));
        return reasons;
    }

    private List<WireBinding> preferred(SpecNode node, List<WireBinding> bound) {
        Optional<SpecNode> prefer = node.get("prefer");
        if (bound.size() > 1 && prefer.isEmpty()) {
            problems.add(node, RULE, "it has several wires: say under prefer which one is used, and because of what");
        }
        prefer.ifPresent(it -> keys.check(it, Set.of("wire", "because"), Set.of()));
        String first = prefer.map(it -> keys.text(it, "wire")).orElse("");
        if (prefer.isPresent() && bound.stream().noneMatch(it -> it.wire().equals(first))) {
            problems.add(prefer.get(), RULE, "it has no wire '" + first + "' to prefer");
        }
        List<WireBinding> sorted = new ArrayList<>(bound);
        sorted.sort((a, b) -> Boolean.compare(b.wire().equals(first), a.wire().equals(first)));
        return sorted;
    }

    private String because(SpecNode node) {
        return node.get("prefer").map(it -> keys.text(it, "because")).orElse("");
    }

    private WireBinding wire(SpecNode node, Wire wire, Callable callable) {
        if (wire.protocol() == Wire.Protocol.HTTP) {
            return http(node, wire, callable);
        }
        return callable instanceof Stream stream ? grpcStream(node, wire, stream) : grpc(node, wire, callable);
    }

    private WireBinding http(SpecNode node, Wire wire, Callable callable) {
        keys.check(node, Set.of("request", "out"), Set.of("in", "refused"));
        Matcher request = REQUEST.matcher(keys.text(node, "request"));
        boolean known = request.matches();
        if (!known) {
            node.get("request").ifPresent(it -> problems.add(it, RULE, "a request is a method and a path"));
        }
        String path = known ? request.group(2) : "/";
        List<Slot> inputs = pathSlots(node, path, callable);
        inputs.addAll(inputs(node, wire, callable));
        List<Refusal> refused = refused(node, callable);
        checkInputs(node, callable, inputs, refused);
        return new WireBinding.Http(
                wire.name(), known ? request.group(1) : "GET", path, inputs, refused, outcomes(node, wire, callable));
    }

    private List<Slot> pathSlots(SpecNode node, String path, Callable callable) {
        List<Slot> inputs = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            String name = parameter.group(1);
            fields(callable).stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> inputs.add(new Slot(
                                    field,
                                    new Place.Path(),
                                    Slot.Conversion.PLAIN,
                                    Optional.empty(),
                                    Optional.empty())),
                            () -> problems.add(
                                    node.get("request").orElse(node), RULE, "the path names {" + name + "}, no input"));
        }
        return inputs;
    }

    private List<Slot> inputs(SpecNode node, Wire wire, Callable callable) {
        return node.get("in")
                .map(in -> slots.read(in, fields(callable), wire.protocol()))
                .orElse(List.of());
    }

    private List<Refusal> refused(SpecNode node, Callable callable) {
        List<Refusal> refused = new ArrayList<>();
        node.get("refused")
                .ifPresent(map -> map.entries().forEach((name, reason) -> {
                    Optional<Field> field = fields(callable).stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst();
                    if (field.isEmpty()) {
                        problems.add(reason, RULE, "there is no input '" + name + "' to refuse");
                    } else if (field.get().required()) {
                        problems.add(reason, RULE, "the input '" + name + "' is required and cannot be refused");
                    }
                    refused.add(new Refusal(name, reason.text()));
                }));
        return refused;
    }

    private void checkInputs(SpecNode node, Callable callable, List<Slot> inputs, List<Refusal> refused) {
        for (Field field : fields(callable)) {
            long places =
                    inputs.stream().filter(slot -> slot.field().equals(field)).count()
                            + refused.stream()
                                    .filter(it -> it.input().equals(field.name()))
                                    .count();
            if (places != 1) {
                problems.add(
                        node,
                        RULE,
                        "the input '" + field.name() + "' has " + (places == 0 ? "no place" : "several places")
                                + "; give it one under in, or say under refused why it has none");
            }
        }
    }

    private List<Outcome> outcomes(SpecNode node, Wire wire, Callable callable) {
        List<Outcome> outcomes = new ArrayList<>();
        boolean canBeAbsent = callable instanceof Operation operation
                && operation.result().absentStatus().isPresent();
        node.get("out")
                .ifPresent(out -> out.entries().forEach((status, it) -> {
                    boolean absent = it.text().equals("absent");
                    if (!status.matches("[1-5][0-9][0-9]")) {
                        problems.add(it, RULE, "'" + status + "' is not a status");
                    } else if (absent && !canBeAbsent) {
                        problems.add(it, RULE, "the operation has no outcome 'absent'");
                    } else {
                        outcomes.add(new Outcome(
                                Integer.parseInt(status), absent, absent ? List.of() : outputs(it, wire, callable)));
                    }
                    if (!absent) {
                        checkOutputs(it, it, callable);
                    }
                }));
        if (canBeAbsent && outcomes.stream().noneMatch(Outcome::absent)) {
            problems.add(node, RULE, "no status says 'absent'");
        }
        return outcomes;
    }

    private List<Slot> outputs(SpecNode out, Wire wire, Callable callable) {
        return slots.read(out, results(callable), wire.protocol());
    }

    private void checkOutputs(SpecNode where, SpecNode out, Callable callable) {
        for (Field field : results(callable)) {
            if (!out.has(field.name())) {
                problems.add(
                        where,
                        RULE,
                        "the output '" + field.name() + "' has no place; give it one, or say why it is absent");
            }
        }
    }

    private Optional<Align> align(SpecNode node) {
        node.get("align").ifPresent(it -> keys.check(it, Set.of("list", "by", "to"), Set.of()));
        return node.get("align").map(it -> new Align(keys.text(it, "list"), keys.text(it, "by"), keys.text(it, "to")));
    }

    private WireBinding grpc(SpecNode node, Wire wire, Callable callable) {
        keys.check(node, Set.of("method", "out"), Set.of("in", "refused", "absent-when-empty", "align"));
        List<Slot> inputs = inputs(node, wire, callable);
        List<Refusal> refused = refused(node, callable);
        checkInputs(node, callable, inputs, refused);
        SpecNode out = node.get("out").orElse(node);
        boolean canBeAbsent = callable instanceof Operation operation
                && operation.result().absentStatus().isPresent();
        if (canBeAbsent == node.texts("absent-when-empty").isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    canBeAbsent
                            ? "say under absent-when-empty which outputs are empty where there is nothing"
                            : "the operation has no outcome 'absent'");
        }
        if (node.has("out")) {
            checkOutputs(out, out, callable);
        }
        return new WireBinding.Grpc(
                wire.name(),
                keys.text(node, "method"),
                inputs,
                refused,
                node.has("out") ? outputs(out, wire, callable) : List.of(),
                node.texts("absent-when-empty"),
                align(node));
    }

    private WireBinding grpcStream(SpecNode node, Wire wire, Stream stream) {
        keys.check(node, Set.of("method", "stream", "in", "opened", "event"), Set.of("refused", "answer"));
        List<Slot> inputs = inputs(node, wire, stream);
        List<Refusal> refused = refused(node, stream);
        checkInputs(node, stream, inputs, refused);
        node.get("stream")
                .filter(it -> !it.text().equals("both"))
                .ifPresent(it -> problems.add(it, RULE, "the only kind of stream is 'both'"));
        Optional<SpecNode> answer = node.get("answer");
        answer.ifPresent(it -> keys.check(it, Set.of("of", "id", "payload"), Set.of()));
        if (answer.isPresent() != stream.answer().isPresent()) {
            problems.add(node, RULE, "there is an answer exactly where the stream has one");
        }
        return new WireBinding.GrpcStream(
                wire.name(),
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
        return SlotReader.numbers(node.get().text());
    }

    private static List<Field> fields(Callable callable) {
        return callable.inputs().stream().map(Input::field).toList();
    }

    private List<Field> results(Callable callable) {
        return callable instanceof Operation operation
                ? operation
                        .result()
                        .result()
                        .flatMap(named -> model.findType(named.name()))
                        .filter(ObjectType.class::isInstance)
                        .map(type -> ((ObjectType) type).fields())
                        .orElse(List.of())
                : List.of();
    }
}
