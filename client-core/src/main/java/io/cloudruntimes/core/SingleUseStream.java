package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is given out once. */
final class SingleUseStream {
    private final InputStream stream;
    private boolean taken;

    SingleUseStream(InputStream stream) {
        this.stream = stream;
    }

    synchronized InputStream take() {
        if (taken) {
            throw new InvalidArgumentException(
                    "the content is a stream, which can be read or sent once, and was already; to use it again, keep"
                            + " its bytes");
        }
        taken = true;
        return stream;
    }

    synchronized boolean isTaken() {
        return taken;
    }

    void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // it is not wanted any more
        }
    }
}
