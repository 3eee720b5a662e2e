package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A stream of gRPC both ways: frames in, frames out, on one call over HTTP/2. */
public interface DuplexStream extends AutoCloseable {
    /** Waits until the request was sent, or the call has failed. */
    void awaitSent() throws IOException;

    /** Waits for the headers of the response. */
    HttpResponse awaitHeaders() throws IOException;

    /**
     * Waits for the next frame, its head included; null at the end of the stream.
     *
     * @throws MessageTooLongException if it is longer than the limit; the next one can be read
     * @throws MessageCutException if the stream ends before the frame does
     */
    @Nullable
    Bytes nextFrame() throws IOException;

    /**
     * The response without its frames, once there is no other: its status, headers and trailers. Its body counts as read where there
     * were frames, and is empty where there were none.
     */
    HttpResponse end() throws IOException;

    /** Sends a frame; may be called from any thread. */
    void write(Bytes frame) throws IOException;

    /** Ends what is sent; what arrives is still read. */
    void finish();

    /**
     * Calls a method without fields on the connection of the stream, with the headers of the stream. Completes with any
     * response, even one that refuses the call; fails where none comes in time.
     */
    CompletableFuture<@Nullable Void> probe(String method, Duration timeout);

    @Override
    void close();
}
