package io.cloudruntimes.suites.connect;

import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.okhttp.OkHttpTransport;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clients of the suite's servers: one for each server, which all calls to it share. */
final class SuiteClients implements AutoCloseable {
    /** Not to be seen by the suite, whose calls have no timeout of their own. */
    private static final Duration LONG = Duration.ofHours(1);

    private final RecordingTransport.Provider transports = new RecordingTransport.Provider(OkHttpTransport.provider());
    private final Map<List<Object>, HttpCaller> callers = new HashMap<>();

    /** Leaves out the timeout that the client sends by default. */
    private static final Interceptor NO_DEFAULT_TIMEOUT = new Interceptor() {
        @Override
        public void before(Attempt attempt) {
            // a timeout of the suite has four digits, in milliseconds
            if (attempt.header("grpc-timeout")
                    .filter(timeout -> timeout.length() > 5)
                    .isPresent()) {
                attempt.removeHeader("grpc-timeout");
            }
        }
    };

    /** The client of the server that a request is for. */
    synchronized HttpCaller of(CallRequest request) {
        return callers.computeIfAbsent(List.of(request.base(), request.maxMessageBytes()), server -> open(request));
    }

    private HttpCaller open(CallRequest request) {
        HttpClientConfig config = HttpClientConfig.builder(request.base())
                .grpc()
                .transport(transports)
                .timeout(LONG)
                .interceptors(List.of(NO_DEFAULT_TIMEOUT))
                .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")));
        if (request.maxMessageBytes() > 0) {
            config.maxBytes(request.maxMessageBytes());
        }
        if (!request.certificate().isEmpty()) {
            config.trust(file(request.certificate().toByteArray()));
        }
        return config.build();
    }

    private static Path file(byte[] certificate) {
        try {
            Path file = Files.createTempFile("suite", ".pem");
            file.toFile().deleteOnExit();
            return Files.write(file, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The response of a call; null where there was none. */
    @Nullable
    HttpResponse response(CallRequest request) {
        return transports.response(request.name());
    }

    @Override
    public synchronized void close() {
        callers.values().forEach(HttpCaller::close);
    }
}
