package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** That each location of a message holds one value: of two in one, one would be lost. */
public final class LocationClashChecks {
    private static final String RULE = "binding-location";

    private final Problems problems;

    public LocationClashChecks(Problems problems) {
        this.problems = problems;
    }

    /** Values that clash are one problem, however many they are: of the one that holds the others, else of the last. */
    public void check(MessageMappings message) {
        List<FieldMapping> left = new ArrayList<>(
                message.mappings().stream().flatMap(FieldMapping::locations).toList());
        while (!left.isEmpty()) {
            List<FieldMapping> group = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < group.size(); i++) {
                FieldMapping member = group.get(i);
                List<FieldMapping> more =
                        left.stream().filter(it -> areOne(member, it)).toList();
                group.addAll(more);
                left.removeAll(more);
            }
            if (group.size() > 1) {
                report(message, group);
            }
        }
    }

    private void report(MessageMappings message, List<FieldMapping> group) {
        FieldMapping wrong = group.stream()
                .filter(it -> group.size() > 2)
                .filter(it -> group.stream().allMatch(other -> other == it || clash(it, other) && !clash(other, it)))
                .findFirst()
                .orElse(group.get(group.size() - 1));
        problems.add(
                message.at(wrong),
                RULE,
                group.stream().map(it -> "'" + it.field().name() + "'").collect(Collectors.joining(" and "))
                        + " are in one location, " + LocationText.of(wrong.location()) + ": give each its own");
    }

    /** Whether two values cannot both be in one message. */
    public static boolean areOne(FieldMapping a, FieldMapping b) {
        return clash(a, b) || clash(b, a);
    }

    private static boolean clash(FieldMapping a, FieldMapping b) {
        WireLocation one = a.location();
        WireLocation other = b.location();
        if (one instanceof WireLocation.Payload) {
            return other instanceof WireLocation.Payload || other instanceof WireLocation.Json;
        }
        if (one instanceof WireLocation.Header header && other instanceof WireLocation.Header same) {
            return header.name().toLowerCase(Locale.ROOT).equals(same.name().toLowerCase(Locale.ROOT));
        }
        if (one instanceof WireLocation.Json json && other instanceof WireLocation.Json inside) {
            return clash(a, json.path(), b, inside.path());
        }
        if (one instanceof WireLocation.Proto proto && other instanceof WireLocation.Proto inside) {
            return clash(a, proto, inside);
        }
        return one.equals(other)
                && (one instanceof WireLocation.Query
                        || one instanceof WireLocation.QueryPrefix
                        || one instanceof WireLocation.QueryString
                        || one instanceof WireLocation.QueryPairs
                        || one instanceof WireLocation.HeaderPrefix
                        || one instanceof WireLocation.HeaderPairs
                        || one instanceof WireLocation.Headers
                        || one instanceof WireLocation.Status
                        || one instanceof WireLocation.ContentType
                        || one instanceof WireLocation.Verb
                        || one instanceof WireLocation.JsonRest
                        || one instanceof WireLocation.CloudEventData);
    }

    /** A field holds a value or fields of its own; only the entries of a map are beside the map. */
    private static boolean clash(FieldMapping a, WireLocation.Proto own, WireLocation.Proto inside) {
        if (!own.path().equals(inside.path())) {
            return isPrefix(own.path(), inside.path());
        }
        if (own.entry().isPresent()) { // beside the map, which looks at this from its side
            return inside.entry().equals(own.entry());
        }
        return inside.entry().isEmpty() || !(a.field().type() instanceof TypeRef.StringMap);
    }

    private static <K> boolean isPrefix(List<K> path, List<K> inside) {
        return path.size() <= inside.size() && inside.subList(0, path.size()).equals(path);
    }

    /** One inside another: only the entries of a map are beside the map. */
    private static boolean clash(FieldMapping a, List<String> path, FieldMapping b, List<String> inside) {
        if (!isPrefix(path, inside)) {
            return false;
        }
        boolean isEntry = a.field().type() instanceof TypeRef.StringMap && inside.size() == path.size() + 1;
        return !isEntry || b.field().type() instanceof TypeRef.StringMap;
    }
}
