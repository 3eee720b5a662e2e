package io.cloudruntimes.core.server;

import java.io.IOException;

/** The open response of a stream, as a web server provides it. */
public interface SseSink {
    /**
     * Sends text. Does not wait for a slow reader; may be called from any thread, one call at a time.
     *
     * @throws IOException if the connection is lost
     */
    void write(String text) throws IOException;

    /** Ends the response. Closing again changes nothing. */
    void close();
}
