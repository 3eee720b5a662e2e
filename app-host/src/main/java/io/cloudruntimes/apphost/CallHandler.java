package io.cloudruntimes.apphost;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.jetty.BodyStart;
import io.cloudruntimes.jetty.BodyTimeoutException;
import io.cloudruntimes.jetty.BufferBudget;
import io.cloudruntimes.jetty.JettyHeaders;
import io.cloudruntimes.jetty.RequestHeadTimeout;
import io.cloudruntimes.jetty.RequestLimits;
import io.cloudruntimes.jetty.RequestStream;
import io.cloudruntimes.jetty.UnreadBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes requests to the handler of an application and its responses to Jetty. Before a body is read, the handler decides by the
 * head alone whether the request is served.
 */
final class CallHandler extends Handler.Abstract {
    /** Half of the threads that the server has: the others are for requests whose bodies are there. */
    private static final int MAX_BODY_THREADS = 100;

    private final CallbackHandler handler;
    private final int maxBodyBytes;
    private final RequestLimits limits;
    private final RequestHeadTimeout heads;
    private final ScheduledExecutorService timer;
    private final BufferBudget bodies;
    private final Semaphore bodyThreads = new Semaphore(MAX_BODY_THREADS);

    /** @param timer ends what takes too long; not shut down by this */
    CallHandler(
            CallbackHandler handler, AppHostOptions options, RequestHeadTimeout heads, ScheduledExecutorService timer) {
        this.handler = handler;
        this.maxBodyBytes = options.maxBodyBytes();
        this.limits = options.limits();
        this.heads = heads;
        this.timer = timer;
        this.bodies = new BufferBudget(limits.maxBufferedBytes());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        heads.begin(request);
        Exchange exchange = new Exchange(request, response, callback, bodies.open());
        Request.addCompletionListener(request, failure -> exchange.buffers.close());
        RouteResponse refusal = handler.refuse(exchange.call(Bytes.EMPTY));
        if (refusal != null) {
            exchange.refuse(refusal);
        } else if (request.getLength() > maxBodyBytes) {
            exchange.refuse(tooLong());
        } else {
            BodyStart.read(
                    request, bodyThreads, exchange.buffers, limits.bodyTimeout().toMillis(), timer, exchange);
        }
        return true;
    }

    private ResourceExhaustedException longer() {
        return new ResourceExhaustedException(
                "this application takes calls with a body of at most " + maxBodyBytes + " bytes");
    }

    private RouteResponse tooLong() {
        return withStatus(HttpStatus.PAYLOAD_TOO_LARGE_413, longer());
    }

    private static RouteResponse withStatus(int status, CloudRuntimesException error) {
        RouteResponse answer = RouteResponse.error(error);
        return new RouteResponse(status, answer.headers(), answer.body());
    }

    /** One request, from its head to its response. */
    private final class Exchange implements BodyStart.Receiver {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final BufferBudget.Share buffers;

        Exchange(Request request, Response response, Callback callback, BufferBudget.Share buffers) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.buffers = buffers;
        }

        ServerRequest call(Bytes body) {
            return new ServerRequest(
                    request.getMethod(),
                    request.getHttpURI().getPathQuery(),
                    new JettyHeaders(request.getHeaders()),
                    body);
        }

        @Override
        public void received(byte[] start, boolean whole) {
            RequestStream body = new RequestStream(request, start, whole, limits);
            Bytes bytes;
            try {
                bytes = Content.of(body)
                        .atMost(maxBodyBytes, CallHandler.this::longer)
                        .bufferedIn(buffers::take)
                        .bytes();
            } catch (ResourceExhaustedException e) {
                refuse(e.retryAfter().isEmpty() ? tooLong() : busy(e));
                return;
            } catch (CloudRuntimesException e) {
                incomplete(body.isLate());
                return;
            } finally {
                body.close();
                if (!whole) {
                    bodyThreads.release();
                }
            }
            handler.handle(call(bytes)).whenComplete((answer, failure) -> {
                if (failure == null) {
                    send(answer, callback);
                } else {
                    callback.failed(failure);
                }
            });
        }

        @Override
        public void rejected(ResourceExhaustedException reason) {
            refuse(busy(reason));
        }

        /** A runtime takes it for a failure that passes: it delivers again later. */
        private RouteResponse busy(ResourceExhaustedException reason) {
            return withStatus(HttpStatus.SERVICE_UNAVAILABLE_503, reason).withHeader("Retry-After", "1");
        }

        @Override
        public void failed(IOException failure) {
            incomplete(failure instanceof BodyTimeoutException);
        }

        /** Nothing more can be read from the connection. */
        private void incomplete(boolean late) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            send(
                    late
                            ? withStatus(
                                    HttpStatus.REQUEST_TIMEOUT_408,
                                    new CallTimeoutException(BodyTimeoutException.MESSAGE))
                            : RouteResponse.error(new InvalidArgumentException(
                                    "the body of the request ended early, or its encoding is wrong")),
                    callback);
        }

        /** Sends the response before the body was read: a client that is still sending gets it too. */
        void refuse(RouteResponse answer) {
            send(
                    answer,
                    Callback.from(() -> UnreadBody.discard(request, timer, callback::succeeded), callback::failed));
        }

        private void send(RouteResponse answer, Callback then) {
            response.setStatus(answer.status());
            answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
            response.write(true, ByteBuffer.wrap(answer.body().bytes().array()), then);
        }
    }
}
