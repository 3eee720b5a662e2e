package io.cloudruntimes.appservlet;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Passes the calls of a runtime to the handler of an application. Mount it at the root of the port that the runtime calls, for
 * each path that no other servlet of the application handles ({@code /*}). Allow asynchronous responses; otherwise a thread of
 * the container waits for each response. Open streams that the runtime asks for only once before the container listens. A container that refuses paths with an encoded slash refuses methods with one.
 */
public final class AppServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY_BYTES = 64 << 20;
    private static final int TOO_LARGE = 413;

    private final transient CallbackHandler handler;
    private final int maxBodyBytes;

    /** A servlet for bodies of up to 64 MiB. */
    public AppServlet(CallbackHandler handler) {
        this(handler, MAX_BODY_BYTES);
    }

    /** A servlet that responds with 413 to a call whose body has more bytes. */
    public AppServlet(CallbackHandler handler, int maxBodyBytes) {
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        ServerRequest head = new ServerRequest(
                request.getMethod(),
                query == null ? path : path + "?" + query,
                new ServletHeaders(request),
                Bytes.EMPTY);
        RouteResponse refused = handler.refuse(head);
        if (refused != null) {
            send(refused, response);
            return;
        }
        byte[] body = body(request);
        if (body == null) {
            RouteResponse refusal = RouteResponse.error(new ResourceExhaustedException(
                    "this application takes calls with a body of at most " + maxBodyBytes + " bytes"));
            send(new RouteResponse(TOO_LARGE, refusal.headers(), refusal.body()), response);
            return;
        }
        CompletionStage<RouteResponse> answer =
                handler.handle(new ServerRequest(head.method(), head.target(), head.headers(), Bytes.wrap(body)));
        if (request.isAsyncSupported()) {
            later(answer, request.startAsync(), response);
        } else {
            send(answer.toCompletableFuture().join(), response);
        }
    }

    private void later(CompletionStage<RouteResponse> answer, AsyncContext context, HttpServletResponse response) {
        context.setTimeout(0); // who calls knows how long it waits
        answer.whenComplete((given, failure) -> {
            try {
                if (failure == null) {
                    send(given, response);
                } else {
                    response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                }
            } catch (IOException e) {
                log("a response could not be sent; the caller has disconnected", e);
            } finally {
                context.complete();
            }
        });
    }

    /**
     * The whole body; null if it is too large. Even that is read as far as another would be: a client that is still
     * sending would not read the response.
     */
    private byte @Nullable [] body(HttpServletRequest request) throws IOException {
        ServletInputStream in = request.getInputStream();
        byte[] body = in.readNBytes(maxBodyBytes);
        return in.read() < 0 ? body : null;
    }

    private static void send(RouteResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body().bytes().array());
    }
}
