package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.http.transport.AddressCheck;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TrustedCertificates;
import io.cloudruntimes.core.okhttp.connection.DeliveryMarker;
import io.cloudruntimes.core.okhttp.connection.IdleConnectionEvictor;
import io.cloudruntimes.core.okhttp.connection.TimedOutConnections;
import io.cloudruntimes.core.okhttp.socket.Sockets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Sets up OkHttp so that it neither follows redirects, nor decides about timeouts, nor sends anything again by itself. */
final class ClientFactory {
    private static final int MAX_AT_ONCE = 4096;
    private static final int MAX_IDLE = 64;
    /** Shorter than servers keep an idle connection, so that a write seldom meets one that the server just closed. */
    private static final Duration KEEP_IDLE = Duration.ofSeconds(20);

    private ClientFactory() {}

    /** The client of a transport's calls. */
    static OkHttpClient client(TransportOptions options, AddressCheck addresses) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        configureConnections(builder, options, addresses);
        // a server that wants a call in place of PINGs counts them as an attack
        TimedOutConnections timedOut = new TimedOutConnections(!(options.liveness() instanceof StreamLiveness.Call));
        return builder.dispatcher(dispatcher(options.executor()))
                .connectionPool(IdleConnectionEvictor.pool(MAX_IDLE, KEEP_IDLE))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListenerFactory(call -> new CallListener(timedOut))
                .addInterceptor(FollowUpSuppressor::shown)
                .addNetworkInterceptor(FollowUpSuppressor::hidden)
                .addNetworkInterceptor(ResponseValidator::check)
                .addNetworkInterceptor(DeliveryMarker::mark)
                .addNetworkInterceptor(OmittedHeaders::remove)
                .connectTimeout(options.connectTimeout())
                .readTimeout(Duration.ZERO) // the deadline of the call rules
                .writeTimeout(Duration.ZERO)
                .build();
    }

    private static void configureConnections(
            OkHttpClient.Builder builder, TransportOptions options, AddressCheck addresses) {
        boolean secure = "https".equalsIgnoreCase(options.base().getScheme());
        if (options.grpc()) {
            builder.protocols(
                    secure ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        }
        if (!secure) {
            // avoids reading the certificates that this JVM trusts, a quarter of the time to a first response
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        if (options.unixSocket() == null && options.trusted() != null) {
            TrustedCertificates trusted = TrustedCertificates.of(options.trusted());
            builder.sslSocketFactory(trusted.context().getSocketFactory(), trusted.trustManager());
        }
        Sockets.configure(builder, options, secure, addresses);
    }

    private static Dispatcher dispatcher(@Nullable Executor executor) {
        ExecutorService service =
                executor == null ? TaskExecutors.perTask("cloud-runtimes-http") : new BorrowedExecutor(executor);
        Dispatcher dispatcher = new Dispatcher(service);
        dispatcher.setMaxRequests(MAX_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MAX_AT_ONCE);
        return dispatcher;
    }
}
