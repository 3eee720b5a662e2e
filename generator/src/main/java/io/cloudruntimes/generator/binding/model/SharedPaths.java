package io.cloudruntimes.generator.binding.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of inputs in a path with which a request would be that of another operation, whose path has fixed segments there. With
 * the paths {@code /notes/{name}} and {@code /notes/all}, that is the name {@code all}.
 */
public final class SharedPaths {
    private SharedPaths() {}

    /** The values of each such request, by the names of the inputs; in the order of the document. */
    public static List<Map<String, String>> of(RuntimeBinding binding, WireBinding.HttpRequestBinding http) {
        Set<Map<String, String>> all = new LinkedHashSet<>();
        for (OperationBinding operation : binding.operations().values()) {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires().stream()
                        .filter(it -> it.wire().equals(http.wire()))
                        .filter(WireBinding.HttpRequestBinding.class::isInstance)
                        .map(WireBinding.HttpRequestBinding.class::cast)
                        .forEach(other -> values(http.target(), other.target()).ifPresent(all::add));
            }
        }
        return List.copyOf(all);
    }

    /** The values with which one request is the other; empty if there are none, or if they have the same path. */
    static Optional<Map<String, String>> values(RequestTarget one, RequestTarget other) {
        if (!one.verb().equals(other.verb())
                && !one.verb().equals(RequestTarget.ANY_VERB)
                && !other.verb().equals(RequestTarget.ANY_VERB)) {
            return Optional.empty();
        }
        List<String> segments = List.of(one.path().split("/", -1));
        List<String> fixed = new ArrayList<>(List.of(other.path().split("/", -1)));
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean rest = segment.startsWith("{+");
            if (rest && i < fixed.size()) {
                String joined = String.join("/", fixed.subList(i, fixed.size()));
                fixed.subList(i, fixed.size()).clear();
                fixed.add(joined);
            }
            String opposite = i < fixed.size() ? fixed.get(i) : "";
            if (!segment.startsWith("{") && !segment.equals(opposite) || opposite.isEmpty() && i > 0) {
                return Optional.empty();
            }
            if (segment.startsWith("{") && !opposite.contains("{")) {
                values.put(segment.substring(rest ? 2 : 1, segment.length() - 1), opposite);
            } else if (rest && !opposite.startsWith("{+")) {
                return Optional.empty(); // several segments, of which an input of the other is one
            }
        }
        boolean samePath = segments.size() == fixed.size();
        return samePath && !values.isEmpty() ? Optional.of(values) : Optional.empty();
    }
}
