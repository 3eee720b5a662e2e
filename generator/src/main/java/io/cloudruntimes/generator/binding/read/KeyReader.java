package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads maps whose keys are fixed: another key, or a missing one that must be there, is a problem. */
record KeyReader(Problems problems) {
    static final String RULE = "binding-keys";
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/[^\\s{}]*)");

    void check(SpecNode map, Set<String> required, Set<String> optional) {
        if (map.kind() != SpecNode.Kind.MAP) {
            problems.add(map, RULE, "must be a map");
            return;
        }
        Set<String> known = new TreeSet<>(required);
        known.addAll(optional);
        known.removeAll(map.entries().keySet());
        Set<String> meant = new TreeSet<>();
        map.entries().forEach((key, value) -> {
            if (!required.contains(key) && !optional.contains(key)) {
                Optional<String> nearest = NearestName.of(key, known);
                nearest.ifPresent(meant::add);
                problems.add(
                        value,
                        RULE,
                        "'" + key + "' is not a key of this"
                                + nearest.map(it -> "; did you mean '" + it + "'?")
                                        .orElse("; see spec/bindings/README.md"));
            }
        });
        required.stream()
                .filter(key -> !map.has(key) && !meant.contains(key))
                .sorted()
                .forEach(key -> problems.add(map, RULE, "'" + key + "' is missing"));
    }

    /** A required text; {@link #check} reports one that is missing. */
    String text(SpecNode map, String key) {
        return map.text(key).orElse("");
    }

    /** A whole number from 1 that must be there. */
    int number(SpecNode map, String key) {
        Optional<SpecNode> node = map.get(key);
        int number = map.int32(key).orElse(0);
        if (node.isPresent() && number < 1) {
            problems.add(
                    node.get(),
                    RULE,
                    "'" + node.get().text() + "' is not a whole number from 1 to " + Integer.MAX_VALUE);
        }
        return number;
    }

    /** The status of an HTTP response that must be there. */
    int statusAt(SpecNode map, String key, int otherwise) {
        return map.get(key).map(node -> status(node, node.text(), otherwise)).orElse(otherwise);
    }

    /** The status of an HTTP response that a node holds as a text. */
    int status(SpecNode node, String text, int otherwise) {
        if (!text.matches("[2-5][0-9][0-9]")) {
            problems.add(node, RULE, "'" + text + "' is not the status of a response");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** How the caller authenticates. */
    RuntimeBinding.Token token(SpecNode map) {
        return token(map, Set.of("scheme"));
    }

    /** How the runtime authenticates to its application. */
    RuntimeBinding.Token callbackToken(SpecNode map) {
        return token(map, Set.of());
    }

    private RuntimeBinding.Token token(SpecNode map, Set<String> optional) {
        check(map, Set.of("header", "environment"), optional);
        return new RuntimeBinding.Token(text(map, "header"), map.text("scheme"), map.text("environment"));
    }

    /** A request: a verb and a path. */
    RequestTarget target(SpecNode node) {
        Matcher request = REQUEST.matcher(node.text());
        if (!request.matches()) {
            problems.add(
                    node,
                    RULE,
                    "'" + node.text() + "' is not a verb and a path, as GET /path: "
                            + RequestFault.of(node.text(), List.of()));
            return new RequestTarget("GET", "/");
        }
        return new RequestTarget(request.group(1), request.group(2));
    }
}
