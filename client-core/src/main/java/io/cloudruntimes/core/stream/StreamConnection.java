package io.cloudruntimes.core.stream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One connection of a stream, which is open. */
public interface StreamConnection<E, A> extends AutoCloseable {
    /**
     * Waits for the next message; null where the runtime ended the stream without a reason.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if it ended it for a reason
     */
    @Nullable
    IncomingMessage<E, A> next() throws IOException;

    /**
     * Says to the runtime that nothing more is sent, so that it ends the stream when it has seen all that was.
     *
     * @return false if the connection is one way, and is only to be closed
     */
    boolean finish();

    @Override
    void close();
}
