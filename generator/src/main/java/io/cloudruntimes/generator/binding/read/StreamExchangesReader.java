package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.StreamExchanges.StopRequest;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the requests that the client makes on another wire before and after a stream of callbacks. */
final class StreamExchangesReader {
    private static final String RULE = OperationMappings.RULE;
    private static final String ID = "id";
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE|PATCH) (/\\S*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\+?)(\\w+)}");
    private static final Pattern MEMBER = Pattern.compile("json (\\w+(?:\\.\\w+)*)");

    private final OperationMappings parts;
    private final List<Wire> wires;
    private final Problems problems;
    private final KeyReader keys;

    StreamExchangesReader(OperationMappings parts, List<Wire> wires) {
        this.parts = parts;
        this.wires = wires;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    Optional<StreamExchanges> read(SpecNode callback) {
        Optional<SpecNode> start = callback.get("start");
        for (String key : List.of("stop", "subscription-id")) {
            callback.get(key)
                    .filter(it -> start.isEmpty())
                    .ifPresent(it -> problems.add(it, RULE, "there is '" + key + "' only beside 'start'"));
        }
        return start.map(it -> exchanges(callback, it));
    }

    private StreamExchanges exchanges(SpecNode callback, SpecNode start) {
        keys.check(start, Set.of("wire", "request"), Set.of("in", ID));
        Optional<WireLocation.Json> id = start.get(ID).flatMap(this::member);
        Optional<WireLocation.Json> callId = callback.get("subscription-id").flatMap(this::member);
        callback.get("subscription-id")
                .filter(it -> !start.has(ID))
                .ifPresent(it -> problems.add(it, RULE, "the response to start has no 'id' to compare it with"));
        return new StreamExchanges(start(start), id, callback.get("stop").map(it -> stop(it, start.has(ID))), callId);
    }

    private WireBinding.Http start(SpecNode node) {
        RequestTarget target = request(node);
        List<FieldMapping> inputs = new ArrayList<>();
        parameters(node, target, Set.of())
                .forEach(parameter ->
                        inputs.add(FieldMapping.plain(parameter.field(), new WireLocation.Path(parameter.several()))));
        node.get("in")
                .ifPresent(in ->
                        inputs.addAll(new FieldMappingReader(problems).read(in, parts.fields(), Wire.Protocol.HTTP)));
        parts.fields().stream()
                .filter(field ->
                        inputs.stream().filter(it -> it.field().equals(field)).count() > 1)
                .forEach(field -> problems.add(
                        node, RULE, "the input '" + field.name() + "' has several locations in the request"));
        return new WireBinding.Http(
                wire(node), target.verb(), target.path(), inputs, List.of(), List.of(), Optional.empty());
    }

    private StopRequest stop(SpecNode node, boolean hasId) {
        keys.check(node, Set.of("wire", "request"), Set.of());
        RequestTarget target = request(node);
        parameters(node, target, hasId ? Set.of(ID) : Set.of());
        return new StopRequest(wire(node), target);
    }

    /** A parameter of a path that is an input. */
    private record Parameter(Field field, boolean several) {}

    private List<Parameter> parameters(SpecNode node, RequestTarget target, Set<String> others) {
        List<Parameter> found = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(target.path());
        while (parameter.find()) {
            String name = parameter.group(2);
            Optional<Field> field = parts.field(name).filter(Field::required);
            if (!others.contains(name)) {
                field.ifPresentOrElse(
                        it -> found.add(new Parameter(it, !parameter.group(1).isEmpty())),
                        () -> problems.add(
                                node.get("request").orElse(node),
                                RULE,
                                "the request names {" + name + "}, no required input"
                                        + (name.equals(ID) ? " and no 'id' of the response to start" : "")));
            }
        }
        return found;
    }

    private RequestTarget request(SpecNode node) {
        Matcher request = REQUEST.matcher(keys.text(node, "request"));
        if (!request.matches()) {
            node.get("request").ifPresent(it -> problems.add(it, RULE, "a request is a method and a path"));
            return new RequestTarget("GET", "/");
        }
        return new RequestTarget(request.group(1), request.group(2));
    }

    private String wire(SpecNode node) {
        String name = keys.text(node, "wire");
        node.get("wire")
                .filter(it -> wires.stream()
                        .noneMatch(wire -> wire.name().equals(name) && wire.protocol() == Wire.Protocol.HTTP))
                .ifPresent(it -> problems.add(it, RULE, "there is no wire '" + name + "' that is HTTP"));
        return name;
    }

    private Optional<WireLocation.Json> member(SpecNode node) {
        Matcher member = MEMBER.matcher(node.text());
        if (!member.matches()) {
            problems.add(node, RULE, "'" + node.text() + "' is no member of a JSON body, as 'json id'");
            return Optional.empty();
        }
        return Optional.of(new WireLocation.Json(List.of(member.group(1).split("\\."))));
    }
}
