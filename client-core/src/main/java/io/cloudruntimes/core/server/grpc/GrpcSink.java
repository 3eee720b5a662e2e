package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way to the client of an open gRPC stream, as a server provides it. */
public interface GrpcSink {
    /**
     * Sends the headers of the response, before any message.
     *
     * @throws IOException if the client has gone
     */
    void sendHeaders() throws IOException;

    /**
     * Sends a message. Does not wait for a slow reader; called from any thread, one call at a time.
     *
     * @throws IOException if the client has gone
     */
    void send(Bytes message) throws IOException;

    /** Ends the stream, with the error that ends it; null where it ended well. Ending again changes nothing. */
    void end(@Nullable CloudRuntimesException error);
}
