package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Hands requests to the router and its answers to Jetty; asks for the token first where there is one. */
final class ApiHandler extends Handler.Abstract {
    private final Router router;
    private final byte @Nullable [] authorization;
    private final Set<JettySink> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    ApiHandler(Router router, @Nullable String token) {
        this.router = router;
        this.authorization = token == null ? null : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        RequestStream body = new RequestStream(request);
        if (!isAuthorized(request)) {
            RouteResponse refusal = RouteResponse.error(new UnauthenticatedException(
                    "this runtime was started with a token; send it as 'Authorization: Bearer <token>'"));
            new AnswerWriter(request, response, callback).write(refusal, body);
            return true;
        }
        long length = request.getLength();
        ServerRequest received = new ServerRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                new JettyHeaders(request.getHeaders()),
                length < 0 ? Content.of(body) : Content.of(body, length));
        RouteResponse answer = router.handle(received, onLost -> stream(request, response, callback, onLost));
        if (answer != null) {
            if (length > 0 && answer.body().isRepeatable()) {
                body.drain(Math.min(length, Content.MOST_BYTES));
            }
            new AnswerWriter(request, response, callback).write(answer, body);
        }
        return true;
    }

    private boolean isAuthorized(Request request) {
        if (authorization == null) {
            return true;
        }
        String sent = request.getHeaders().get("Authorization");
        return sent != null && MessageDigest.isEqual(authorization, sent.getBytes(StandardCharsets.UTF_8));
    }

    private JettySink stream(Request request, Response response, Callback callback, Runnable onLost) {
        response.setStatus(200);
        response.getHeaders().put("Connection", "close"); // nothing follows a stream on its connection
        response.getHeaders().put("Content-Type", "text/event-stream");
        response.getHeaders().put("Cache-Control", "no-store");
        JettySink sink = new JettySink(response, callback, onLost, streams::remove);
        streams.add(sink);
        if (ending) { // a client that was cut off is back already, on a connection that is still there
            sink.lost();
        }
        new Departure(request.getConnectionMetaData().getConnection().getEndPoint(), sink::lost).watch();
        return sink;
    }

    /** Ends the streams, and each that is asked for from now on. */
    void endStreams() {
        ending = true;
        List.copyOf(streams).forEach(JettySink::lost);
    }
}
