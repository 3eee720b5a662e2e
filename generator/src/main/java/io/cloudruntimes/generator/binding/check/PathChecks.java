package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That each path of a document is one that arrives as it was sent, and whose parameters can be told apart. */
final class PathChecks {
    private static final String RULE = "binding-value";
    private static final Pattern REQUEST = Pattern.compile("\\S+ (/\\S*)");

    /** What stands for itself in a segment: the {@code pchar} of RFC 3986, without the semicolon and what is percent-encoded. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@-]");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\+?(\\w+)}");

    /** The keys of an operation under which a request stands. */
    private static final List<List<String>> REQUESTS = List.of(
            List.of("request"),
            List.of("reply"),
            List.of("call"),
            List.of("discovery", "request"),
            List.of("start", "request"),
            List.of("stop", "request"));

    private final RuntimeBinding binding;
    private final Problems problems;

    PathChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode document) {
        document.get("wires")
                .ifPresent(wires -> wires.entries().values().forEach(wire -> {
                    wire.get("health").ifPresent(it -> check(it, it.text()));
                    items(wire.get("ignored-requests")).forEach(it -> check(it, it.text()));
                }));
        binding.operations()
                .forEach((id, operation) -> document.at("operations", id)
                        .filter(node -> operation instanceof OperationBinding.Bound)
                        .ifPresent(node -> ((OperationBinding.Bound) operation)
                                .wires()
                                .forEach(wire -> operation(BindingNodes.of(node, wire)))));
        document.at("served", "requests")
                .ifPresent(requests -> requests.entries().values().forEach(this::aliases));
        document.at("served", "unsupported")
                .ifPresent(wires -> wires.entries()
                        .values()
                        .forEach(requests -> requests.entries().forEach((text, reason) -> check(reason, text))));
    }

    private void operation(SpecNode wire) {
        for (List<String> keys : REQUESTS) {
            wire.at(keys.toArray(String[]::new)).ifPresent(it -> check(it, it.text()));
        }
    }

    /** Those of each wire, and those of one. */
    private void aliases(SpecNode rules) {
        items(rules.get("aliases")).forEach(it -> check(it, it.text()));
        rules.entries().values().forEach(wire -> {
            items(wire.get("aliases")).forEach(it -> check(it, it.text()));
            items(wire.at("stop", "requests")).forEach(it -> check(it, it.text()));
        });
    }

    private static List<SpecNode> items(Optional<SpecNode> list) {
        return list.map(SpecNode::items).orElse(List.of());
    }

    private void check(SpecNode at, String text) {
        Matcher request = REQUEST.matcher(text);
        if (request.matches()) { // otherwise it is a method of gRPC, or a problem already
            path(at, request.group(1));
        }
    }

    private void path(SpecNode at, String path) {
        if (path.contains("?") || path.contains("#")) {
            problems.add(at, RULE, "a path has no query and no fragment; put the query under in or constants");
            return;
        }
        if (path.matches(".*%(?![0-9A-Fa-f]{2}).*")) {
            problems.add(at, RULE, "a '%' in a path stands before two hexadecimal digits");
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            segment(at, segments.get(i), i == segments.size() - 1);
            Matcher parameter = PARAMETER.matcher(segments.get(i));
            if (parameter.matches() && !names.add(parameter.group(1))) {
                problems.add(at, RULE, "the path has {" + parameter.group(1) + "} twice; each parameter is there once");
            }
        }
    }

    private void segment(SpecNode at, String segment, boolean last) {
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        boolean parameter = segment.contains("{") || segment.contains("}");
        if (plain.equals(".") || plain.equals("..")) {
            problems.add(
                    at,
                    RULE,
                    "the segment '" + segment + "' does not arrive: clients remove it; write the path it leads to");
        } else if (segment.isEmpty() && !last) {
            problems.add(at, RULE, "the path has an empty segment, which servers remove; leave one slash out");
        } else if (parameter && !PARAMETER.matcher(segment).matches()) {
            problems.add(at, RULE, "the segment '" + segment + "' is one parameter, or text without braces");
        } else if (segment.startsWith("{+") && !last) {
            problems.add(at, RULE, "several segments stand last, and " + segment + " does not");
        } else if (!parameter) {
            characters(at, segment);
        }
    }

    /** One way to write each path, and no character that is cut off, refused or taken for another one on its way. */
    private void characters(SpecNode at, String segment) {
        Matcher encoded = ENCODED.matcher(segment);
        while (encoded.find()) {
            int value = Integer.parseInt(encoded.group(1), 16);
            if (PLAIN.matcher(String.valueOf((char) value)).matches()) {
                problems.add(at, RULE, "'" + encoded.group() + "' in a path is written '" + (char) value + "'");
                return;
            }
            if (value < ' ' || value == 0x7f || "/\\;".indexOf(value) >= 0) {
                problems.add(at, RULE, "'" + encoded.group() + "' in a path does not arrive: servers refuse it");
                return;
            }
        }
        ENCODED.matcher(segment)
                .replaceAll("")
                .codePoints()
                .mapToObj(Character::toString)
                .filter(it -> !PLAIN.matcher(it).matches() && !it.equals("%")) // a lone '%' is a problem already
                .findFirst()
                .ifPresent(it -> problems.add(
                        at,
                        RULE,
                        it.equals(";")
                                ? "a path has no ';': servers cut it off, and what follows it"
                                : "'" + it + "' cannot stand in a path; write it percent-encoded"));
    }
}
