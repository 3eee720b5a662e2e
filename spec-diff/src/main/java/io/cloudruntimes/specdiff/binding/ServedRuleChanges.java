package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what the server side does with one operation, or one type, on one wire. What it takes or adds beyond what it did breaks
 * nobody. What gives a request, a response or an event another meaning breaks the clients of the wire.
 */
final class ServedRuleChanges {
    private static final Predicate<String> ALL = name -> true;
    private static final Predicate<String> NONE = name -> false;

    private final BindingDiff written;
    private final String name;
    private final String wire;

    ServedRuleChanges(BindingDiff written, String name, String wire) {
        this.written = written;
        this.name = name;
        this.wire = wire;
    }

    void compare(ServedRules old, ServedRules now) {
        items("aliases", old.aliases(), now.aliases(), Weight.BREAKING, Weight.ADDITION);
        items("ignored", inBoth(old.ignored()), inBoth(now.ignored()), Weight.ADDITION, Weight.BREAKING);
        items("nulls", inBoth(old.nulls()), inBoth(now.nulls()), Weight.BREAKING, Weight.BREAKING);
        map(inBoth(old.defaults()), inBoth(now.defaults()), this::isRequired, "defaults");
        map(inBoth(old.noneBelow()), inBoth(now.noneBelow()), NONE, "none-below");
        maps(inBoth(old.each()), inBoth(now.each()), "each");
        map(one(old.mediaType()), one(now.mediaType()), NONE, "media-type");
        map(one(old.attributes()), one(now.attributes()), NONE, "attributes");
        map(one(old.stop()), one(now.stop()), NONE, "stop");
        map(one(tokenless(old)), one(tokenless(now)), ALL, "without-token");
        map(ofEvents(old.events().defaults()), ofEvents(now.events().defaults()), ALL, "events", "defaults");
        maps(ofEvents(old.events().entries()), ofEvents(now.events().entries()), "events", "entries");
        map(constants(old), constants(now), ALL, "events", "constants");
        map(old.events().replies(), now.events().replies(), ALL, "events", "replies");
    }

    private enum Weight {
        BREAKING,
        ADDITION
    }

    /** A value that is no map, as a map of one entry without a name. */
    private static <T> Map<String, T> one(Optional<T> value) {
        return value.map(it -> Map.of("", it)).orElse(Map.of());
    }

    private static Optional<Boolean> tokenless(ServedRules rules) {
        return rules.withoutToken() ? Optional.of(true) : Optional.empty();
    }

    private static Map<String, List<Object>> constants(ServedRules rules) {
        Map<String, List<Object>> constants = new LinkedHashMap<>();
        for (FieldMapping constant : rules.events().constants()) {
            constants.put(
                    constant.field().name(),
                    List.of(
                            constant.location(),
                            constant.fallback(),
                            constant.field().type()));
        }
        return constants;
    }

    /** Those that are the same fields on both sides: what comes and goes with a field or its type is told as the field. */
    private Set<String> inBoth(Set<String> fields) {
        return fields.stream().filter(this::isSameField).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> Map<String, T> inBoth(Map<String, T> byField) {
        Map<String, T> both = new LinkedHashMap<>(byField);
        both.keySet().removeIf(field -> !isSameField(field));
        return both;
    }

    private boolean isSameField(String field) {
        Optional<TypeRef> before = written.old().field(name, field).map(Field::type);
        return before.isPresent()
                && before.equals(written.now().field(name, field).map(Field::type));
    }

    /** Those that are properties of the events on both sides, and as optional: each event has what is required. */
    private <T> Map<String, T> ofEvents(Map<String, T> byField) {
        Map<String, T> both = new LinkedHashMap<>(byField);
        both.keySet().removeIf(field -> {
            Optional<Boolean> before = written.old().eventField(name, field).map(Field::required);
            return before.isEmpty()
                    || !before.equals(written.now().eventField(name, field).map(Field::required));
        });
        return both;
    }

    /** Whether a request without the field was refused. */
    private boolean isRequired(String field) {
        return written.old().field(name, field).orElseThrow().required();
    }

    private void items(String key, Iterable<String> old, Iterable<String> now, Weight gone, Weight added) {
        Map<String, Integer> before = positions(written.old(), key, old);
        Map<String, Integer> after = positions(written.now(), key, now);
        before.forEach((item, index) -> {
            if (!after.containsKey(item)) {
                add(gone, written.old(), item + " is gone", key, Integer.toString(index));
            }
        });
        after.forEach((item, index) -> {
            if (!before.containsKey(item)) {
                add(added, written.now(), item + " is new", key, Integer.toString(index));
            }
        });
    }

    /** The items by their places in the document; a method of gRPC is written there without its service. */
    private Map<String, Integer> positions(BindingDocument document, String key, Iterable<String> items) {
        List<String> texts = document.root().at(path(document, key)).map(SpecNode::items).orElse(List.of()).stream()
                .map(SpecNode::text)
                .toList();
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String item : items) {
            int exact = texts.indexOf(item);
            positions.put(item, exact >= 0 ? exact : positions.size());
        }
        return positions;
    }

    private void maps(Map<String, Map<String, String>> old, Map<String, Map<String, String>> now, String... keys) {
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        for (String key : all) {
            map(old.getOrDefault(key, Map.of()), now.getOrDefault(key, Map.of()), ALL, BindingDocument.path(keys, key));
        }
    }

    /**
     * Compares the entries of a map.
     *
     * @param additions which new entries break nobody
     */
    private void map(Map<String, ?> old, Map<String, ?> now, Predicate<String> additions, String... keys) {
        old.forEach((entry, value) -> {
            if (!Objects.equals(value, now.get(entry))) {
                BindingDocument where = now.containsKey(entry) ? written.now() : written.old();
                add(Weight.BREAKING, where, wasAndIs(keys, entry), keys(keys, entry));
            }
        });
        now.forEach((entry, value) -> {
            if (!old.containsKey(entry)) {
                Weight weight = additions.test(entry) ? Weight.ADDITION : Weight.BREAKING;
                add(weight, written.now(), wasAndIs(keys, entry), keys(keys, entry));
            }
        });
    }

    private static String[] keys(String[] keys, String entry) {
        return entry.isEmpty() ? keys : BindingDocument.path(keys, entry);
    }

    private String wasAndIs(String[] keys, String entry) {
        return (entry.isEmpty() ? "" : entry + " ") + "was " + text(written.old(), keys(keys, entry)) + ", is "
                + text(written.now(), keys(keys, entry));
    }

    private String text(BindingDocument document, String... keys) {
        return document.text(path(document, keys)).orElse("not there");
    }

    private void add(Weight weight, BindingDocument document, String what, String... keys) {
        boolean ofWire = path(document, keys)[3].equals(wire);
        String text = document.binding().name() + ", the server side of " + name + (ofWire ? " over " + wire : "")
                + ", " + keys[0] + ": " + what;
        ChangeLocation where = document.where(path(document, keys));
        if (weight == Weight.BREAKING) {
            written.changes().breaking(ChangeKind.SERVED_CHANGED, where, text, Audience.WIRE);
        } else {
            written.changes().addition(ChangeKind.SERVED_CHANGED, where, text);
        }
    }

    /** Where something is written: under the name of the wire, or for all wires. */
    private String[] path(BindingDocument document, String... keys) {
        String[] ofWire = BindingDocument.path(new String[] {"served", "requests", name, wire}, keys);
        return document.root().at("served", "requests", name, wire, keys[0]).isPresent()
                ? ofWire
                : BindingDocument.path(new String[] {"served", "requests", name}, keys);
    }
}
