package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ResultRules;
import io.cloudruntimes.generator.binding.model.ResultRules.ClientPages;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorOutcome;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorTemplate;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorValues;
import io.cloudruntimes.generator.binding.model.ResultRules.NamesBelow;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a response means beside where the outputs are in it. */
final class ResultRulesReader {
    /** The keys that every call may have. */
    static final Set<String> KEYS =
            Set.of("out-on-error", "error-values", "empty-message", "client-pages", "names-below");

    private static final String RULE = OperationMappings.RULE;
    private static final Pattern OUTPUT = Pattern.compile("\\{(\\w+)}");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;
    private final ErrorReader errors;

    ResultRulesReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
        this.errors = new ErrorReader(parts.model(), List.of(), problems);
    }

    ResultRules read(SpecNode node) {
        return new ResultRules(
                outcomes(node),
                errorValues(node),
                emptyMessage(node),
                clientPages(node),
                namesBelow(node),
                new ErrorResultsReader(parts).read(node));
    }

    private List<ErrorOutcome> outcomes(SpecNode node) {
        List<SpecNode> rules = node.get("out-on-error").map(SpecNode::items).orElse(List.of());
        SameConditions.check(rules, Set.of("out"), problems);
        return rules.stream().map(this::outcome).toList();
    }

    /** Whether an error means "absent". */
    static boolean tellsAbsence(SpecNode node) {
        return node.get("out-on-error").stream()
                .flatMap(list -> list.items().stream())
                .anyMatch(it -> it.text("out").filter("absent"::equals).isPresent());
    }

    private ErrorOutcome outcome(SpecNode node) {
        keys.check(node, Set.of("out"), Set.of("reason", "text", "template", "status"));
        node.get("status").ifPresent(status -> errors.checkStatus(parts.wire(), status));
        if (node.texts("reason").isEmpty()
                && node.texts("text").isEmpty()
                && !node.has("template")
                && !node.has("status")) {
            problems.add(node, RULE, "each error would be this outcome; give a reason, a text, a template or a status");
        }
        boolean absent = node.text("out").filter("absent"::equals).isPresent();
        SpecNode out = node.get("out").orElse(node);
        if (absent && !parts.canBeAbsent()) {
            problems.add(out, RULE, "the operation has no outcome 'absent'");
        }
        if (node.has("out") && !absent && out.kind() != SpecNode.Kind.MAP) {
            problems.add(out, RULE, "'out' is 'absent' or the outputs");
        }
        Optional<ErrorTemplate> template = node.get("template").flatMap(this::template);
        template.filter(it -> absent)
                .ifPresent(it -> problems.add(node, RULE, "nothing has no outputs that a template could hold"));
        List<FieldMapping> outputs =
                absent || out.kind() != SpecNode.Kind.MAP || !node.has("out") ? List.of() : outputs(out, template);
        ErrorOutcome outcome = new ErrorOutcome(
                node.texts("reason"),
                node.texts("text"),
                template,
                node.text("status").orElse(""),
                absent,
                outputs);
        checkInputs(node, outcome);
        return outcome;
    }

    /** An input in a text is one that each request has, as text: otherwise the text could not be compared. */
    private void checkInputs(SpecNode node, ErrorOutcome outcome) {
        for (String name : outcome.inputs()) {
            boolean known = parts.field(name)
                    .filter(field -> field.required()
                            && field.type() instanceof TypeRef.Scalar scalar
                            && scalar.kind() == ScalarKind.STRING)
                    .isPresent();
            if (!known) {
                problems.add(
                        node.get("text").orElse(node),
                        RULE,
                        "the text names {" + name + "}, which is no required input of text");
            }
        }
    }

    /** Each output is in the template, a constant, or absent. */
    private List<FieldMapping> outputs(SpecNode out, Optional<ErrorTemplate> template) {
        List<FieldMapping> outputs = parts.outputs(out);
        outputs.stream()
                .filter(it -> !(it.location() instanceof WireLocation.Constant)
                        && !(it.location() instanceof WireLocation.Absent))
                .forEach(it -> problems.add(
                        out.get(it.field().name()).orElse(out),
                        RULE,
                        "of an error only the message is read; '" + it.field().name()
                                + "' is constant, absent, or in the template"));
        List<FieldMapping> all = new ArrayList<>(outputs);
        template.ifPresent(it ->
                it.outputs().forEach(field -> all.add(FieldMapping.plain(field, new WireLocation.Payload()))));
        parts.complete(out, all, parts.results(), "the output '%s'");
        return outputs;
    }

    private Optional<ErrorTemplate> template(SpecNode node) {
        List<Field> outputs = new ArrayList<>();
        List<Field> inputs = new ArrayList<>();
        Matcher names = OUTPUT.matcher(node.text());
        int end = -1;
        while (names.find()) {
            String name = names.group(1);
            Optional<Field> field = parts.results().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst();
            Optional<Field> input = field.isPresent() ? Optional.empty() : requiredText(name);
            if (input.isPresent()) {
                inputs.add(input.get());
            } else if (field.isEmpty()) {
                problems.add(
                        node, RULE, "the template names {" + name + "}, no output and no input that is required text");
            } else if (!canBeInText(field.get()) && !isNumber(field.get())) {
                problems.add(
                        node,
                        RULE,
                        "'" + name + "' is no number of 32 bits, and no required text or bytes, which alone a message"
                                + " holds");
            } else {
                outputs.add(field.get());
            }
            if (names.start() == end) {
                problems.add(node, RULE, "between two outputs of a template there is text that parts them");
            }
            end = names.end();
        }
        if (end < 0) {
            problems.add(node, RULE, "the template names no output; give its text under 'text'");
            return Optional.empty();
        }
        return Optional.of(new ErrorTemplate(node.text(), outputs, inputs));
    }

    private Optional<Field> requiredText(String name) {
        return parts.fields().stream()
                .filter(it -> it.name().equals(name)
                        && it.required()
                        && it.type().equals(new TypeRef.Scalar(ScalarKind.STRING)))
                .findFirst();
    }

    private static boolean isNumber(Field field) {
        return field.type().equals(new TypeRef.Scalar(ScalarKind.INT32));
    }

    /** Whether a message of an error always holds an output, as text. */
    static boolean canBeInText(Field field) {
        return field.required()
                && field.type() instanceof TypeRef.Scalar scalar
                && Set.of(ScalarKind.STRING, ScalarKind.BYTES, ScalarKind.CONTENT, ScalarKind.INT32)
                        .contains(scalar.kind());
    }

    private List<ErrorValues> errorValues(SpecNode node) {
        List<ErrorValues> values = new ArrayList<>();
        node.get("error-values")
                .ifPresent(map -> map.entries().forEach((text, codes) -> {
                    WireLocation location = errorLocation(text, codes);
                    if (codes.entries().isEmpty()) {
                        problems.add(codes, RULE, "give the code of each value that is an error");
                    }
                    if (location == null) {
                        problems.add(
                                codes,
                                RULE,
                                "'" + text + "' is no header, member of JSON or field of a message, which alone hold an"
                                        + " error");
                        return;
                    }
                    Map<String, String> byValue = new LinkedHashMap<>();
                    codes.entries().forEach((value, code) -> {
                        errors.checkCode(code);
                        if (location instanceof WireLocation.Proto && value.equals("0")) {
                            problems.add(code, RULE, "a field that is 0 is not sent, so 0 cannot be an error");
                        }
                        byValue.put(value, code.text());
                    });
                    values.add(new ErrorValues(location, byValue));
                }));
        return values;
    }

    private @Nullable WireLocation errorLocation(String text, SpecNode node) {
        Field any = new Field(
                text,
                new TypeRef.Scalar(ScalarKind.STRING),
                true,
                Constraints.NONE,
                Docs.NONE,
                new Source(node.file(), node.pointer()));
        WireLocation location =
                FieldMappingReader.location(text, any, parts.wire().protocol());
        boolean known = location instanceof WireLocation.Header
                || WireLocation.isMember(location)
                || location instanceof WireLocation.Proto proto && proto.entry().isEmpty();
        return known ? location : null;
    }

    private Optional<String> emptyMessage(SpecNode node) {
        Optional<SpecNode> code = node.get("empty-message");
        code.ifPresent(it -> {
            errors.checkCode(it);
            if (parts.wire().protocol() != Wire.Protocol.GRPC || node.has("kind")) {
                problems.add(it, RULE, "only a unary call of gRPC has a message that can be empty");
            } else if (node.has("absent-when-empty")) {
                problems.add(it, RULE, "an empty message already means that there is nothing, by absent-when-empty");
            }
        });
        return code.map(SpecNode::text);
    }

    private Optional<ClientPages> clientPages(SpecNode node) {
        Optional<SpecNode> pages = node.get("client-pages");
        pages.ifPresent(it -> {
            keys.check(it, Set.of("list", "by"), Set.of());
            if (parts.canBeAbsent()) {
                problems.add(it, RULE, "what can be absent has no pages");
            }
            checkList(it);
            List<String> missing = new ArrayList<>();
            if (parts.fields().stream().noneMatch(field -> is(field, ClientPages.SIZE, ScalarKind.INT32))) {
                missing.add("the input " + ClientPages.SIZE);
            }
            if (parts.fields().stream().noneMatch(field -> is(field, ClientPages.TOKEN, ScalarKind.STRING))) {
                missing.add("the input " + ClientPages.TOKEN);
            }
            if (parts.results().stream().noneMatch(field -> is(field, ClientPages.NEXT, ScalarKind.STRING))) {
                missing.add("the output " + ClientPages.NEXT);
            }
            if (!missing.isEmpty()) {
                problems.add(it, RULE, "the operation has no pages: it lacks " + String.join(" and ", missing));
            }
        });
        return pages.map(it -> new ClientPages(keys.text(it, "list"), keys.text(it, "by")));
    }

    private static boolean is(Field field, String name, ScalarKind kind) {
        return field.name().equals(name)
                && !field.required()
                && field.type() instanceof TypeRef.Scalar scalar
                && scalar.kind() == kind;
    }

    private Optional<NamesBelow> namesBelow(SpecNode node) {
        Optional<SpecNode> names = node.get("names-below");
        names.ifPresent(it -> {
            keys.check(it, Set.of("list", "by", "input"), Set.of());
            checkList(it);
            boolean known = parts.field(keys.text(it, "input"))
                    .filter(field ->
                            field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING)
                    .isPresent();
            if (!known) {
                problems.add(
                        it.get("input").orElse(it),
                        RULE,
                        "'" + keys.text(it, "input") + "' is no input of text that could name a folder");
            }
        });
        return names.map(it -> new NamesBelow(keys.text(it, "list"), keys.text(it, "by"), keys.text(it, "input")));
    }

    /** {@code list} is a list of objects among the outputs, {@code by} a text that each of them has. */
    void checkList(SpecNode node) {
        String list = keys.text(node, "list");
        Optional<TypeRef.Named> element = parts.results().stream()
                .filter(field -> field.name().equals(list))
                .flatMap(field -> field.type() instanceof TypeRef.ListOf of
                                && of.element() instanceof TypeRef.Named named
                                && !parts.properties(named).isEmpty()
                        ? Optional.of(named).stream()
                        : Optional.<TypeRef.Named>empty().stream())
                .findFirst();
        if (element.isEmpty()) {
            problems.add(node.get("list").orElse(node), RULE, "'" + list + "' is no output that is a list of objects");
            return;
        }
        String by = keys.text(node, "by");
        boolean known = parts.properties(element.get()).stream()
                .anyMatch(field -> field.name().equals(by)
                        && field.required()
                        && field.type() instanceof TypeRef.Scalar scalar
                        && scalar.kind() == ScalarKind.STRING);
        if (!known) {
            problems.add(
                    node.get("by").orElse(node),
                    RULE,
                    "'" + by + "' is no text that each element of '" + list + "' has");
        }
    }
}
