package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Locale;

/** That each location of a message holds one value: of two in one, one would be lost. */
public final class LocationClashChecks {
    private static final String RULE = "binding-location";

    private final Problems problems;

    public LocationClashChecks(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param all all values of a request, a response or an object
     */
    public void check(SpecNode node, List<FieldMapping> all) {
        List<FieldMapping> mappings =
                all.stream().flatMap(FieldMapping::locations).toList();
        for (int i = 0; i < mappings.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (clash(mappings.get(j), mappings.get(i)) || clash(mappings.get(i), mappings.get(j))) {
                    problems.add(
                            node.at("in", mappings.get(i).field().name()).orElse(node),
                            RULE,
                            "'" + mappings.get(j).field().name() + "' and '"
                                    + mappings.get(i).field().name() + "' are in one location");
                }
            }
        }
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
            return proto.entry().isPresent() || inside.entry().isPresent()
                    ? proto.equals(inside)
                    : clash(a, proto.path(), b, inside.path());
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

    /** One inside another: only the entries of a map are beside the map. */
    private static <K> boolean clash(FieldMapping a, List<K> path, FieldMapping b, List<K> inside) {
        if (path.size() > inside.size() || !inside.subList(0, path.size()).equals(path)) {
            return false;
        }
        boolean isEntry = a.field().type() instanceof TypeRef.StringMap && inside.size() == path.size() + 1;
        return !isEntry || b.field().type() instanceof TypeRef.StringMap;
    }
}
