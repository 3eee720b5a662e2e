package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import java.util.concurrent.CompletionStage;

/** Answers what a runtime calls at the port of its application. A web server hands each request to it. Thread-safe. */
public interface CallbackHandler {
    /** Answers one request, sooner or later, on whatever thread; neither this nor the stage fails. */
    CompletionStage<RouteResponse> handle(ServerRequest request);
}
