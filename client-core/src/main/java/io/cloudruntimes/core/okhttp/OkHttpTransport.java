package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.concurrent.InterruptWatcher;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.AddressCheck;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportErrors;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.okhttp.connection.StreamConnections;
import io.cloudruntimes.core.okhttp.connection.TimeoutKeepAlive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.AsyncTimeout;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The end of the pipeline: one exchange on OkHttp, which neither follows redirects nor sends anything again by itself. */
public final class OkHttpTransport implements Transport {
    private final String address;
    private final RequestFactory requests;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final OkHttpClient http;
    private final OkHttpClient streams;
    private final StreamConnections streamConnections;
    private final OpenResponses live;
    private volatile boolean closed;

    private OkHttpTransport(TransportOptions options, AddressCheck addresses) {
        this.address = options.address();
        this.requests = new RequestFactory(options.base().toString());
        this.maxBytes = options.maxBytes();
        this.nanoTime = options.nanoTime();
        http = ClientFactory.client(options, addresses);
        streams = http.newBuilder().readTimeout(options.streamSilence()).build();
        streamConnections = new StreamConnections(streams, options.liveness());
        live = new OpenResponses(options.grpc());
        TimeoutKeepAlive.opened();
    }

    /** Makes transports of this kind, the default. */
    public static TransportProvider provider() {
        return provider(AddressCheck.ANY);
    }

    /**
     * Makes transports of this kind that connect to some addresses only, and through no proxy.
     *
     * @param addresses decides to which; a Unix socket is none
     */
    public static TransportProvider provider(AddressCheck addresses) {
        return new TransportProvider() {
            @Override
            public Transport open(TransportOptions options) {
                return new OkHttpTransport(options, addresses);
            }

            @Override
            public boolean supportsGrpc() {
                return true;
            }
        };
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        Call call = newCall(http, requests.request(request), context);
        try (InterruptWatcher.Watch watch = InterruptWatcher.watch(call::cancel, deadline(call, context))) {
            return answer(call, execute(call), context);
        } catch (IOException e) {
            throw failure(e, context);
        }
    }

