package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.server.RouteResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Errors of a runtime that are an outcome of an operation. Immutable. */
public final class ErrorOutcome implements OutcomeMatcher {
    private final Function<HttpResponse, ErrorFacts> reader;
    private final HttpErrorBody members;
    private final List<Rule> rules;

    /**
     * An error.
     *
     * @param status its status; empty for any
     * @param reasons its reason is one of these; any if there are none
     * @param texts its message has one of these parts; any if there are none
     */
    private record Rule(String status, List<String> reasons, List<String> texts) {
        boolean fits(ErrorFacts facts) {
            return (status.isEmpty() || status.equals(facts.status()))
                    && (reasons.isEmpty() || !Collections.disjoint(facts.reasons(), reasons))
                    && (texts.isEmpty() || texts.stream().anyMatch(facts.message()::contains));
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
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(status, List.copyOf(reasons), List.copyOf(texts)));
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

    /** The first error as a server answers it over HTTP. */
    public RouteResponse response() {
        Rule rule = rules.get(0);
        Bytes body = Json.toBytes(
                (out, error) -> {
                    out.beginObject();
                    if (!members.reason().isEmpty() && !error.reasons().isEmpty()) {
                        out.name(members.reason()).value(error.reasons().get(0));
                    }
                    if (!members.message().isEmpty()) {
                        out.name(members.message()).value(message(error));
                    }
                    out.endObject();
                },
                rule);
        int status = rule.status().isEmpty() ? 404 : Integer.parseInt(rule.status());
        return RouteResponse.bytes(status, body, "application/json");
    }

    /** The first error as a server answers it over gRPC. */
    public CloudRuntimesException error() {
        Rule rule = rules.get(0);
        ErrorCode code = rule.status().isEmpty()
                ? ErrorCode.NOT_FOUND
                : GrpcStatus.valueOf(rule.status()).code();
        return Errors.of(code, message(rule), ErrorContext.EMPTY, null);
    }

    private static String message(Rule rule) {
        return rule.texts().isEmpty() ? "there is nothing" : rule.texts().get(0);
    }
}
