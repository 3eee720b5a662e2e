package io.cloudruntimes.core.http;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorBody;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.http.retry.RetryAfter;
import io.cloudruntimes.core.json.ErrorBodyJson;
import io.cloudruntimes.core.json.Json;
import java.io.IOException;
import java.time.Clock;

/** Errors as the neutral HTTP API says them. */
final class NeutralErrorDecoder implements ErrorDecoder {
    private final Clock clock;

    NeutralErrorDecoder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CloudRuntimesException of(HttpResponse response) {
        int status = response.status();
        ErrorContext context = ErrorContext.EMPTY.withStatus(status).withRetryAfter(RetryAfter.of(response, clock));
        if (status < 400) {
            return ResponseMessages.redirect(response, context);
        }
        try {
            ErrorBody body = Json.fromBytes(ErrorBodyJson.INSTANCE, response.body());
            return Errors.of(
                    ErrorCode.of(body.code()),
                    body.message(),
                    context.withDetails(body.details()).withTraceId(body.traceId()),
                    null);
        } catch (IOException e) {
            return Errors.of(
                    ErrorCode.ofHttpStatus(status), ResponseMessages.withoutErrorBody(response), context, null);
        }
    }
}
