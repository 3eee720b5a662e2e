package io.cloudruntimes.core.runtime.error;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes errors over HTTP as a runtime does: a JSON body whose members {@link HttpErrorBody} names. */
public final class HttpErrorEncoder implements ErrorEncoder {
    private final ErrorResponseRules answers;
    private final String wire;
    private final HttpErrorBody members;

    public HttpErrorEncoder(ErrorResponseRules answers, String wire, HttpErrorBody members) {
        this.answers = answers;
        this.wire = wire;
        this.members = members;
    }

    @Override
    public RouteResponse write(@Nullable OperationInfo operation, CloudRuntimesException error) {
        ErrorResponseRule answer = answers.of(operation, error);
        String status = answer.status().get(wire);
        RouteResponse response = RouteResponse.bytes(
                status == null ? error.code().httpStatus() : Integer.parseInt(status),
                Bytes.utf8(body(answer, error).toString()),
                "application/json");
        return error.retryAfter()
                .map(pause -> response.withHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds()))))
                .orElse(response);
    }

    private JsonObject body(ErrorResponseRule answer, CloudRuntimesException error) {
        JsonObject body = new JsonObject();
        add(body, members.code(), error.code().value());
        if (!answer.reasonOn(wire).isEmpty()) {
            add(body, members.reason(), answer.reasonOn(wire));
        }
        add(body, members.message(), answer.text() + error.reason());
        if (!members.details().isEmpty() && !error.details().isEmpty()) {
            JsonArray details = new JsonArray();
            details.add(errorInfo(answer, error));
            body.add(members.details(), details);
        }
        if (!members.facts().isEmpty() && !error.details().isEmpty()) {
            body.add(members.facts(), object(error.details()));
        }
        error.traceId().ifPresent(traceId -> add(body, members.traceId(), traceId));
        return body;
    }

    private static void add(JsonObject body, String member, String value) {
        if (!member.isEmpty()) {
            body.addProperty(member, Unicode.replaceHalfPairs(value));
        }
    }

    private static JsonObject object(Map<String, String> facts) {
        JsonObject object = new JsonObject();
        facts.forEach(
                (name, value) -> object.addProperty(Unicode.replaceHalfPairs(name), Unicode.replaceHalfPairs(value)));
        return object;
    }

    private JsonObject errorInfo(ErrorResponseRule answer, CloudRuntimesException error) {
        JsonObject info = new JsonObject();
        info.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        info.addProperty("reason", answer.reasonOn(wire));
        info.addProperty("domain", answers.domain());
        info.add("metadata", object(error.details()));
        return info;
    }
}
