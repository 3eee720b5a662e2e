package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.embedded.module.FatalErrors;
import io.cloudruntimes.jetty.BodyStart;
import io.cloudruntimes.jetty.BodyTimeoutException;
import io.cloudruntimes.jetty.BufferBudget;
import io.cloudruntimes.jetty.JettyHeaders;
import io.cloudruntimes.jetty.RequestStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests to the router and its responses to Jetty. Before a body is read, it decides by the head alone whether the
 * request is served.
 */
final class ApiHandler extends Handler.Abstract {
    /** Half of the threads that the server has: the others are for requests whose bodies are there. */
    private static final int MAX_BODY_THREADS = 100;

    private final Router router;
    private final AccessPolicy access;
    private final BrowserPolicy browsers;
    private final CrossOriginHeaders crossOrigin;
    private final ErrorEncoder errors;
    private final BodyLimit bodyLimit;
    private final ServeLimits limits;
    private final Map<String, String> headers;
    private final ScheduledExecutorService timer;
    private final MemoryBounds memory;
    private final Semaphore bodyThreads = new Semaphore(MAX_BODY_THREADS);
    private final Set<JettySink> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /**
     * @param errors writes the errors that occur before the router is called
     * @param bodyLimit how long the body of a request may be
     * @param headers headers that are added to each response
     * @param timer ends what takes too long; not shut down by this
     * @param memory bounds what clients take together
     */
    ApiHandler(
            Router router,
            AccessPolicy access,
            BrowserPolicy browsers,
            ErrorEncoder errors,
            BodyLimit bodyLimit,
            ServeLimits limits,
            Map<String, String> headers,
            ScheduledExecutorService timer,
            MemoryBounds memory) {
        this.router = router;
        this.access = access;
        this.browsers = browsers;
        this.crossOrigin = new CrossOriginHeaders(browsers);
        this.errors = errors;
        this.bodyLimit = bodyLimit;
        this.limits = limits;
        this.headers = headers;
        this.timer = timer;
        this.memory = memory;
    }

    /** What Jetty refuses before this is called. */
    RefusedRequests refusals() {
        return new RefusedRequests(router, errors);
    }

    ServeLimits limits() {
        return limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ResponseWriter out = new ResponseWriter(request, response, callback, headers, access.header(), timer);
        try {
            requireText(request);
            browsers.check(
                    request.getHeaders(),
                    request.getHttpURI().getHost() == null
                            ? null
                            : request.getHttpURI().getAuthority());
            if (crossOrigin.add(request, response, callback)) {
                return true;
            }
            requireToken(request);
            requireLength(request);
        } catch (CloudRuntimesException e) {
            out.write(errorOf(request, e), noBody(request));
            return true;
        }
        if (hasBody(request)) {
            BufferBudget.Share buffers = memory.bodies().open();
            Request.addCompletionListener(request, failure -> buffers.close());
            BodyStart.read(
                    request,
                    bodyThreads,
                    buffers,
                    limits.bodyTimeout().toMillis(),
                    timer,
                    new Exchange(request, response, callback, out, buffers));
        } else {
            route(request, response, callback, out, noBody(request), Content.EMPTY);
        }
        return true;
    }

    /** A request whose body was read as far as {@link BodyStart} does. */
    private final class Exchange implements BodyStart.Receiver {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ResponseWriter out;
        private final BufferBudget.Share buffers;

        Exchange(
                Request request, Response response, Callback callback, ResponseWriter out, BufferBudget.Share buffers) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.out = out;
            this.buffers = buffers;
        }

        @Override
        public void received(byte[] start, boolean whole) {
            RequestStream body = new RequestStream(request, start, whole, limits.requests());
            long length = request.getLength(); // not what was read: a body that came in chunks goes on in chunks
            Content content = length < 0 ? Content.of(body) : Content.of(body, length);
            try {
                route(
                        request,
                        response,
                        callback,
                        out,
                        body,
                        content.atMost(maxBytes(request), ApiHandler.this::tooLong)
                                .bufferedIn(buffers::take));
            } catch (RuntimeException | Error e) {
                FatalErrors.report(e);
                callback.failed(e);
            } finally {
                body.close();
                if (!whole) {
                    bodyThreads.release();
                }
            }
        }

        @Override
        public void rejected(ResourceExhaustedException reason) {
            out.write(errorOf(request, reason), new RequestStream(request, new byte[0], false, limits.requests()));
        }

        @Override
        public void failed(IOException failure) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            RouteResponse answer = failure instanceof BodyTimeoutException
                    ? late(request)
                    : errorOf(
                            request,
                            new InvalidArgumentException(
                                    "the body of the request ended early, or its encoding is wrong"));
            out.write(answer, new RequestStream(request, new byte[0], true, limits.requests()));
        }
    }

    private void route(
            Request request,
            Response response,
            Callback callback,
            ResponseWriter out,
            RequestStream body,
            Content content) {
        ServerRequest received = new ServerRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                new JettyHeaders(request.getHeaders()).without(access.header()),
                content);
        RouteResponse answer = router.handle(received, onLost -> stream(request, response, callback, onLost));
        if (answer != null) {
            out.write(body.isLate() ? late(request) : answer, body);
        }
    }

    private RouteResponse late(Request request) {
        RouteResponse answer = errorOf(request, new CallTimeoutException(BodyTimeoutException.MESSAGE));
        return new RouteResponse(HttpStatus.REQUEST_TIMEOUT_408, answer.headers(), answer.body());
    }

    private RouteResponse errorOf(Request request, CloudRuntimesException error) {
        String path = request.getHttpURI().getPath();
        return errors.write(path == null ? null : router.operation(request.getMethod(), path), error);
    }

    private RequestStream noBody(Request request) {
        return new RequestStream(request, new byte[0], !hasBody(request), limits.requests());
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0
                || request.getLength() < 0 && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Bytes beyond ASCII in a target have no meaning that all agree on: clients encode them. */
    private static void requireText(Request request) {
        @Nullable String target = request.getHttpURI().getPathQuery();
        if (target == null || !target.startsWith("/")) {
            throw new InvalidArgumentException("the target of the request is no path");
        }
        if (!target.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new InvalidArgumentException("the target of the request has characters that must be percent-encoded");
        }
    }

    private void requireToken(Request request) {
        if (!access.allows(request.getHeaders().getValuesList(access.header()))
                && !router.isForEveryone(
                        request.getMethod(), request.getHttpURI().getPath())) {
            throw new UnauthenticatedException(access.refusal());
        }
    }

    private void requireLength(Request request) {
        if (request.getLength() > maxBytes(request)) {
            throw tooLong();
        }
    }

    private long maxBytes(Request request) {
        String path = request.getHttpURI().getPath();
        return bodyLimit.maxBytes(path == null ? null : router.operation(request.getMethod(), path));
    }

    private ResourceExhaustedException tooLong() {
        return new ResourceExhaustedException(
                "the body of a request may have at most " + bodyLimit.maxBytes() + " bytes");
    }

    private JettySink stream(Request request, Response response, Callback callback, Runnable onLost) {
        response.setStatus(200);
        response.getHeaders().put("Connection", "close"); // nothing follows a stream on its connection
        response.getHeaders().put("Content-Type", "text/event-stream");
        response.getHeaders().put("Cache-Control", "no-store");
        JettySink sink = new JettySink(response, callback, onLost, memory.unread(), streams::remove);
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
