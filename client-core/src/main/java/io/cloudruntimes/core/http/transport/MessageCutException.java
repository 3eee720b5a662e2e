package io.cloudruntimes.core.http.transport;

import java.net.ProtocolException;

/** The server ended a stream inside a message. */
public final class MessageCutException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    public MessageCutException() {
        super("the server ended the stream inside a message");
    }
}
