package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Hands requests to the router and its answers to Jetty; asks for the token first where there is one. */
final class ApiHandler extends Handler.Abstract {
    /** A thousand values may be in one request; each of 16 MiB would be too much. */
    private static final int MOST_BODY_BYTES = 64 << 20;

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
        if (!isAuthorized(request)) {
            send(
                    RouteResponse.error(new UnauthenticatedException(
                            "this runtime was started with a token; send it as 'Authorization: Bearer <token>'")),
                    response,
                    callback);
            return true;
        }
        byte[] body = body(request);
        if (body == null) {
            send(
                    RouteResponse.error(new ResourceExhaustedException(
                            "the body of a request may have at most " + MOST_BODY_BYTES + " bytes")),
                    response,
                    callback);
            return true;
        }
        ServerRequest received = new ServerRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                new JettyHeaders(request.getHeaders()),
                Bytes.wrap(body));
        RouteResponse answer = router.handle(received, onLost -> stream(request, response, callback, onLost));
        if (answer != null) {
            send(answer, response, callback);
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

    /** The whole body; null if it is too large. */
    private static byte @Nullable [] body(Request request) throws IOException {
        if (request.getLength() > MOST_BODY_BYTES) {
            return null;
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(MOST_BODY_BYTES + 1);
            return body.length > MOST_BODY_BYTES ? null : body;
        }
    }

    private static void send(RouteResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Cache-Control", "no-store");
        response.write(true, ByteBuffer.wrap(answer.body().array()), callback);
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
        new Departure(request.getConnectionMetaData().getConnection().getEndPoint(), sink).watch();
        return sink;
    }

    /** Ends the streams, and each that is asked for from now on. */
    void endStreams() {
        ending = true;
        List.copyOf(streams).forEach(JettySink::lost);
    }
}
