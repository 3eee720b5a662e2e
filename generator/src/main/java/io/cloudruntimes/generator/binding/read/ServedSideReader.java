package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.ServedSide;
import io.cloudruntimes.generator.binding.model.ServedSide.UnsupportedRequest;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the server side of the wires takes, beyond what the client sends. */
final class ServedSideReader {
    private static final String RULE = "binding-served";
    private static final Set<String> KEYS = Set.of(
            "ignored",
            "none-below",
            "defaults",
            "aliases",
            "without-token",
            "media-type",
            "nulls",
            "attributes",
            "each",
            "events",
            "stop");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE|PATCH) (/\\S*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\+?([^}]*)}");

    private final ApiModel model;
    private final List<Wire> wires;
    private final Map<String, OperationBinding> operations;
    private final Problems problems;
    private final KeyReader keys;

    ServedSideReader(ApiModel model, List<Wire> wires, Map<String, OperationBinding> operations, Problems problems) {
        this.model = model;
        this.wires = wires;
        this.operations = operations;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    ServedSide read(SpecNode node) {
        keys.check(node, Set.of(), Set.of("requests", "unsupported"));
        Map<String, Map<String, ServedRules>> rules = new LinkedHashMap<>();
        node.get("requests").ifPresent(all -> all.entries().forEach((name, it) -> rules.put(name, byWire(name, it))));
        Map<String, List<UnsupportedRequest>> unsupported = new LinkedHashMap<>();
        node.get("unsupported")
                .ifPresent(all -> all.entries()
                        .forEach((name, it) ->
                                wire(name, it).ifPresent(wire -> unsupported.put(name, requests(it, wire)))));
        return new ServedSide(rules, unsupported);
    }

    private Optional<Wire> wire(String name, SpecNode node) {
        Optional<Wire> wire =
                wires.stream().filter(it -> it.name().equals(name)).findFirst();
        if (wire.isEmpty()) {
            problems.add(node, RULE, "there is no wire '" + name + "'");
        }
        return wire;
    }

    private List<UnsupportedRequest> requests(SpecNode node, Wire wire) {
        List<UnsupportedRequest> requests = new ArrayList<>();
        node.entries().forEach((text, reason) -> {
            Matcher request = REQUEST.matcher(text);
            if (!request.matches() || wire.protocol() != Wire.Protocol.HTTP) {
                problems.add(reason, RULE, "'" + text + "' is not a verb and a path of HTTP");
            } else if (isBound(request.group(1), request.group(2), wire)) {
                problems.add(reason, RULE, "'" + text + "' is bound, and so is served");
            } else {
                requests.add(
                        new UnsupportedRequest(new RequestTarget(request.group(1), request.group(2)), reason.text()));
            }
        });
        return requests;
    }

    private boolean isBound(String verb, String path, Wire wire) {
        String form = PARAMETER.matcher(path).replaceAll("{}");
        return operations.values().stream()
                .filter(OperationBinding.Bound.class::isInstance)
                .flatMap(it -> ((OperationBinding.Bound) it).wires().stream())
                .flatMap(it -> requests(it, wire.name()))
                .anyMatch(it -> it.verb().equals(verb)
                        && PARAMETER.matcher(it.path()).replaceAll("{}").equals(form));
    }

    /** The requests of a binding on a wire that is HTTP, those that start and stop a stream of callbacks too. */
    private static Stream<RequestTarget> requests(WireBinding binding, String wire) {
        if (binding instanceof WireBinding.Http http && http.wire().equals(wire)) {
            return Stream.of(new RequestTarget(http.verb(), http.path()));
        }
        if (binding instanceof WireBinding.Callback callback) {
            return callback.exchanges().stream()
                    .flatMap(it -> Stream.concat(
                            requests(it.start(), wire),
                            it.stop().stream()
                                    .filter(stop -> stop.wire().equals(wire))
                                    .map(StreamExchanges.StopRequest::request)));
        }
        return Stream.empty();
    }

    /** Keys beside the names of wires hold for each wire that does not override them. */
    private Map<String, ServedRules> byWire(String name, SpecNode node) {
        Optional<Callable> callable =
                callables().filter(it -> it.id().equals(name)).findFirst();
        Optional<List<Field>> fields = callable.map(
                        it -> it.inputs().stream().map(Input::field).toList())
                .or(() -> model.findType(name)
                        .filter(ObjectType.class::isInstance)
                        .map(type -> ((ObjectType) type).fields()));
        if (fields.isEmpty()) {
            problems.add(node, RULE, "the API has no operation and no object '" + name + "'");
            return Map.of();
        }
        Set<String> known = new TreeSet<>(KEYS);
        wires.forEach(wire -> known.add(wire.name()));
        keys.check(node, Set.of(), known);
        Map<String, ServedRules> rules = new LinkedHashMap<>();
        for (Wire wire : wires) {
            node.get(wire.name()).ifPresent(it -> keys.check(it, Set.of(), KEYS));
            rules.put(wire.name(), rules(node, wire, callable, fields.get()));
        }
        return rules;
    }

    private Stream<Callable> callables() {
        return model.services().stream()
                .flatMap((Service service) -> Stream.concat(service.operations().stream(), service.streams().stream()));
    }

    private static Optional<SpecNode> key(SpecNode node, Wire wire, String key) {
        return node.get(wire.name()).flatMap(it -> it.get(key)).or(() -> node.get(key));
    }

    private ServedRules rules(SpecNode node, Wire wire, Optional<Callable> callable, List<Field> fields) {
        Set<String> ignored = new TreeSet<>();
        key(node, wire, "ignored")
                .ifPresent(list -> list.items().forEach(it -> {
                    if (isField(
                            it,
                            it.text(),
                            fields,
                            field -> field.type() instanceof TypeRef.StringMap,
                            "a map of text")) {
                        ignored.add(it.text());
                    }
                }));
        Map<String, Integer> noneBelow = new LinkedHashMap<>();
        key(node, wire, "none-below")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (isField(it, name, fields, ServedSideReader::isTime, "a length of time")) {
                        noneBelow.put(name, map.int32(name).orElse(0));
                    }
                }));
        Map<String, String> defaults = new LinkedHashMap<>();
        key(node, wire, "defaults")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (isField(it, name, fields, ServedSideReader::canDefault, "text or bytes")) {
                        defaults.put(name, it.text());
                    }
                }));
        Set<String> nulls = new TreeSet<>();
        key(node, wire, "nulls")
                .ifPresent(list -> list.items().forEach(it -> {
                    if (isField(it, it.text(), fields, ServedSideReader::canDefault, "text or bytes")) {
                        nulls.add(it.text());
                    }
                }));
        Optional<ServedRules.Attributes> attributes =
                key(node, wire, "attributes").map(it -> attributes(it, fields));
        Map<String, Map<String, String>> each = new LinkedHashMap<>();
        key(node, wire, "each")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (isField(it, name, fields, field -> field.type() instanceof TypeRef.ListOf, "a list")) {
                        Map<String, String> parameters = new LinkedHashMap<>();
                        it.entries().forEach((property, parameter) -> parameters.put(property, parameter.text()));
                        each.put(name, parameters);
                    }
                }));
        List<String> aliases = new ArrayList<>();
        key(node, wire, "aliases")
                .ifPresent(list ->
                        list.items().forEach(it -> alias(it, wire, callable).ifPresent(aliases::add)));
        return new ServedRules(
                ignored,
                noneBelow,
                defaults,
                aliases,
                key(node, wire, "without-token")
                        .map(it -> it.text().equals("true"))
                        .orElse(false),
                key(node, wire, "media-type").map(SpecNode::text),
                nulls,
                attributes,
                each,
                key(node, wire, "events")
                        .flatMap(it -> callable.filter(io.cloudruntimes.generator.model.Stream.class::isInstance)
                                .map(stream -> events(it, wire, (io.cloudruntimes.generator.model.Stream) stream)))
                        .orElse(ServedRules.Events.NONE),
                key(node, wire, "stop").flatMap(it -> stop(it, wire, callable)));
    }

    private Optional<ServedRules.Stop> stop(SpecNode node, Wire wire, Optional<Callable> callable) {
        Optional<WireBinding> bound = bound(wire, callable);
        if (bound.isPresent()
                && bound.get() instanceof WireBinding.GrpcStream grpc
                && grpc.opensWith() instanceof OpensWith.Id) {
            keys.check(node, Set.of("requests", "id", "stopped", "problem"), Set.of());
            List<String> methods = items(node, "requests")
                    .map(it -> new GrpcMethodReader(problems, wire.grpcService())
                            .read(it)
                            .toString())
                    .toList();
            return Optional.of(new ServedRules.Stop(
                    methods,
                    keys.number(node, "id"),
                    Integer.toString(keys.number(node, "stopped")),
                    keys.number(node, "problem")));
        }
        Optional<StreamExchanges.StopRequest> stop = bound.filter(WireBinding.Callback.class::isInstance)
                .flatMap(it -> ((WireBinding.Callback) it).exchanges())
                .flatMap(StreamExchanges::stop);
        if (stop.isPresent()) {
            keys.check(node, Set.of(), Set.of("requests", "stopped"));
            List<String> requests = items(node, "requests")
                    .flatMap(it -> request(it, stop.get().request().path()).stream())
                    .toList();
            return Optional.of(new ServedRules.Stop(
                    requests, 0, node.get("stopped").map(SpecNode::text).orElse(""), 0));
        }
        problems.add(
                node,
                RULE,
                "there is no stream on the wire '" + wire.name()
                        + "' that a client ends by its id: it opens with {id: N}," + " or has the key 'stop'");
        return Optional.empty();
    }

    private static Stream<SpecNode> items(SpecNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }

    private ServedRules.Attributes attributes(SpecNode node, List<Field> fields) {
        keys.check(node, Set.of("map", "prefix", "data", "content-type"), Set.of());
        isField(
                node,
                keys.text(node, "map"),
                fields,
                field -> field.type() instanceof TypeRef.StringMap,
                "a map of text");
        isField(node, keys.text(node, "data"), fields, ServedSideReader::canDefault, "bytes");
        isField(node, keys.text(node, "content-type"), fields, ServedSideReader::canDefault, "text");
        return new ServedRules.Attributes(
                keys.text(node, "map"),
                keys.text(node, "prefix"),
                keys.text(node, "data"),
                keys.text(node, "content-type"));
    }

    private ServedRules.Events events(SpecNode node, Wire wire, io.cloudruntimes.generator.model.Stream stream) {
        keys.check(node, Set.of(), Set.of("defaults", "entries", "constants", "replies"));
        List<Field> fields = ((ObjectType) model.type(stream.event().name())).fields();
        Map<String, String> defaults = new LinkedHashMap<>();
        node.get("defaults")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (isField(
                            it,
                            name,
                            fields,
                            field -> canDefault(field) && !field.required(),
                            "optional text of the event")) {
                        defaults.put(name, it.text());
                    }
                }));
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        node.get("entries")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (isField(
                            it,
                            name,
                            fields,
                            field -> field.type() instanceof TypeRef.StringMap,
                            "a map of the event")) {
                        Map<String, String> texts = new LinkedHashMap<>();
                        it.entries().forEach((entry, text) -> texts.put(entry, text.text()));
                        texts.values().stream()
                                .filter(text -> text.startsWith("{"))
                                .forEach(text -> isField(
                                        it,
                                        text.replaceAll("^\\{|}$", ""),
                                        fields,
                                        Field::required,
                                        "text of each event"));
                        entries.put(name, texts);
                    }
                }));
        Map<String, String> replies = new LinkedHashMap<>();
        node.get("replies").ifPresent(map -> map.entries().forEach((status, it) -> replies.put(status, it.text())));
        return new ServedRules.Events(
                defaults,
                entries,
                node.get("constants")
                        .map(it -> new FieldMappingReader(problems).constants(it, wire.protocol()))
                        .orElse(List.of()),
                replies);
    }

    private boolean isField(SpecNode node, String name, List<Field> fields, Predicate<Field> fits, String what) {
        boolean known = fields.stream().anyMatch(field -> field.name().equals(name) && fits.test(field));
        if (!known) {
            problems.add(node, RULE, "'" + name + "' is not " + what);
        }
        return known;
    }

    private static boolean isTime(Field field) {
        return field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.SECONDS;
    }

    private static boolean canDefault(Field field) {
        return field.type() instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.STRING || scalar.kind() == ScalarKind.BYTES);
    }

    /** Another request of the same operation, with the same parameters. */
    private Optional<String> alias(SpecNode node, Wire wire, Optional<Callable> callable) {
        Optional<WireBinding> bound = bound(wire, callable);
        if (bound.isPresent() && bound.get() instanceof WireBinding.Http http) {
            if (http.path().equals(HttpBindingReader.UNKNOWN_PATH)) {
                return Optional.empty();
            }
            return request(node, http.path());
        }
        if (bound.isPresent() && bound.get() instanceof WireBinding.Callback callback) {
            Optional<StreamExchanges> exchanges = callback.exchanges();
            if (exchanges.isPresent()) {
                return request(node, exchanges.get().start().path());
            }
        }
        if (bound.isPresent()
                && (bound.get() instanceof WireBinding.Grpc || bound.get() instanceof WireBinding.GrpcStream)) {
            return Optional.of(new GrpcMethodReader(problems, wire.grpcService())
                    .read(node)
                    .toString());
        }
        problems.add(node, RULE, "there is no request on the wire '" + wire.name() + "' that could have an alias");
        return Optional.empty();
    }

    /** How the operation is bound on the wire. */
    private Optional<WireBinding> bound(Wire wire, Optional<Callable> callable) {
        return callable.map(it -> operations.get(it.id()))
                .filter(OperationBinding.Bound.class::isInstance)
                .flatMap(it -> ((OperationBinding.Bound) it)
                        .wires().stream()
                                .filter(on -> on.wire().equals(wire.name()))
                                .findFirst());
    }

    private Optional<String> request(SpecNode node, String path) {
        Matcher request = REQUEST.matcher(node.text());
        if (request.matches() && parameters(request.group(2)).equals(parameters(path))) {
            return Optional.of(node.text());
        }
        problems.add(node, RULE, "'" + node.text() + "' is no verb and path with the parameters of " + path);
        return Optional.empty();
    }

    private static Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }
}
