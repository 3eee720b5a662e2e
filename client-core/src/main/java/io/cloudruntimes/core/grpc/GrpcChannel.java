package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/**
 * Makes each exchange a gRPC call: an error response has the HTTP status with the same meaning. A single message is
 * there whole or not at all. Of several the first is there; the others are read as they come where the caller asks for that.
 */
public final class GrpcChannel implements HttpChannel {
    private final HttpChannel next;
    private final ErrorDecoder errors;

    /**
     * @param errors maps a status in the trailers after messages to an error
     */
    public GrpcChannel(HttpChannel next, ErrorDecoder errors) {
        this.next = next;
        this.errors = errors;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        prepare(request, context);
        return response(next.send(request, context), request, context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        prepare(request, context);
        return next.sendAsync(request, context).thenApply(response -> response(response, request, context));
    }

    private static void prepare(HttpRequest request, CallContext context) {
        if (!request.hasMultiMessageResponse()) {
            context.whole();
        }
    }

    private HttpResponse response(HttpResponse response, HttpRequest request, CallContext context) {
        if (!response.isLive()) {
            HttpResponse whole = GrpcStatus.toHttp(response);
            if (whole.status() == 200 && !request.hasMultiMessageResponse()) {
                MessageCount.requireOne(whole.body());
            }
            return whole;
        }
        if (response.status() != 200 || !GrpcTrailers.isGrpc(response)) {
            return GrpcStatus.toHttp(response);
        }
        InputStream body = response.content().stream();
        try {
            // a call that fails before its first message fails as a call with one response does
            int first = body.read();
            return first < 0
                    ? GrpcStatus.toHttp(response.withContent(Content.EMPTY))
                    : response.withContent(Content.of(new StatusCheckedStream(first, body, response, errors, context)));
        } catch (ContentException e) {
            throw e.error();
        } catch (IOException e) {
            response.close();
            throw new InternalException("the response cannot be read", ErrorContext.EMPTY, e);
        }
    }
}