    private InterruptWatcher.@Nullable Deadline deadline(Call call, CallContext context) {
        return context.hasDeadline()
                ? StuckCalls.deadline(call, System.nanoTime() + context.nanosLeft(nanoTime.getAsLong()))
                : null;
    }

    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IOException e) {
            throw RefusedStreams.beforeResponse(e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        Call asynchronous = newCall(http, requests.request(request), context);
        InterruptWatcher.Deadline deadline = deadline(asynchronous, context);
        if (deadline != null) {
            InterruptWatcher.Watch watch = InterruptWatcher.watch(deadline);
            answer.whenComplete((response, failure) -> watch.close());
        }
        asynchronous.enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try {
                    HttpResponse read = answer(call, response, context);
                    if (!answer.complete(read)) {
                        read.close();
                    }
                } catch (IOException e) {
                    answer.completeExceptionally(failure(e, context));
                } catch (Throwable e) { // OkHttp would swallow it
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(
                        e.getCause() instanceof RejectedExecutionException
                                ? refused(e, context)
                                : failure(RefusedStreams.beforeResponse(e), context));
            }
        });
        return answer;
    }

    private final class Events implements EventStream {
        private final Call call;
        private final Response response;

        Events(Call call) throws IOException {
            this.call = call;
            this.response = call.execute();
        }

        @Override
        public int status() {
            return response.code();
        }

        @Override
        public Headers headers() {
            return ResponseHeaders.ofHead(response);
        }

        @Override
        public InputStream events() {
            return response.body().byteStream();
        }

        @Override
        public HttpResponse whole() throws IOException {
            return read(call, response);
        }

        @Override
        public void close() {
            response.close();
        }
    }

    @Override
    public EventStream openEvents(HttpRequest request, CallContext context) {
        try {
            return new Events(newCall(streams, requests.request(request), context));
        } catch (IOException e) {
            throw failure(e, context);
        }
    }

    @Override
    public DuplexStream openDuplex(HttpRequest request, CallContext context, boolean onlyFrame) {
        DuplexRequestBody body = new DuplexRequestBody(request.bytes(), onlyFrame);
        StreamConnections.Client client = streamConnections.client();
        Call call = newCall(client.http(), requests.request(request, body), context);
        if (context.hasDeadline()) { // OkHttp ends the timeout of a call in both directions with the headers of the
            // response
            CompletableFuture.delayedExecutor(context.nanosLeft(nanoTime.getAsLong()), TimeUnit.NANOSECONDS)
                    .execute(call::cancel);
        }
        return new StreamCall(call, body, client, maxBytes);
    }

    @Override
    public CloudRuntimesException broken(IOException e, CallContext context) {
        return failure(e, context);
    }

    private CloudRuntimesException failure(IOException e, CallContext context) {
        return closed
                ? new CancelledException("the client was closed during the call", ErrorContext.EMPTY, e)
                : TransportErrors.of(e, address, context);
    }

    private static CloudRuntimesException refused(IOException e, CallContext context) {
        context.neverSent(true);
        return new ResourceExhaustedException(
                "the executor of the connection refused the call; nothing was sent", ErrorContext.EMPTY, e);
    }

    private Call newCall(OkHttpClient client, Request request, CallContext context) {
        if (context.isCancelled()) {
            throw new CancelledException("the call was cancelled before it was sent");
        }
        if (closed) {
            throw new CancelledException("the client is closed");
        }
        context.neverSent(false);
        Call call = client.newCall(request);
        if (context.hasDeadline()) {
            // at least a millisecond: zero would mean for ever
            long left = Math.max(context.nanosLeft(nanoTime.getAsLong()), TimeUnit.MILLISECONDS.toNanos(1));
            call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        }
        context.attempt(call::cancel);
        return call;
    }

    private HttpResponse answer(Call call, Response response, CallContext context) throws IOException {
        if (context.isLive() && OpenResponses.canBe(response)) {
            Duration idleTimeout = context.options().idleTimeout().orElse(null);
            if (idleTimeout != null) {
                endDeadline(call);
                context.endDeadline();
            }
            return live.open(call, response, idleTimeout, e -> context.inContext(failure(e, context)));
        }
        try (response) {
            return read(call, response);
        }
    }

    /** Ends the timeout that OkHttp has for the whole call. */
    private static void endDeadline(Call call) throws IOException {
        if (call.timeout() instanceof AsyncTimeout whole && whole.exit()) {
            throw new InterruptedIOException("timeout");
        }
    }

    private HttpResponse read(Call call, Response response) throws IOException {
        if (response.request().method().equals("HEAD")) {
            return HttpResponse.of(
                    response.code(), new ResponseHeaders(response), Bytes.EMPTY); // its length is that of a GET
        }
        ResponseBody body = response.body();
        long length = body.contentLength();
        byte[] bytes = readBody(response, body.source(), length);
        if (length < 0) {
            BodyEndValidator.check(call);
        }
        return HttpResponse.of(response.code(), new ResponseHeaders(response), Bytes.wrap(bytes));
    }

    private byte[] readBody(Response response, BufferedSource source, long length) throws IOException {
        try {
            if (length > maxBytes || (length < 0 && source.request(maxBytes + 1))) {
                throw new ResourceExhaustedException(
                        "the response has more than " + maxBytes + " bytes, which is the limit of this client",
                        ErrorContext.EMPTY.withStatus(response.code()),
                        null);
            }
            byte[] bytes = length < 0 ? source.readByteArray() : source.readByteArray(length);
            if (length >= 0 && response.protocol() != Protocol.HTTP_1_1 && !source.exhausted()) {
                throw new ProtocolException(
                        "the response has more bytes than its Content-Length"); // HTTP/2 has its own end
            }
            return bytes;
        } catch (OutOfMemoryError e) {
            source.getBuffer().clear(); // ending the call needs some heap
            throw e;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                TimeoutKeepAlive.closed();
            }
            closed = true;
        }
        http.dispatcher().cancelAll();
        live.close();
        ExecutorService executor = http.dispatcher().executorService();
        executor.shutdown();
        http.connectionPool().evictAll();
        streamConnections.close();
    }
}
