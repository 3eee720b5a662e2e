package io.cloudruntimes.core.runtime.error;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.ServerText;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.response.ResponseMessages;
import io.cloudruntimes.core.http.retry.RetryAfter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Errors of a runtime over HTTP: a JSON body whose members {@link HttpErrorBody} names, or plain text. */
public final class HttpErrorDecoder implements ErrorDecoder {
    private final ErrorRules rules;
    private final HttpErrorBody members;

    public HttpErrorDecoder(ErrorRules rules, HttpErrorBody members) {
        this.rules = rules;
        this.members = members;
    }

    @Override
    public CloudRuntimesException of(HttpResponse response) {
        ErrorContext context = ErrorContext.EMPTY
                .withStatus(response.status())
                .withRetryAfter(RetryAfter.of(response, Clock.systemUTC()));
        if (response.status() < 400) {
            return ResponseMessages.redirect(response, context);
        }
        JsonObject body = object(response);
        String reason = text(body, members.reason());
        String message = text(body, members.message());
        ErrorDetails details = new ErrorDetails();
        if (body != null && body.get(members.details()) instanceof JsonArray list) {
            list.forEach(details::addJson);
        }
        details.addReason(reason);
        if (body != null && body.get(members.facts()) instanceof JsonObject facts) {
            details.addFacts(facts);
        }
        String traceId = text(body, members.traceId());
        return Errors.of(
                code(response, text(body, members.code()), details, message),
                ServerText.shortened(message.isEmpty() ? plainText(response) : message),
                context.withDetails(details.facts())
                        .withTraceId(traceId.isEmpty() ? null : ServerText.shortened(traceId)),
                null);
    }

    private ErrorCode code(HttpResponse response, String stated, ErrorDetails details, String message) {
        if (!stated.isEmpty()) {
            return ErrorCode.of(stated);
        }
        String status = Integer.toString(response.status());
        return rules.code(status, details.reasons(), message, ErrorCode.ofHttpStatus(response.status()));
    }

    /** What the error is: the status, its reasons and the message. */
    ErrorFacts facts(HttpResponse response) {
        JsonObject body = object(response);
        ErrorDetails details = new ErrorDetails();
        if (body != null && body.get(members.details()) instanceof JsonArray list) {
            list.forEach(details::addJson);
        }
        details.addReason(text(body, members.reason()));
        String message = text(body, members.message());
        return new ErrorFacts(
                Integer.toString(response.status()),
                details.reasons(),
                message.isEmpty() ? plainText(response) : message);
    }

    private static String plainText(HttpResponse response) {
        String type = response.contentType();
        return type.startsWith("text/plain")
                        && !response.body().isEmpty()
                        && response.body().length() < 1000
                ? response.body().toUtf8().strip()
                : ResponseMessages.withoutErrorBody(response);
    }

    private static @Nullable JsonObject object(HttpResponse response) {
        try {
            JsonElement body = JsonParser.parseString(response.body().toUtf8());
            return body.isJsonObject() ? body.getAsJsonObject() : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    private static String text(@Nullable JsonObject body, String member) {
        JsonElement value = body == null ? null : body.get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
