package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.read.CallRulesReader.FormTypes;
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
import org.jspecify.annotations.Nullable;

/** Reads how an operation travels on a wire that is HTTP. */
final class HttpBindingReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE|PATCH|\\{\\w+=[A-Z]+}) (/\\S*)");
    /** The path of a request that could not be read, of which nothing else is said. */
    static final String UNKNOWN_PATH = "";

    private static final int NO_CONTENT = 204;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;

    HttpBindingReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    /**
     * @param types the types of components whose form it is; null where it holds for each
     */
    WireBinding.Http read(SpecNode node, @Nullable FormTypes types) {
        keys.check(
                node,
                Set.of("request", "out"),
                CallRulesReader.keys("in", UnsupportedInputsReader.INPUTS, UnsupportedInputsReader.VALUES, "failure"));
        Request request = request(node);
        return new WireBinding.Http(
                parts.wire().name(),
                request.verb(),
                request.path(),
                request.inputs(),
                request.refused(),
                outcomes(node),
                failure(node),
                new CallRulesReader(parts).read(node, request.inputs(), types));
    }

    /** A stream of server-sent events. */
    WireBinding.HttpStream stream(SpecNode node, Stream stream) {
        keys.check(
                node,
                Set.of("request", "event"),
                Set.of("in", UnsupportedInputsReader.INPUTS, UnsupportedInputsReader.VALUES, "reply"));
        Request request = request(node);
        node.get("request")
                .filter(it -> !request.verb().equals("GET"))
                .ifPresent(it -> problems.add(it, RULE, "server-sent events are opened by a GET"));
        request.inputs().stream()
                .filter(it -> isInBody(it.location()))
                .forEach(it -> problems.add(
                        node.at("in", it.field().name()).orElse(node),
                        RULE,
                        "'" + it.field().name() + "' cannot be in a body: the GET that opens a stream has none"));
        node.get("event")
                .filter(it -> !it.text().matches("\\S(.*\\S)?"))
                .ifPresent(it -> problems.add(it, RULE, "the name of an event is one line of text"));
        Optional<String> reply = node.get("reply").map(it -> replyPath(it));
        if (reply.isPresent() != stream.answer().isPresent()) {
            problems.add(node, RULE, "there is 'reply' exactly where the events of the stream are replied to");
        }
        return new WireBinding.HttpStream(
                parts.wire().name(),
                request.verb(),
                request.path(),
                request.inputs(),
                request.refused(),
                keys.text(node, "event"),
                reply);
    }

    private static boolean isInBody(WireLocation location) {
        return location instanceof WireLocation.Json
                || location instanceof WireLocation.Payload
                || location instanceof WireLocation.ContentType;
    }

    private String replyPath(SpecNode node) {
        Matcher request = REQUEST.matcher(node.text());
        if (!request.matches() || !request.group(1).equals("POST")) {
            problems.add(node, RULE, "a reply is POST and a path");
            return "/";
        }
        String path = request.group(2);
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            if (parts.field(parameter.group(1)).isEmpty()) {
                problems.add(node, RULE, "the reply names {" + parameter.group(1) + "}, no input");
            }
        }
        return path;
    }

    private record Request(String verb, String path, List<FieldMapping> inputs, List<Refusal> refused) {}

    private Request request(SpecNode node) {
        Matcher request = REQUEST.matcher(keys.text(node, "request"));
        if (!request.matches()) {
            node.get("request")
                    .ifPresent(it -> problems.add(
                            it,
                            RULE,
                            "a request is a method and a path: " + RequestFault.of(it.text(), RequestFault.VERBS)));
            return new Request("GET", UNKNOWN_PATH, List.of(), parts.refused(node)); // nor is known what its inputs are
        }
        String path = request.group(2);
        String verb = request.group(1);
        List<FieldMapping> inputs = pathMappings(node, path);
        if (verb.startsWith("{")) {
            String name = verb.substring(1, verb.indexOf('='));
            verb = verb.substring(verb.indexOf('=') + 1, verb.length() - 1);
            templateMapping(node, name, new WireLocation.Verb()).ifPresent(inputs::add);
        }
        inputs.addAll(parts.inputs(node));
        List<Refusal> refused = parts.refused(node);
        parts.checkInputs(node, inputs, refused);
        return new Request(verb, path, inputs, refused);
    }

    private List<FieldMapping> pathMappings(SpecNode node, String path) {
        List<FieldMapping> inputs = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            boolean several = parameter.group(1).startsWith("+");
            templateMapping(node, parameter.group(1).substring(several ? 1 : 0), new WireLocation.Path(several))
                    .ifPresent(inputs::add);
        }
        return inputs;
    }

    private Optional<FieldMapping> templateMapping(SpecNode node, String name, WireLocation location) {
        Optional<Field> field = parts.field(name);
        if (field.isEmpty()) {
            problems.add(node.get("request").orElse(node), RULE, "the request names {" + name + "}, no input");
        }
        return field.map(it -> FieldMapping.plain(it, location));
    }

    private Optional<WireBinding.Failure> failure(SpecNode node) {
        node.get("failure").ifPresent(it -> keys.check(it, Set.of(), Set.of("reason", "text")));
        return node.get("failure").map(it -> new WireBinding.Failure(it.texts("reason"), it.texts("text")));
    }

    private List<Outcome> outcomes(SpecNode node) {
        List<Outcome> outcomes = new ArrayList<>();
        node.get("out")
                .ifPresent(out -> out.entries().forEach((status, it) -> {
                    boolean absent = it.text().equals("absent");
                    if (!status.matches("[2-5][0-9][0-9]|any")) {
                        problems.add(it, RULE, "'" + status + "' is not a status");
                    } else if (!absent && it.kind() != SpecNode.Kind.MAP) {
                        problems.add(
                                it,
                                RULE,
                                "give the locations of the outputs; write {} for a status without any, or 'absent' if it"
                                        + " means that there is no value");
                        return;
                    } else if (absent && !parts.canBeAbsent()) {
                        problems.add(it, RULE, "the operation has no outcome 'absent'");
                    } else {
                        outcomes.add(new Outcome(
                                status.equals("any") ? Outcome.ANY : Integer.parseInt(status),
                                absent,
                                absent ? List.of() : parts.outputs(it)));
                    }
                    if (!absent) {
                        parts.checkOutputs(node, it);
                    }
                }));
        checkOutcomes(node, outcomes);
        return outcomes;
    }

    private void checkOutcomes(SpecNode node, List<Outcome> outcomes) {
        node.get("out")
                .filter(out -> out.entries().isEmpty())
                .ifPresent(out -> problems.add(out, RULE, "there is no status of an outcome"));
        if (!outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::absent)) {
            problems.add(
                    node.get("out").orElse(node),
                    RULE,
                    "each status says that there is nothing; give the one of a result");
        }
        boolean any = outcomes.stream().anyMatch(Outcome::isAny);
        if (any && outcomes.size() > 1) {
            problems.add(node, RULE, "where any status is an outcome there is no other");
        }
        if (any && !node.has("failure")) {
            problems.add(
                    node, RULE, "each status is an outcome by 'any'; say under 'failure' which responses are errors");
        }
        node.get("failure")
                .filter(it -> !any)
                .ifPresent(it ->
                        problems.add(it, RULE, "'failure' has an effect only beside 'any' under 'out'; remove it"));
        boolean unread = node.get("out").stream()
                .flatMap(out -> out.entries().values().stream())
                .anyMatch(it -> it.kind() == SpecNode.Kind.NULL); // which may be the one that is meant
        if (parts.canBeAbsent()
                && !unread
                && !ResultRulesReader.tellsAbsence(node)
                && outcomes.stream().noneMatch(Outcome::absent)) {
            boolean noContent = outcomes.stream()
                    .anyMatch(it -> it.status() == NO_CONTENT && !it.outputs().isEmpty());
            problems.add(
                    node,
                    RULE,
                    "no status has the outcome 'absent'"
                            + (noContent ? "; the status 204 has no body, so write '204: absent'" : ""));
        }
    }
}
