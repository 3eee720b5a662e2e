package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.WireBinding.Listed;
import io.cloudruntimes.generator.binding.WireBinding.Refusal;
import io.cloudruntimes.generator.binding.WireBinding.Target;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how the events of a stream arrive as calls of the runtime. A name in the template of the call is an input, which
 * tells one open stream from another, or a property of the event, or both.
 */
final class CallbackBindingReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern CALL = Pattern.compile("([A-Z]+|\\{\\w+}) (/\\S*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\+?)(\\w+)}");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;

    CallbackBindingReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    WireBinding.Callback read(SpecNode node, Stream stream) {
        keys.check(node, Set.of("call", "event"), Set.of("in", "unsupported-inputs", "answer", "discovery"));
        List<FieldMapping> inputs = new ArrayList<>();
        List<FieldMapping> event = new ArrayList<>();
        List<Field> properties = fields(stream.event());
        Target call = call(node, properties, inputs, event);
        Optional<Listed> listed = node.get("discovery").map(this::listed);
        List<FieldMapping> told = parts.inputs(node);
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, first(inputs, told), refused);
        only(
                node.get("in"),
                told,
                place -> place instanceof WireLocation.Absent || listed.isPresent() && isMember(place));
        inputs.addAll(told);

        node.get("event").ifPresent(it -> event.addAll(new FieldMappingReader(problems).read(it, properties, wire())));
        complete(node, event, properties, "the property '%s' of the event");
        only(node.get("event"), event, CallbackBindingReader::isInCall);
        event.stream()
                .filter(slot ->
                        slot.fallback().isPresent() || slot.presentWith().isPresent())
                .forEach(slot -> problems.add(
                        node.at("event", slot.field().name()).orElse(node),
                        RULE,
                        "'" + slot.field().name()
                                + "' is what the runtime says and takes no default and no other property"));

        List<FieldMapping> answer = answer(node, stream);
        return new WireBinding.Callback(parts.wire().name(), call, inputs, refused, listed, event, answer);
    }

    private Wire.Protocol wire() {
        return parts.wire().protocol();
    }

    private List<Field> fields(TypeRef.Named type) {
        return parts.model()
                .findType(type.name())
                .filter(ObjectType.class::isInstance)
                .map(it -> ((ObjectType) it).fields())
                .orElse(List.of());
    }

    private Target call(SpecNode node, List<Field> properties, List<FieldMapping> inputs, List<FieldMapping> event) {
        Optional<SpecNode> at = node.get("call");
        Matcher call = CALL.matcher(keys.text(node, "call"));
        if (at.isEmpty() || !call.matches()) {
            at.ifPresent(it -> problems.add(it, RULE, "a call is a verb, or in braces the name of one, and a path"));
            return new Target("POST", "/");
        }
        String verb = call.group(1);
        if (verb.startsWith("{")) {
            named(at.get(), verb.substring(1, verb.length() - 1), new WireLocation.Verb(), properties, inputs, event);
            verb = Target.ANY_VERB;
        }
        Matcher parameter = PARAMETER.matcher(call.group(2));
        while (parameter.find()) {
            if (!parameter.group(1).isEmpty() && parameter.end() < call.group(2).length()) {
                problems.add(at.get(), RULE, "several segments stand last, and {+" + parameter.group(2) + "} does not");
            }
            WireLocation place = new WireLocation.Path(!parameter.group(1).isEmpty());
            named(at.get(), parameter.group(2), place, properties, inputs, event);
        }
        return new Target(verb, call.group(2));
    }

    private void named(
            SpecNode at,
            String name,
            WireLocation place,
            List<Field> properties,
            List<FieldMapping> inputs,
            List<FieldMapping> event) {
        Optional<Field> input = place instanceof WireLocation.Path ? parts.field(name) : Optional.empty();
        Optional<Field> property =
                properties.stream().filter(it -> it.name().equals(name)).findFirst();
        if (input.isEmpty() && property.isEmpty()) {
            problems.add(at, RULE, "the call names {" + name + "}, no input and no property of the event");
        }
        if (input.filter(it -> !it.required()).isPresent()) {
            problems.add(at, RULE, "the call names {" + name + "}, an input that may be absent");
        }
        input.ifPresent(it -> inputs.add(FieldMapping.plain(it, place)));
        property.ifPresent(it -> event.add(FieldMapping.plain(it, place)));
    }

    private Listed listed(SpecNode node) {
        keys.check(node, Set.of("request", "route"), Set.of());
        Target request = node.get("request").map(keys::target).orElse(new Target("GET", "/"));
        return new Listed(request, keys.text(node, "route"));
    }

    /** Both without those of the second whose field the first has: an input may be in the path and in the list. */
    private static List<FieldMapping> first(List<FieldMapping> slots, List<FieldMapping> more) {
        List<FieldMapping> all = new ArrayList<>(slots);
        more.stream()
                .filter(slot -> slots.stream().noneMatch(it -> it.field().equals(slot.field())))
                .forEach(all::add);
        return all;
    }

    private List<FieldMapping> answer(SpecNode node, Stream stream) {
        Optional<SpecNode> at = node.get("answer");
        if (at.isPresent() != stream.answer().isPresent()) {
            problems.add(node, RULE, "there is an answer exactly where the stream has one");
        }
        if (at.isEmpty() || stream.answer().isEmpty()) {
            return List.of();
        }
        List<Field> properties = fields(stream.answer().get().type());
        List<FieldMapping> answer = new FieldMappingReader(problems).read(at.get(), properties, wire());
        complete(at.get(), answer, properties, "the property '%s' of the answer");
        only(at, answer, CallbackBindingReader::isInAnswer);
        return answer;
    }

    /** Nothing is dropped: each property has one place, and one that is required is not absent. */
    private void complete(SpecNode node, List<FieldMapping> slots, List<Field> properties, String what) {
        for (Field property : properties) {
            List<FieldMapping> places =
                    slots.stream().filter(slot -> slot.field().equals(property)).toList();
            if (places.size() != 1) {
                problems.add(
                        node,
                        RULE,
                        String.format(what, property.name()) + " has "
                                + (places.isEmpty() ? "no place" : "several places")
                                + "; give it one, or say why it is absent");
            } else if (property.required() && places.get(0).place() instanceof WireLocation.Absent) {
                problems.add(node, RULE, String.format(what, property.name()) + " is required and cannot be absent");
            }
        }
    }

    private void only(Optional<SpecNode> node, List<FieldMapping> slots, Predicate<WireLocation> allowed) {
        slots.stream()
                .filter(slot -> !allowed.test(slot.place()))
                .forEach(slot -> node.ifPresent(it -> problems.add(
                        it.get(slot.field().name()).orElse(it),
                        RULE,
                        "'" + slot.field().name() + "' cannot travel at such a place in a call of the runtime")));
    }

    private static boolean isMember(WireLocation place) {
        return place instanceof WireLocation.Json json && !json.path().isEmpty();
    }

    private static boolean isInCall(WireLocation place) {
        return !(place instanceof WireLocation.Status
                || place instanceof WireLocation.HeaderPrefix
                || place instanceof WireLocation.Constant);
    }

    private static boolean isInAnswer(WireLocation place) {
        return isMember(place)
                || place instanceof WireLocation.Status
                || place instanceof WireLocation.Headers
                || place instanceof WireLocation.ContentType
                || place instanceof WireLocation.Payload
                || place instanceof WireLocation.Absent;
    }
}
