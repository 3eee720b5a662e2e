package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import java.io.IOException;

/**
 * A stream that this side opens: its opening request, how its messages are read, and how replies are sent.
 *
 * @param <E> the messages
 * @param <A> the replies
 */
public interface ClientStream<E, A> extends WireStream<E, A> {
    /** The request that opens it. */
    HttpRequest open();

    /**
     * Opens one connection and waits until the stream counts as open.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if the runtime refuses the stream
     */
    StreamConnection<E, A> connect(StreamChannel channel, CallContext context) throws IOException;
}
