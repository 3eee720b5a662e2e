package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Passes requests to the router and its responses to Jetty. It checks the token first, if one is set. */
final class ApiHandler extends Handler.Abstract {
    private final Router router;
    private final AccessPolicy access;
    private final ErrorEncoder errors;
    private final int maxBodyBytes;
    private final Map<String, String> headers;
    private final Set<JettySink> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /**
     * @param errors writes the errors that occur before the router is called
     * @param maxBodyBytes the most bytes that the body of a request may have
     * @param headers headers that are added to each response
     */
    ApiHandler(Router router, AccessPolicy access, ErrorEncoder errors, int maxBodyBytes, Map<String, String> headers) {
        this.router = router;
        this.access = access;
        this.errors = errors;
        this.maxBodyBytes = maxBodyBytes;
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        RequestStream body = new RequestStream(request);
        ResponseWriter out = new ResponseWriter(request, response, callback, headers);
        Content content;
        try {
            content = content(request, body);
        } catch (CloudRuntimesException e) {
            answer(errors.write(null, e), request, body, out);
            return true;
        }
        ServerRequest received = new ServerRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                new JettyHeaders(request.getHeaders()),
                content);
        RouteResponse answer = router.handle(received, onLost -> stream(request, response, callback, onLost));
        if (answer != null) {
            answer(answer, request, body, out);
        }
        return true;
    }

    /** A client that is still sending would not read the response, so the rest of its body is read first, up to a limit. */
    private static void answer(RouteResponse answer, Request request, RequestStream body, ResponseWriter out)
            throws IOException {
        if (request.getLength() > 0 && answer.body().isRepeatable()) {
            body.drain(Math.min(request.getLength(), Content.MAX_BYTES));
        }
        out.write(answer, body);
    }

    /** The body of a request whose caller may call. */
    private Content content(Request request, RequestStream body) {
        if (!access.allows(request.getHeaders().get(access.header()))
                && !router.isForEveryone(
                        request.getMethod(), request.getHttpURI().getPath())) {
            throw new UnauthenticatedException(access.refusal());
        }
        long length = request.getLength();
        if (length < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return Content.EMPTY; // nothing says that a body follows
        }
        Content content = length < 0 ? Content.of(body) : Content.of(body, length);
        return content.atMost(
                maxBodyBytes,
                () -> new ResourceExhaustedException(
                        "the body of a request may have at most " + maxBodyBytes + " bytes"));
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
        new ClientDisconnectWatcher(
                        request.getConnectionMetaData().getConnection().getEndPoint(), sink::lost)
                .watch();
        return sink;
    }

    /** Ends the open streams, and each stream that is requested from now on. */
    void endStreams() {
        ending = true;
        List.copyOf(streams).forEach(JettySink::lost);
    }
}
