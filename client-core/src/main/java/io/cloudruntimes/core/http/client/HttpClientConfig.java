package io.cloudruntimes.core.http.client;

import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.grpc.GrpcChannel;
import io.cloudruntimes.core.grpc.GrpcTimeoutHeader;
import io.cloudruntimes.core.http.HeaderSource;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.http.interceptor.InterceptorChannel;
import io.cloudruntimes.core.http.interceptor.Interceptors;
import io.cloudruntimes.core.http.pipeline.BodyLimitChannel;
import io.cloudruntimes.core.http.pipeline.CallRunner;
import io.cloudruntimes.core.http.pipeline.DeadlineChannel;
import io.cloudruntimes.core.http.pipeline.HeadersChannel;
import io.cloudruntimes.core.http.pipeline.LoggingChannel;
import io.cloudruntimes.core.http.pipeline.TraceContextHeader;
import io.cloudruntimes.core.http.pipeline.TraceIdChannel;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.response.StatusErrorDecoder;
import io.cloudruntimes.core.http.retry.RetryBudget;
import io.cloudruntimes.core.http.retry.RetryChannel;
import io.cloudruntimes.core.http.retry.RetryPolicy;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.okhttp.OkHttpTransport;
import io.cloudruntimes.core.stream.OpenSubscriptions;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How calls are made, and the one place that assembles the pipeline. */
public final class HttpClientConfig {
    /** The timeout of a call if neither its options nor the connection have one. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** Fits an array, with the head of a message. */
    private static final long LONGEST_RESPONSE = Integer.MAX_VALUE - 1024;

