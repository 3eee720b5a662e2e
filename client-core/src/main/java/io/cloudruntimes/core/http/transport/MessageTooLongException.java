package io.cloudruntimes.core.http.transport;

import java.io.IOException;

/** A message of a stream has more bytes than the limit. It was passed over, and the next one can be read. */
public final class MessageTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    public MessageTooLongException(long maxBytes) {
        super("a message of the stream has more bytes than the limit of " + maxBytes);
    }
}
