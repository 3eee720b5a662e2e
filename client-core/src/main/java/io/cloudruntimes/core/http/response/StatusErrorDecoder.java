package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.retry.RetryAfter;
import java.time.Clock;

/** Errors by their status alone, of a server that nothing else is known of. */
public final class StatusErrorDecoder implements ErrorDecoder {
    private final Clock clock;

    public StatusErrorDecoder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CloudRuntimesException of(HttpResponse response) {
        ErrorContext context =
                ErrorContext.EMPTY.withStatus(response.status()).withRetryAfter(RetryAfter.of(response, clock));
        return response.status() < 400
                ? ResponseMessages.redirect(response, context)
                : Errors.of(
                        ErrorCode.ofHttpStatus(response.status()),
                        ResponseMessages.withoutErrorBody(response),
                        context,
                        null);
    }
}
