package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes what Jetty refuses by itself, such as a request that is no HTTP, in the form that the wire has for errors. */
final class RefusedRequests extends ErrorHandler {
    private final Router router;
    private final ErrorEncoder errors;

    RefusedRequests(Router router, ErrorEncoder errors) {
        this.router = router;
        this.errors = errors;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        RouteResponse answer = errors.write(operation(request), error(status, message));
        response.setStatus(status);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(answer.body().bytes().array()), callback);
    }

    /** What the request is for; where that cannot be read, the operation whose callers could take the error for a response. */
    private @Nullable OperationInfo operation(Request request) {
        String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
        OperationInfo known = path == null ? null : router.operation(request.getMethod(), path);
        return known == null ? router.passThroughOperation() : known;
    }

    /** What failed inside, and how, is nothing for the client. */
    private static CloudRuntimesException error(int status, @Nullable String message) {
        ErrorCode code = ErrorCode.ofHttpStatus(status);
        if (code == ErrorCode.INTERNAL && status != HttpStatus.INTERNAL_SERVER_ERROR_500) {
            code = ErrorCode.INVALID_ARGUMENT;
        }
        String reason = code == ErrorCode.INTERNAL || message == null ? HttpStatus.getMessage(status) : message;
        return Errors.of(code, "the server refuses the request: " + reason, ErrorContext.EMPTY, null);
    }
}
