package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.grpc.StreamLiveness;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.OpenResponses;
import io.cloudruntimes.core.http.TaskExecutors;
import io.cloudruntimes.core.http.TransportErrors;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The end of the pipeline: one exchange on OkHttp, which neither follows redirects nor sends anything again by itself. */
public final class OkHttpTransport implements HttpChannel, AutoCloseable {
    private static final int MAX_AT_ONCE = 4096;
    private static final int MAX_IDLE = 64;
    /** Shorter than servers keep an idle connection, so that a write seldom meets one that the server just closed. */
    private static final Duration KEEP_IDLE = Duration.ofSeconds(20);

    private final String address;
    private final UrlCache urls;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final OkHttpClient http;
    private final OkHttpClient streams;
    private final StreamConnections streamConnections;
    private final OpenResponses live = new OpenResponses();
    private volatile boolean closed;

    /**
     * @param address where it is, for people
     * @param protocols the versions of HTTP to speak; empty for those of OkHttp
     * @param sockets how connections are made
     * @param streamSilence how long a stream may be silent; zero for ever
     * @param liveness how the loss of a stream's connection is noticed
     */
    public OkHttpTransport(
            URI base,
            String address,
            List<Protocol> protocols,
            Consumer<OkHttpClient.Builder> sockets,
            Duration connectTimeout,
            Duration streamSilence,
            StreamLiveness liveness,
            long maxBytes,
            LongSupplier nanoTime) {
        this.address = address;
        this.urls = new UrlCache(base.toString());
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
        Dispatcher dispatcher = new Dispatcher(TaskExecutors.perTask("cloud-runtimes-http"));
        dispatcher.setMaxRequests(MAX_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MAX_AT_ONCE);
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        if (!protocols.isEmpty()) {
            builder.protocols(protocols);
        }
        sockets.accept(builder);
        if ("http".equalsIgnoreCase(base.getScheme())) {
            // spares reading the certificates that this JVM trusts, a quarter of the time to a first answer
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        http = builder.dispatcher(dispatcher)
                .connectionPool(IdleConnectionEvictor.pool(MAX_IDLE, KEEP_IDLE))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(FollowUpSuppressor::shown)
                .addNetworkInterceptor(FollowUpSuppressor::hidden)
                .connectTimeout(connectTimeout)
                .readTimeout(Duration.ZERO) // the deadline of the call rules
                .writeTimeout(Duration.ZERO)
                .build();
        streams = http.newBuilder().readTimeout(streamSilence).build();
        streamConnections = new StreamConnections(streams, liveness);
        TimeoutKeepAlive.opened();
    }

    /** Whether it was closed: no call can be made any more. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        Call call = newCall(http, okHttpRequest(request, context, bodyOf(request)), context);
        try {
            return answer(call, call.execute(), context);
        } catch (IOException e) {
            throw failure(e, context);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        newCall(http, okHttpRequest(request, context, bodyOf(request)), context).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try {
                    HttpResponse read = answer(call, response, context);
                    if (!answer.complete(read)) {
                        read.close();
                    }
                } catch (IOException e) {
                    answer.completeExceptionally(failure(e, context));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(failure(e, context));
            }
        });
        return answer;
    }

    /** A stream that is open, or the answer that refuses it. */
    public final class Opened implements AutoCloseable {
        private final Call call;
        private final Response response;

        private Opened(Call call) throws IOException {
            this.call = call;
            this.response = call.execute();
        }

        /** The events; read until the end of the stream. */
        public BufferedSource events() {
            return response.body().source();
        }

        /** The whole answer, where it is no stream of events. */
        @Nullable
        public HttpResponse refusal() throws IOException {
            String type = response.header("Content-Type", "");
            return response.code() == 200 && type != null && type.startsWith("text/event-stream")
                    ? null
                    : read(call, response);
        }

        @Override
        public void close() {
            response.close();
        }
    }

    /** Opens a stream and waits for the head of its answer. */
    public Opened open(HttpRequest request, CallContext context) {
        try {
            return new Opened(newCall(streams, okHttpRequest(request, context, bodyOf(request)), context));
        } catch (IOException e) {
            throw failure(e, context);
        }
    }

    /**
     * Opens a stream of gRPC, with the body of the request as its first frame. Does not wait for the runtime.
     *
     * @param onlyFrame whether nothing follows the first frame
     */
    public StreamCall openStream(HttpRequest request, CallContext context, boolean onlyFrame) {
        DuplexRequestBody body = new DuplexRequestBody(request.bytes(), onlyFrame);
        StreamConnections.Client client = streamConnections.client();
        Call call = newCall(client.http(), okHttpRequest(request, context, body), context);
        return new StreamCall(call, body, client, maxBytes);
    }

    /** The error for a stream that broke. */
    public CloudRuntimesException broken(IOException e, CallContext context) {
        return failure(e, context);
    }

    private CloudRuntimesException failure(IOException e, CallContext context) {
        return closed
                ? new CancelledException("the client was closed during the call", ErrorContext.EMPTY, e)
                : TransportErrors.of(e, address, context);
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

    private Request okHttpRequest(HttpRequest request, CallContext context, @Nullable RequestBody body) {
        Request.Builder builder = new Request.Builder().url(urls.of(request.target()));
        addHeaders(builder, request.headers());
        addHeaders(builder, context.headers());
        String contentType = request.contentType();
        if (contentType != null) {
            addHeader(builder, "Content-Type", contentType);
        }
        return builder.method(request.method(), body).build();
    }

    private static @Nullable RequestBody bodyOf(HttpRequest request) {
        Content body = request.body();
        if (body != null) {
            if (body.isSpent()) {
                throw new InvalidArgumentException("the body is a stream that was read before; nothing was sent");
            }
            return body.isRepeatable() ? new OneShotRequestBody(body.bytes()) : new StreamingRequestBody(body);
        }
        boolean needsOne = request.method().equals("POST") || request.method().equals("PUT");
        return needsOne ? new OneShotRequestBody(Bytes.EMPTY) : null;
    }

    private static void addHeaders(Request.Builder builder, List<String> headers) {
        for (int i = 0; i < headers.size(); i += 2) {
            addHeader(builder, headers.get(i), headers.get(i + 1));
        }
    }

    private static void addHeader(Request.Builder builder, String name, String value) {
        if (!value.equals(value.strip())) { // HTTP takes white space at the ends away: another value would arrive
            throw new InvalidArgumentException("the value of the header '" + name
                    + "' begins or ends with white space, which HTTP does not carry");
        }
        if (!isToken(name)) {
            throw new InvalidArgumentException("'" + name + "' cannot be the name of a header of HTTP");
        }
        try {
            builder.header(name, value);
        } catch (IllegalArgumentException e) {
            // without the cause: it quotes the value, which may be a secret
            throw new InvalidArgumentException(
                    "the value of the header '" + name + "' has characters that HTTP forbids");
        }
    }

    /** RFC 9110, 5.6.2; OkHttp takes more, and servers refuse it. */
    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private HttpResponse answer(Call call, Response response, CallContext context) throws IOException {
        if (context.isLive() && OpenResponses.canBe(response)) {
            return live.open(call, response, e -> context.inContext(failure(e, context)));
        }
        try (response) {
            return read(call, response);
        }
    }

    private HttpResponse read(Call call, Response response) throws IOException {
        if (response.request().method().equals("HEAD")) {
            return HttpResponse.of(
                    response.code(), new ResponseHeaders(response), Bytes.EMPTY); // its length is that of a GET
        }
        ResponseBody body = response.body();
        long length = body.contentLength();
        BufferedSource source = body.source();
        if (length > maxBytes || (length < 0 && source.request(maxBytes + 1))) {
            throw new ResourceExhaustedException(
                    "the answer has more than " + maxBytes + " bytes, which is the limit of this client",
                    ErrorContext.EMPTY.withStatus(response.code()),
                    null);
        }
        byte[] bytes = length < 0 ? source.readByteArray() : source.readByteArray(length);
        if (length < 0) {
            BodyEndValidator.check(call);
        }
        return HttpResponse.of(response.code(), new ResponseHeaders(response), Bytes.wrap(bytes));
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
