package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the messages of one direction of a call, one by one. */
public interface MessageSource extends AutoCloseable {
    /** Waits for the next message; null after the last. */
    @Nullable
    Bytes next() throws IOException;

    /** Gives up what has not come yet. */
    @Override
    void close();
}
