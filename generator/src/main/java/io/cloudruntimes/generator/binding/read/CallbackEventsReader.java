package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how a call becomes events: {@code event} where it is one, {@code events: json items} or
 * {@code events: json items by key} where its body holds several.
 */
final class CallbackEventsReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern EVENTS = Pattern.compile("json (\\$|\\w+(?:\\.\\w+)*)(?: by (\\w+))?");

    private final OperationMappings parts;
    private final Problems problems;
    private final Stream stream;
    private final List<Field> properties;

    CallbackEventsReader(OperationMappings parts, Stream stream) {
        this.parts = parts;
        this.problems = parts.problems();
        this.stream = stream;
        this.properties = parts.properties(stream.event());
    }

    /** The events of the calls, some of whose properties are in the path. */
    CallbackEvents read(SpecNode node, List<FieldMapping> inPath) {
        if (node.has("event") == node.has("events")) {
            problems.add(
                    node,
                    RULE,
                    "give the locations of the event's properties under event, or under events if a call has several events");
        }
        return node.get("events").map(events -> several(events, inPath)).orElseGet(() -> single(node, inPath));
    }

    private CallbackEvents single(SpecNode node, List<FieldMapping> inPath) {
        List<FieldMapping> event = new ArrayList<>(inPath);
        Optional<SpecNode> at = node.get("event");
        at.ifPresent(it -> event.addAll(new FieldMappingReader(problems)
                .read(it, properties, parts.wire().protocol())));
        boolean isRead =
                node.get("call").filter(problems::isAt).isEmpty(); // otherwise it is not known what the path has
        if (at.isPresent() && isRead) {
            parts.complete(node, event, properties, "the property '%s' of the event");
        }
        parts.only(at, event, CallbackEventsReader::isInCall);
        event.stream()
                .filter(mapping ->
                        mapping.fallback().isPresent() || mapping.presentWith().isPresent())
                .forEach(mapping -> problems.add(
                        node.at("event", mapping.field().name()).orElse(node),
                        RULE,
                        "'" + mapping.field().name()
                                + "' comes from the runtime, so it can have neither a default nor another property"));
        return new CallbackEvents.Single(event);
    }

    private CallbackEvents several(SpecNode events, List<FieldMapping> inPath) {
        Matcher form = EVENTS.matcher(events.text());
        if (!form.matches()) {
            problems.add(
                    events, RULE, "'" + events.text() + "' is not of the form 'json MEMBER' or 'json MEMBER by KEY'");
            return new CallbackEvents.Several(inPath, new WireLocation.Json(List.of()), Optional.empty());
        }
        if (stream.answer().isPresent()) {
            problems.add(
                    events,
                    RULE,
                    "a call with several events has one response, so the stream's replies to each of them would be lost");
        }
        List<String> path =
                form.group(1).equals("$") ? List.of() : List.of(form.group(1).split("\\."));
        Optional<String> key = Optional.ofNullable(form.group(2));
        if (key.isPresent() && properties.stream().noneMatch(it -> isKey(it, key.get()))) {
            problems.add(events, RULE, "the event has no required text '" + key.get() + "' to be the key");
        }
        List<FieldMapping> mappings = inPath.stream()
                .filter(mapping -> !key.equals(Optional.of(mapping.field().name()))) // the body has it as well
                .toList();
        return new CallbackEvents.Several(mappings, new WireLocation.Json(path), key);
    }

    private static boolean isKey(Field field, String name) {
        return field.name().equals(name)
                && field.required()
                && field.type() instanceof TypeRef.Scalar scalar
                && scalar.kind() == TypeRef.ScalarKind.STRING;
    }

    private static boolean isInCall(WireLocation location) {
        return !(location instanceof WireLocation.Status
                || location instanceof WireLocation.MapKey
                || location instanceof WireLocation.Constant
                || location instanceof WireLocation.Input);
    }
}
