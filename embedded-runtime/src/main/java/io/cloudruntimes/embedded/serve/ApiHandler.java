package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.server.ErrorWriter;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
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
    private final Router router;
    private final Access access;
    private final ErrorWriter errors;
    private final int mostBodyBytes;
    private final Map<String, String> headers;
    private final Set<JettySink> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /**
     * @param errors says what goes wrong before the router is asked
     * @param mostBodyBytes the most bytes that the body of a request may have
     * @param headers what each answer has beside its own headers
     */
    ApiHandler(Router router, Access access, ErrorWriter errors, int mostBodyBytes, Map<String, String> headers) {
        this.router = router;
        this.access = access;
        this.errors = errors;
        this.mostBodyBytes = mostBodyBytes;
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (!access.allows(request.getHeaders().get(access.header()))) {
            send(errors.write(null, new UnauthenticatedException(access.refusal())), response, callback);
            return true;
        }
        byte[] body = body(request);
        if (body == null) {
            ResourceExhaustedException error = new ResourceExhaustedException(
                    "the body of a request may have at most " + mostBodyBytes + " bytes");
            send(errors.write(null, error), response, callback);
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

    /** The whole body; null if it is too large. */
    private byte @Nullable [] body(Request request) throws IOException {
        if (request.getLength() > mostBodyBytes) {
            return null;
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(mostBodyBytes + 1);
            return body.length > mostBodyBytes ? null : body;
        }
    }

    private void send(RouteResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
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
