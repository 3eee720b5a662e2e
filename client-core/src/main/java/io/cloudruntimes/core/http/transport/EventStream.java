package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;

/** A response whose body is a stream of server-sent events, or refuses the stream. */
public interface EventStream extends AutoCloseable {
    /** The status. */
    int status();

    /** The headers. */
    Headers headers();

    /** The body as it comes; read until the end of the stream. A read fails when {@link #close} is called. */
    InputStream events();

    /** The whole response, for one that is no stream of events. */
    HttpResponse whole() throws IOException;

    /** Whether the response is a stream of events. */
    default boolean isOpen() {
        String type = headers().get("Content-Type");
        return status() == 200 && type != null && type.startsWith("text/event-stream");
    }

    @Override
    void close();
}
