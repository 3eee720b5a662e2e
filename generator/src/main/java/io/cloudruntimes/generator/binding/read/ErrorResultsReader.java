package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.check.mapping.HeaderChecks;
import io.cloudruntimes.generator.binding.model.ErrorResults;
import io.cloudruntimes.generator.binding.model.ErrorResults.ErrorResult;
import io.cloudruntimes.generator.binding.model.ErrorResults.Info;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which results the server side sends as errors. */
final class ErrorResultsReader {
    static final String KEY = "error-results";

    private static final String RULE = OperationMappings.RULE;
    private static final Pattern INFO = Pattern.compile("(?<output>\\w+)(?: +(?<max>[1-9]\\d{0,8}))?");

    private final OperationMappings parts;
    private final Problems problems;
    private final KeyReader keys;

    ErrorResultsReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyReader(problems);
    }

    Optional<ErrorResults> read(SpecNode call) {
        return call.get(KEY).flatMap(node -> {
            keys.check(node, Set.of("by", "values"), Set.of("info", "headers"));
            if (!call.has(GrpcCallReader.SERVER_ONLY) || call.has("kind")) {
                problems.add(
                        node,
                        RULE,
                        "only a unary call that is server-only has results that are errors; of what the client reads, say"
                                + " under out-on-error which errors are outcomes");
            }
            Optional<Field> by = output(keys.text(node, "by"))
                    .filter(field -> field.required() && ResultRulesReader.canBeInText(field) && !isBytes(field));
            if (by.isEmpty()) {
                problems.add(
                        node.get("by").orElse(node),
                        RULE,
                        "'" + keys.text(node, "by") + "' is no required output of text or a number of 32 bits");
            }
            List<ErrorResult> results = new ArrayList<>();
            node.get("values")
                    .ifPresent(values -> values.entries().forEach((value, error) -> results.add(result(value, error))));
            Map<String, Info> info = new LinkedHashMap<>();
            node.get("info")
                    .ifPresent(map ->
                            map.entries().forEach((name, output) -> info(output).ifPresent(it -> info.put(name, it))));
            Map<String, Field> headers = new LinkedHashMap<>();
            node.get("headers")
                    .ifPresent(map -> map.entries()
                            .forEach((name, output) -> header(name, output).ifPresent(it -> headers.put(name, it))));
            return by.map(it -> new ErrorResults(it, results, info, headers));
        });
    }

    private ErrorResult result(String value, SpecNode node) {
        keys.check(node, Set.of("status"), Set.of("reason", "text"));
        if (!UnsupportedInputsReader.isPattern(value)) {
            problems.add(node, RULE, "'" + value + "' has no '*' alone at its begin or at its end, and more beside it");
        }
        node.get("status")
                .ifPresent(status ->
                        new ErrorReader(parts.model(), List.of(), problems).checkStatus(parts.wire(), status));
        String reason = keys.text(node, "reason");
        return new ErrorResult(
                value, keys.text(node, "status"), reason, node.text("text").orElse(reason));
    }

    private Optional<Info> info(SpecNode node) {
        Matcher info = INFO.matcher(node.text());
        Optional<Field> output =
                info.matches() ? output(info.group("output")).filter(ResultRulesReader::canBeInText) : Optional.empty();
        if (output.isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "'" + node.text() + "' is no required output of text, bytes or a number of 32 bits, with the most"
                            + " bytes of it or without");
            return Optional.empty();
        }
        String max = info.group("max");
        return output.map(
                it -> new Info(it, max == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(max))));
    }

    private Optional<Field> header(String name, SpecNode node) {
        if (!HeaderChecks.isHeader(name)) {
            problems.add(node, RULE, "'" + name + "' is not the name of a header");
        }
        Optional<Field> output = output(node.text())
                .filter(field -> field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING);
        if (output.isEmpty()) {
            problems.add(node, RULE, "'" + node.text() + "' is no output of text");
        }
        return output;
    }

    private Optional<Field> output(String name) {
        return parts.results().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static boolean isBytes(Field field) {
        ScalarKind kind = ((TypeRef.Scalar) field.type()).kind();
        return kind == ScalarKind.BYTES || kind == ScalarKind.CONTENT;
    }
}
