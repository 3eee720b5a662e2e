package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Answers what a runtime calls at the port of its application. A web server hands each request to it. Thread-safe. */
public interface CallbackHandler {
    /** Answers one request, sooner or later, on whatever thread; neither this nor the stage fails. */
    CompletionStage<RouteResponse> handle(ServerRequest request);

    /**
     * The response to a request that is refused by its head alone: a web server asks before it reads the body. Null where the request
     * is handled.
     *
     * @param head the request without its body
     */
    default @Nullable RouteResponse refuse(ServerRequest head) {
        return null;
    }
}
