package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.Discovery.NameProbe;
import io.cloudruntimes.generator.binding.model.Discovery.RouteList;
import io.cloudruntimes.generator.binding.model.Discovery.ServedProbe;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how the events of a stream arrive as calls of the runtime. A name in the template of the call is an input, which
 * distinguishes open streams, or a property of the event, or both.
 */
final class CallbackBindingReader {
    private static final String RULE = OperationMappings.RULE;
    private static final String CAPABILITY = "capability";
    private static final String OTHER_STATUSES = "other-statuses";
    private static final int NOT_ALLOWED = 405;
    private static final Pattern CALL = Pattern.compile("([A-Z]+|\\{\\w+}) (/\\S*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\+?)(\\w+)}");

    private final OperationMappings parts;
    private final List<Wire> wires;
    private final Problems problems;
    private final KeyReader keys;

    CallbackBindingReader(OperationMappings parts, List<Wire> wires) {
        this.parts = parts;
        this.wires = wires;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    WireBinding.Callback read(SpecNode node, Stream stream) {
        keys.check(
                node,
                Set.of("call"),
                Set.of(
                        "in",
                        UnsupportedInputsReader.INPUTS,
                        UnsupportedInputsReader.VALUES,
                        "event",
                        "events",
                        "reply",
                        "discovery",
                        "start",
                        "stop",
                        "subscription-id"));
        List<FieldMapping> inputs = new ArrayList<>();
        List<FieldMapping> inPath = new ArrayList<>();
        RequestTarget call = call(node, parts.properties(stream.event()), inputs, inPath);
        Optional<Discovery> discovery = node.get("discovery").map(it -> discovery(it, call));
        Optional<StreamExchanges> exchanges = new StreamExchangesReader(parts, wires).read(node);
        List<FieldMapping> named = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        List<FieldMapping> started = exchanges.map(it -> it.start().inputs()).orElse(List.of());
        parts.checkInputs(node, distinct(distinct(inputs, named), started), refused);
        parts.only(
                node.get("in"),
                named,
                location -> location instanceof WireLocation.Absent
                        || discovery.filter(RouteList.class::isInstance).isPresent()
                                && WireLocation.isMember(location));
        inputs.addAll(named);
        CallbackEvents events = new CallbackEventsReader(parts, stream).read(node, inPath);
        CallbackReply reply = new CallbackReplyReader(parts, stream).read(node);
        WireBinding.Callback callback = new WireBinding.Callback(
                parts.wire().name(), call, inputs, refused, discovery, exchanges, events, reply);
        checkServed(node, callback, stream);
        return callback;
    }

    private RequestTarget call(
            SpecNode node, List<Field> properties, List<FieldMapping> inputs, List<FieldMapping> event) {
        Optional<SpecNode> at = node.get("call");
        Matcher call = CALL.matcher(keys.text(node, "call"));
        if (at.isEmpty() || !call.matches()) {
            at.ifPresent(it -> problems.add(it, RULE, "a call is a verb, or in braces the name of one, and a path"));
            return new RequestTarget("POST", "/");
        }
        String verb = call.group(1);
        if (verb.startsWith("{")) {
            named(at.get(), verb.substring(1, verb.length() - 1), new WireLocation.Verb(), properties, inputs, event);
            verb = RequestTarget.ANY_VERB;
        }
        Matcher parameter = PARAMETER.matcher(call.group(2));
        while (parameter.find()) {
            WireLocation location = new WireLocation.Path(!parameter.group(1).isEmpty());
            named(at.get(), parameter.group(2), location, properties, inputs, event);
        }
        return new RequestTarget(verb, call.group(2));
    }

    private void named(
            SpecNode at,
            String name,
            WireLocation location,
            List<Field> properties,
            List<FieldMapping> inputs,
            List<FieldMapping> event) {
        Optional<Field> input = location instanceof WireLocation.Path ? parts.field(name) : Optional.empty();
        Optional<Field> property =
                properties.stream().filter(it -> it.name().equals(name)).findFirst();
        if (input.isEmpty() && property.isEmpty()) {
            problems.add(at, RULE, "the call names {" + name + "}, no input and no property of the event");
        }
        if (input.filter(it -> !it.required()).isPresent()) {
            problems.add(at, RULE, "the call names {" + name + "}, an input that may be absent");
        }
        input.ifPresent(it -> inputs.add(FieldMapping.plain(it, location)));
        property.ifPresent(it -> event.add(FieldMapping.plain(it, location)));
    }

    private Discovery discovery(SpecNode node, RequestTarget call) {
        keys.check(node, Set.of("request"), Set.of("route", "status", CAPABILITY, OTHER_STATUSES));
        if (node.has("route") == node.has("status")) {
            problems.add(
                    node,
                    RULE,
                    "a discovery has either 'route', where the runtime asks for a list, or 'status', where it asks for"
                            + " each name");
        }
        if (!node.has("status")) {
            RequestTarget request = node.get("request").map(keys::target).orElse(new RequestTarget("GET", "/"));
            for (String key : List.of(CAPABILITY, OTHER_STATUSES)) {
                node.get(key).ifPresent(it -> problems.add(it, RULE, "a list of what is open has no '" + key + "'"));
            }
            return new RouteList(request, keys.text(node, "route"));
        }
        Matcher request = CALL.matcher(keys.text(node, "request"));
        boolean samePath = request.matches() && request.group(2).equals(call.path());
        if (node.has("request") && (!samePath || request.group(1).startsWith("{"))) {
            problems.add(
                    node.get("request").orElseThrow(),
                    RULE,
                    "the request for a name is a verb and the path of the call, " + call.path());
            return new NameProbe(new RequestTarget("OPTIONS", call.path()), 200, Optional.empty());
        }
        if (samePath && request.group(1).equals(call.verb())) {
            problems.add(
                    node.get("request").orElseThrow(),
                    RULE,
                    "the request for a name cannot be the call itself; the two need different verbs");
        }
        String verb = samePath ? request.group(1) : "OPTIONS";
        return new NameProbe(
                new RequestTarget(verb, call.path()), keys.statusAt(node, "status", 200), servedProbe(node));
    }

    private Optional<ServedProbe> servedProbe(SpecNode node) {
        Optional<SpecNode> statuses = node.get(OTHER_STATUSES);
        if (!node.has(CAPABILITY)) {
            statuses.ifPresent(it -> problems.add(
                    it, RULE, "give '" + CAPABILITY + "' too: without it the server side asks for no names"));
            return Optional.empty();
        }
        List<Integer> others = statuses.map(SpecNode::items).orElse(List.of()).stream()
                .map(it -> keys.status(it, it.text(), NOT_ALLOWED))
                .toList();
        return Optional.of(new ServedProbe(keys.text(node, CAPABILITY), others));
    }

    /** The server side calls an application for streams of one name whose events and replies it can write. */
    private void checkServed(SpecNode node, WireBinding.Callback callback, Stream stream) {
        boolean asked = callback.discovery().orElse(null) instanceof NameProbe probe
                && probe.served().isPresent();
        boolean named =
                callback.inputs().size() == 1 && callback.inputs().get(0).location() instanceof WireLocation.Path;
        boolean writable = callback.events() instanceof CallbackEvents.Single
                && callback.events().mappings().stream()
                        .map(FieldMapping::location)
                        .allMatch(it -> it instanceof WireLocation.Path
                                || it instanceof WireLocation.Payload
                                || it instanceof WireLocation.ContentType
                                || it instanceof WireLocation.Headers
                                || it instanceof WireLocation.Absent)
                && callback.reply() instanceof CallbackReply.ByStatus;
        if (asked && !(named && writable)) {
            problems.add(
                    node.at("discovery", CAPABILITY).orElse(node),
                    RULE,
                    "the server side can ask for names only where one input is in the path, an event is the payload,"
                            + " its media type and headers, and the reply is a status");
        }
    }

    /** Both without those of the second whose field the first has: an input may be in the path and in the list. */
    private static List<FieldMapping> distinct(List<FieldMapping> mappings, List<FieldMapping> more) {
        List<FieldMapping> all = new ArrayList<>(mappings);
        more.stream()
                .filter(mapping -> mappings.stream().noneMatch(it -> it.field().equals(mapping.field())))
                .forEach(all::add);
        return all;
    }
}
