package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream of gRPC both ways: frames in, frames out, on one call over HTTP/2. */
public interface DuplexStream extends AutoCloseable {
    /** Waits for the next frame, its head included; null at the end of the stream. */
    @Nullable
    Bytes nextFrame() throws IOException;

    /** The response without its frames, once there is no other: its status, headers and trailers. */
    HttpResponse end() throws IOException;

    /** Sends a frame; may be called from any thread. */
    void write(Bytes frame) throws IOException;

    /** Ends what is sent; what arrives is still read. */
    void finish();

    @Override
    void close();
}
