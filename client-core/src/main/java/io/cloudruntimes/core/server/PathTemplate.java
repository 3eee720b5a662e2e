package io.cloudruntimes.core.server;

import io.cloudruntimes.core.PercentEncoding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path of requests, with parameters: {@code /v1/state/{storeName}/item}. The last one, {@code {+name}}, takes all segments
 * that are left.
 */
public final class PathTemplate {
    /** In place of a verb: any. */
    public static final String ANY_VERB = "*";

    /**
     * The more specific ones first: in each segment fixed text is before a parameter, and that before one that takes all that are
     * left. Two that are equal in that take the same paths.
     */
    public static final Comparator<PathTemplate> MOST_FIXED_FIRST = PathTemplate::compare;

    private final List<String> segments;

    private PathTemplate(List<String> segments) {
        this.segments = segments;
    }

    /** The template of a text. */
    public static PathTemplate of(String template) {
        return new PathTemplate(List.of(template.split("/", -1)));
    }

    /**
     * The parameters of a raw path, decoded; null if it is not such a path.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if one cannot be decoded
     */
    public @Nullable Map<String, String> match(String path) {
        List<String> sent = List.of(path.split("/", -1));
        return matches(sent) ? parameters(sent) : null;
    }

    boolean matches(List<String> path) {
        int fixed = takesRest() ? segments.size() - 1 : segments.size();
        if (takesRest() ? path.size() < segments.size() : path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!isParameter(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much it leaves open where some parameters are given, to compare it with others: the number of the other parameters
     * where the number of segments is fixed, else more than any such, and less with each segment.
     */
    public int leftOpen(Set<String> given) {
        if (takesRest()) {
            return Integer.MAX_VALUE - segments.size();
        }
        return (int) segments.stream()
                .filter(PathTemplate::isParameter)
                .filter(part -> !given.contains(name(part)))
                .count();
    }

    private static int compare(PathTemplate a, PathTemplate b) {
        int both = Math.min(a.segments.size(), b.segments.size());
        for (int i = 0; i < both; i++) {
            int order = Integer.compare(openness(a.segments.get(i)), openness(b.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(b.segments.size(), a.segments.size());
    }

    private static int openness(String part) {
        if (!isParameter(part)) {
            return 0;
        }
        return part.startsWith("{+") ? 2 : 1;
    }

    /** Whether the last parameter takes all segments that are left. */
    private boolean takesRest() {
        return segments.get(segments.size() - 1).startsWith("{+");
    }

    Map<String, String> parameters(List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String part = segments.get(i);
            if (part.startsWith("{+")) {
                String rest = String.join("/", path.subList(i, path.size()));
                parameters.put(name(part), PercentEncoding.decode(rest, false));
            } else if (isParameter(part)) {
                parameters.put(name(part), PercentEncoding.decode(path.get(i), false));
            }
        }
        return parameters;
    }

    /** The raw path with the given parameters; one that is not given stands as it is in the template. */
    public String expand(Map<String, String> parameters) {
        return String.join(
                "/",
                segments.stream()
                        .map(part -> isParameter(part) && parameters.containsKey(name(part))
                                ? encoded(part, Objects.requireNonNull(parameters.get(name(part))))
                                : part)
                        .toList());
    }

    private static String encoded(String part, String value) {
        return part.startsWith("{+")
                ? PercentEncoding.encode(value).replace("%2F", "/")
                : PercentEncoding.encode(value);
    }

    private static String name(String part) {
        return part.substring(part.startsWith("{+") ? 2 : 1, part.length() - 1);
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }
}