    private final URI base;
    private String runtime;
    private final List<HeaderSource> moreHeaders = new ArrayList<>();
    private boolean grpc;
    private int maxRequestBytes = Integer.MAX_VALUE;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private TransportProvider transports = OkHttpTransport.provider();
    private @Nullable Executor executor;
    private @Nullable ErrorDecoder errors;
    private @Nullable Path trusted;
    private @Nullable Path unixSocket;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration streamSilence = Duration.ofSeconds(45);
    private StreamLiveness liveness = StreamLiveness.NONE;
    private int retries = 2;
    private long maxBytes = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);
    private long maxUndeliveredBytes = 1L << 20;
    private String userAgent = "cloud-runtimes-java";
    private Clock clock = Clock.systemUTC();
    private LongSupplier nanoTime = System::nanoTime;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private Sleeper sleeper = Sleeper.REAL;

    private HttpClientConfig(URI base) {
        this.base = base;
        this.runtime = "runtime at " + base;
    }

    /**
     * Begins with the defaults.
     *
     * @param base the address of the runtime, for example {@code http://127.0.0.1:3600}; a path in it is a prefix
     * @throws InvalidArgumentException if it is not an http or https URL with a host and without user, query and fragment
     */
    public static HttpClientConfig builder(URI base) {
        boolean http = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        if (!http
                || base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new InvalidArgumentException("the URL of a runtime must be http://host:port or https://host:port, is "
                    + base.getScheme() + "://" + base.getHost());
        }
        return new HttpClientConfig(base);
    }

    /** The runtime's name and place in error messages; {@code runtime at <URL>} if not set. */
    public HttpClientConfig runtime(String runtime) {
        this.runtime = runtime;
        return this;
    }

    /** Supplies the value of the token header before each call; it is sent to the runtime only. */
    public HttpClientConfig tokenHeader(String name, Supplier<String> token) {
        moreHeaders.add(context -> context.header(name, token.get()));
        return this;
    }

    /** Makes the calls those of gRPC: HTTP/2, with prior knowledge where there is no TLS. */
    public HttpClientConfig grpc() {
        grpc = true;
        streamSilence = Duration.ZERO; // liveness distinguishes a dead connection from a silent stream
        moreHeaders.add(context -> context.header("te", "trailers"));
        moreHeaders.add(new GrpcTimeoutHeader(nanoTime));
        return this;
    }

    /** The most bytes of a request's body; a longer one is refused before anything is sent. No limit if not set. */
    public HttpClientConfig maxRequestBytes(int maxRequestBytes) {
        this.maxRequestBytes = maxRequestBytes;
        return this;
    }

    /** A file of PEM certificates to trust in place of those that the JVM trusts; null, and if not set, for the JVM's. */
    public HttpClientConfig trust(@Nullable Path trusted) {
        this.trusted = trusted;
        return this;
    }

    /** A Unix socket that every connection goes to; the host of the address is then only a name. None if not set. */
    public HttpClientConfig unixSocket(Path unixSocket) {
        this.unixSocket = unixSocket;
        return this;
    }

    /** What a response that is no success means; what its status means if not set. */
    public HttpClientConfig errors(ErrorDecoder errors) {
        this.errors = errors;
        return this;
    }

    /** The timeout of a call, with retries and pauses, if its options have none; 30 seconds if not set. */
    public HttpClientConfig timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** How long making a connection may take; 5 seconds if not set. */
    public HttpClientConfig connectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        return this;
    }

    /** How long a stream may be silent before it counts as lost; 45 seconds if not set. */
    public HttpClientConfig streamSilence(Duration streamSilence) {
        this.streamSilence = streamSilence;
        return this;
    }

    /** How the loss of a gRPC stream's connection is noticed; not at all if not set. */
    public HttpClientConfig liveness(StreamLiveness liveness) {
        this.liveness = liveness;
        return this;
    }

    /** How often a call is tried again at most, where that is safe; 2 if not set, 0 for never. */
    public HttpClientConfig retries(int retries) {
        this.retries = retries;
        return this;
    }

    /**
     * The most bytes of a response; 64 MiB if not set, or an eighth of the heap where that is less. Never more than an array
     * holds.
     */
    public HttpClientConfig maxBytes(long maxBytes) {
        this.maxBytes = Math.min(maxBytes, LONGEST_RESPONSE);
        return this;
    }

    /**
     * The most bytes of framing and headers that may be read before something of a response reaches the caller; 1 MiB if not set.
     * A server that sends more loses its connection.
     */
    public HttpClientConfig maxUndeliveredBytes(long maxUndeliveredBytes) {
        this.maxUndeliveredBytes = maxUndeliveredBytes;
        return this;
    }

    /** The {@code User-Agent}; {@code cloud-runtimes-java} if not set. */
    public HttpClientConfig userAgent(String userAgent) {
        this.userAgent = userAgent;
        return this;
    }

    /** Called for each attempt, in their order after those that were added before; none if not set. */
    public HttpClientConfig interceptors(List<Interceptor> more) {
        interceptors.addAll(more);
        return this;
    }

    /** Carries the requests; OkHttp if not set. */
    public HttpClientConfig transport(TransportProvider transports) {
        this.transports = transports;
        return this;
    }

    /** Runs async calls; threads of the transport if not set or null. It is not shut down. */
    public HttpClientConfig executor(@Nullable Executor executor) {
        this.executor = executor;
        return this;
    }

    HttpClientConfig clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    HttpClientConfig nanoTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        return this;
    }

    HttpClientConfig random(Random random) {
        this.random = random::nextDouble;
        return this;
    }

    public HttpClientConfig sleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
        return this;
    }

    /**
     * The caller: the transport, and around it one decorator a concern; what is off is not there.
     *
     * @throws InvalidArgumentException if the file of trusted certificates is none
     */
    public HttpCaller build() {
        Transport transport = transports.open(new TransportOptions(
                base,
                address(),
                grpc,
                unixSocket,
                trusted,
                connectTimeout,
                streamSilence,
                liveness,
                maxBytes,
                maxUndeliveredBytes,
                executor,
                nanoTime));
        ErrorDecoder answers = errors == null ? new StatusErrorDecoder(clock) : errors;
        List<HeaderSource> headers = headers();
        Interceptors intercepting = new Interceptors(interceptors, nanoTime);

        HttpChannel channel = transport;
        if (grpc) {
            channel = new GrpcChannel(channel, answers);
        }
        if (!interceptors.isEmpty()) {
            channel = new InterceptorChannel(channel, intercepting);
        }
        channel = new TraceIdChannel(channel);
        channel = new LoggingChannel(channel, nanoTime);
        if (retries > 0) {
            RetryPolicy policy = new RetryPolicy(retries, new RetryBudget(10 * retries), clock, random);
            channel = new RetryChannel(channel, policy, sleeper, nanoTime);
        }
        if (maxRequestBytes < Integer.MAX_VALUE) {
            channel = new BodyLimitChannel(channel, maxRequestBytes);
        }
        channel = new HeadersChannel(channel, headers);
        channel = new DeadlineChannel(channel, timeout, nanoTime);

        CallRunner calls = new CallRunner(runtime, channel, answers);
        StreamSettings settings =
                new StreamSettings(headers, maxBytes, liveness, connectTimeout, random, sleeper, nanoTime);
        OpenSubscriptions streams = new OpenSubscriptions(new StreamChannel(transport, intercepting, calls, settings));
        return new HttpCaller(calls, streams, maxRequestBytes, transport);
    }

    private String address() {
        return unixSocket == null ? base.toString() : "the Unix socket " + unixSocket;
    }

    private List<HeaderSource> headers() {
        List<HeaderSource> headers = new ArrayList<>();
        headers.add(context -> context.defaultHeader("User-Agent", userAgent));
        headers.add(new TraceContextHeader());
        headers.addAll(moreHeaders);
        return List.copyOf(headers);
    }
}
