package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import java.io.IOException;

/**
 * The end of the pipeline: carries requests to one address. Thread-safe.
 *
 * <p>An implementation
 *
 * <ul>
 *   <li>sends each request once: it neither repeats a request nor follows a redirect;
 *   <li>sends each header of the request, in their order, also several of one name;
 *   <li>sends none of {@link HttpRequest#omittedHeaders}, not even one that it adds to each request (only calls of gRPC have such);
 *   <li>ends a call at the deadline of its context, which includes the body of the response;
 *   <li>registers with {@link CallContext#attempt} how the attempt is cancelled, before it sends;
 *   <li>reports a failure as the {@link CloudRuntimesException} of {@link TransportErrors}, and with
 *       {@link CallContext#neverSent} whether the request cannot have reached the runtime;
 *   <li>refuses a response that has more bytes than {@link TransportOptions#maxBytes};
 *   <li>returns the body of a response as it comes, if the context asks for that and the status is below 400;
 *   <li>checks each header with {@link RequestRules#checkHeader} and takes the body from {@link RequestRules#body}.
 * </ul>
 */
public interface Transport extends HttpChannel, AutoCloseable {
    /**
     * Opens a stream of server-sent events and waits for the head of the response. The deadline does not hold for it; it ends
     * when nothing has arrived for {@link TransportOptions#streamSilence}.
     */
    EventStream openEvents(HttpRequest request, CallContext context);

    /**
     * Opens a stream of gRPC and sends the body of the request as its first frame. Does not wait for the runtime. The stream ends at
     * the deadline of its context, if that has one.
     *
     * @param onlyFrame whether nothing follows the first frame
     * @throws UnsupportedByRuntimeException if this transport has no gRPC
     */
    default DuplexStream openDuplex(HttpRequest request, CallContext context, boolean onlyFrame) {
        throw new UnsupportedByRuntimeException("this transport has no gRPC");
    }

    /** The error for a stream that broke. */
    CloudRuntimesException broken(IOException e, CallContext context);

    /** Whether it was closed: no call can be made any more. */
    boolean isClosed();

    /** Ends every call and stream, and gives the connections back. Closing again changes nothing. */
    @Override
    void close();
}
