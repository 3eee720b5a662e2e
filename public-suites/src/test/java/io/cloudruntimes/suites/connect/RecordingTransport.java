package io.cloudruntimes.suites.connect;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TransportProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries the calls on a transport of the client, and keeps their responses: the suite wants to see headers and trailers that the
 * API of the client does not give.
 */
final class RecordingTransport implements Transport {
    /** The header with the name of the case. The suite gives it, and its server wants it. */
    private static final String CASE = "x-test-case-name";

    private final Transport carrier;
    private final Map<String, HttpResponse> responses;

    private RecordingTransport(Transport carrier, Map<String, HttpResponse> responses) {
        this.carrier = carrier;
        this.responses = responses;
    }

    /** Keeps responses by the names of their cases. */
    static final class Provider implements TransportProvider {
        private final TransportProvider carriers;
        private final Map<String, HttpResponse> responses = new ConcurrentHashMap<>();

        Provider(TransportProvider carriers) {
            this.carriers = carriers;
        }

        @Override
        public Transport open(TransportOptions options) {
            return new RecordingTransport(carriers.open(options), responses);
        }

        @Override
        public boolean supportsGrpc() {
            return carriers.supportsGrpc();
        }

        /** The response of a case; null where there was none. */
        @Nullable
        HttpResponse response(String name) {
            return responses.get(name);
        }
    }

    private HttpResponse keep(HttpRequest request, HttpResponse response) {
        List<String> headers = request.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(CASE)) {
                responses.put(headers.get(i + 1), response);
            }
        }
        return response;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        return keep(request, carrier.send(request, context));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        return carrier.sendAsync(request, context).thenApply(response -> keep(request, response));
    }

    @Override
    public EventStream openEvents(HttpRequest request, CallContext context) {
        return carrier.openEvents(request, context);
    }

    @Override
    public DuplexStream openDuplex(HttpRequest request, CallContext context, boolean onlyFrame) {
        return new RecordingStream(request, carrier.openDuplex(request, context, onlyFrame));
    }

    private final class RecordingStream implements DuplexStream {
        private final HttpRequest request;
        private final DuplexStream stream;

        RecordingStream(HttpRequest request, DuplexStream stream) {
            this.request = request;
            this.stream = stream;
        }

        @Override
        public void awaitSent() throws IOException {
            stream.awaitSent();
        }

        @Override
        public HttpResponse awaitHeaders() throws IOException {
            return keep(request, stream.awaitHeaders());
        }

        @Override
        public @Nullable Bytes nextFrame() throws IOException {
            return stream.nextFrame();
        }

        @Override
        public HttpResponse end() throws IOException {
            return keep(request, stream.end());
        }

        @Override
        public void write(Bytes frame) throws IOException {
            stream.write(frame);
        }

        @Override
        public void finish() {
            stream.finish();
        }

        @Override
        public CompletableFuture<@Nullable Void> probe(String method, Duration timeout) {
            return stream.probe(method, timeout);
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    @Override
    public CloudRuntimesException broken(IOException e, CallContext context) {
        return carrier.broken(e, context);
    }

    @Override
    public boolean isClosed() {
        return carrier.isClosed();
    }

    @Override
    public void close() {
        carrier.close();
    }
}
