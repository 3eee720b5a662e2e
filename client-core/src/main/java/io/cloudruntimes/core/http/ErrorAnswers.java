package io.cloudruntimes.core.http;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorBody;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.json.ErrorBodyJson;
import io.cloudruntimes.core.json.Json;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;

/** What an answer that is no success means. */
final class ErrorAnswers {
    private static final int SHOWN = 200;

    private final Clock clock;

    ErrorAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The error of an answer of another status than 200 to 299. */
    CloudRuntimesException of(HttpResponse response) {
        int status = response.status();
        ErrorContext context = ErrorContext.EMPTY.withStatus(status).withRetryAfter(RetryAfter.of(response, clock));
        if (status < 400) {
            return new InternalException(
                    "the answer is a " + status + " (redirects are not followed)"
                            + (response.header("Location") == null ? "" : " to " + response.header("Location"))
                            + "; is the URL the one of the runtime itself?",
                    context,
                    null);
        }
        try {
            ErrorBody body = Json.fromBytes(ErrorBodyJson.INSTANCE, response.body());
            return Errors.of(
                    ErrorCode.of(body.code()),
                    body.message(),
                    context.withDetails(body.details()).withTraceId(body.traceId()),
                    null);
        } catch (IOException e) {
            return Errors.of(ErrorCode.ofHttpStatus(status), withoutErrorBody(response), context, null);
        }
    }

    /** The error of an answer of success that cannot be understood. */
    static CloudRuntimesException malformed(HttpResponse response, Exception cause) {
        return new InternalException(
                "the answer could not be understood: " + cause.getMessage() + "; it is " + shown(response),
                ErrorContext.EMPTY.withStatus(response.status()),
                cause);
    }

    private static String withoutErrorBody(HttpResponse response) {
        return "the answer has the status " + response.status() + " and no error body; it is " + shown(response);
    }

    private static String shown(HttpResponse response) {
        if (response.body().isEmpty()) {
            return "empty";
        }
        String type = response.contentType();
        String text = response.body().toUtf8();
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        String what = (type.isEmpty() ? "of no stated type" : type) + ", " + response.body() + ": " + start;
        return type.toLowerCase(Locale.ROOT).contains("html")
                ? what + " (a web page: a proxy or another server answers at this address)"
                : what;
    }
}
