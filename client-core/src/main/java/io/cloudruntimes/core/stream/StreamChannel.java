package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.interceptor.Interceptors;
import io.cloudruntimes.core.http.pipeline.CallRunner;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.Transport;
import java.io.IOException;
import java.util.Map;

/** Opens streams on the transport of a client, through the user's interceptors. */
public final class StreamChannel {
    private final Transport transport;
    private final Interceptors interceptors;
    private final CallRunner calls;
    private final StreamSettings settings;

    /**
     * @param calls makes the calls that belong to a stream, for example those that send its replies
     */
    public StreamChannel(Transport transport, Interceptors interceptors, CallRunner calls, StreamSettings settings) {
        this.transport = transport;
        this.interceptors = interceptors;
        this.calls = calls;
        this.settings = settings;
    }

    /** Opens a stream of server-sent events. */
    public EventStream openEvents(HttpRequest request, CallContext context) {
        return interceptors.open(
                context.withHeaders(request),
                context,
                changed -> transport.openEvents(changed, context),
                stream -> HttpResponse.of(stream.status(), stream.headers(), Bytes.EMPTY));
    }

    /** Opens a stream of gRPC. Its status is in its trailers: interceptors see that the request was made. */
    public DuplexStream openDuplex(HttpRequest request, CallContext context, boolean onlyFrame) {
        return interceptors.open(
                context.withHeaders(request),
                context,
                changed -> transport.openDuplex(changed, context, onlyFrame),
                stream -> HttpResponse.of(200, Map.of(), Bytes.EMPTY));
    }

    /** Makes the calls that belong to a stream, and knows what an error response means. */
    public CallRunner calls() {
        return calls;
    }

    /** How streams are opened and kept. */
    public StreamSettings settings() {
        return settings;
    }

    /** Whether the client is closed. */
    boolean isClosed() {
        return transport.isClosed();
    }

    /** The error for a stream whose connection broke. */
    public CloudRuntimesException broken(IOException e, CallContext context) {
        return transport.broken(e, context);
    }
}
