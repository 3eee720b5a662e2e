package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.server.RouteResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of a runtime that are an outcome of an operation. Immutable. */
public final class ErrorOutcome implements OutcomeMatcher {
    private static final Pattern INPUT = Pattern.compile("\\{([A-Za-z]\\w*)}");

    private final Function<HttpResponse, ErrorFacts> reader;
    private final HttpErrorBody members;
    private final List<Rule> rules;

    /**
     * An error.
     *
     * @param status its status; empty for any
     * @param reasons its reason is one of these; any if there are none
     * @param texts its message has one of these parts; any if there are none
     * @param template the form of its message; empty for any
     */
    private record Rule(String status, List<String> reasons, List<String> texts, Optional<ErrorTemplate> template) {
        boolean fits(ErrorFacts facts) {
            return (status.isEmpty() || status.equals(facts.status()))
                    && (reasons.isEmpty() || !Collections.disjoint(facts.reasons(), reasons))
                    && (texts.isEmpty() || texts.stream().anyMatch(facts.message()::contains))
                    && template.map(it -> it.match(facts.message()) != null).orElse(true);
        }

        Rule with(Map<String, String> inputs) {
            return new Rule(
                    status,
                    reasons,
                    texts.stream()
                            .map(text -> INPUT.matcher(text)
                                    .replaceAll(name ->
                                            Matcher.quoteReplacement(inputs.getOrDefault(name.group(1), name.group()))))
                            .toList(),
                    template);
        }

        String reason() {
            return reasons.isEmpty() ? "" : reasons.get(0);
        }

        String message(Map<String, ?> outputs) {
            return template.map(it -> it.fill(outputs)).orElse(texts.isEmpty() ? "there is nothing" : texts.get(0));
        }
    }

    private ErrorOutcome(Function<HttpResponse, ErrorFacts> reader, HttpErrorBody members, List<Rule> rules) {
        this.reader = reader;
        this.members = members;
        this.rules = rules;
    }

    /**
     * No errors yet, on a wire that is HTTP.
     *
     * @param reason the member of an error's JSON body with its reason
     * @param message the member with its message
     * @param details the member with its details
     */
    public static ErrorOutcome http(String reason, String message, String details) {
        HttpErrorBody members = new HttpErrorBody(reason, message, details);
        HttpErrorDecoder decoder = new HttpErrorDecoder(new ErrorRules(List.of(), ""), members);
        return new ErrorOutcome(decoder::facts, members, List.of());
    }

    /** No errors yet, on a wire that is gRPC. */
    public static ErrorOutcome grpc() {
        return new ErrorOutcome(GrpcErrorDecoder::facts, new HttpErrorBody("", "", ""), List.of());
    }

    /** This and one more error: all that is given has to fit. */
    public ErrorOutcome or(String status, List<String> reasons, List<String> texts) {
        return or(new Rule(status, List.copyOf(reasons), List.copyOf(texts), Optional.empty()));
    }

    /** This and one more error, whose message holds outputs. */
    public ErrorOutcome or(String status, List<String> reasons, List<String> texts, ErrorTemplate template) {
        return or(new Rule(status, List.copyOf(reasons), List.copyOf(texts), Optional.of(template)));
    }

    /**
     * This for one request: each name in braces in a text stands for that input. So a text fits only if it is about this request,
     * and no input can contain a text that fits.
     */
    public ErrorOutcome with(Map<String, String> inputs) {
        return new ErrorOutcome(
                reader, members, rules.stream().map(rule -> rule.with(inputs)).toList());
    }

    private ErrorOutcome or(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ErrorOutcome(reader, members, List.copyOf(more));
    }

    @Override
    public boolean include(HttpResponse response) {
        if (response.status() < 400) {
            return false;
        }
        ErrorFacts facts = reader.apply(response);
        return rules.stream().anyMatch(rule -> rule.fits(facts));
    }

    /** The outputs that the message of an error holds, which this includes. */
    public ErrorTemplate.Values outputs(HttpResponse response) {
        ErrorFacts facts = reader.apply(response);
        return rules.stream()
                .filter(rule -> rule.fits(facts))
                .flatMap(rule -> rule.template().stream())
                .map(template -> Objects.requireNonNull(template.match(facts.message())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no error with outputs: " + facts));
    }

    /** The first error as a server sends it over HTTP. */
    public RouteResponse response() {
        return response(Map.of());
    }

    /** The first error as a server sends it over HTTP, with outputs in its message. */
    public RouteResponse response(Map<String, ?> outputs) {
        Rule rule = rules.get(0);
        Bytes body = Json.toBytes(
                (out, error) -> {
                    out.beginObject();
                    if (!members.reason().isEmpty() && !error.reason().isEmpty()) {
                        out.name(members.reason()).value(error.reason());
                    }
                    if (!members.message().isEmpty()) {
                        out.name(members.message()).value(error.message(outputs));
                    }
                    out.endObject();
                },
                rule);
        int status = rule.status().isEmpty() ? 404 : Integer.parseInt(rule.status());
        return RouteResponse.bytes(status, body, "application/json");
    }

    /** The first error as a server sends it over gRPC. */
    public ErrorOutcomeException error() {
        return error(Map.of());
    }

    /** The first error as a server sends it over gRPC, with outputs in its message. */
    public ErrorOutcomeException error(Map<String, ?> outputs) {
        Rule rule = rules.get(0);
        GrpcStatus status = rule.status().isEmpty() ? GrpcStatus.NOT_FOUND : GrpcStatus.valueOf(rule.status());
        return new ErrorOutcomeException(status, rule.reason(), rule.message(outputs), Map.of());
    }
}
