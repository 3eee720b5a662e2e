package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.grpc.ChunkedMessages;
import io.cloudruntimes.core.grpc.MessageSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call of gRPC with several messages in one direction or both. Used by one thread. */
public interface GrpcStreamingCall extends GrpcCall {
    /** The messages of the client. They end where the client has sent all; where it has gone, reading them fails. */
    MessageSource messages();

    /**
     * Sends a message. Waits for a slow client.
     *
     * @throws IOException if the client has gone
     */
    void send(Bytes message) throws IOException;

    /** The one message of the client; empty if it sent none. */
    default Bytes message() throws IOException {
        Bytes message = messages().next();
        return message == null ? Bytes.EMPTY : message;
    }

    /**
     * Sends a body in chunks.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if the source of the body fails
     */
    default void send(ChunkedMessages messages) throws IOException {
        for (Bytes message = next(messages); message != null; message = next(messages)) {
            send(message);
        }
    }

    private static @Nullable Bytes next(ChunkedMessages messages) {
        try {
            return messages.next();
        } catch (IOException e) {
            throw Content.errorOf(e, 0);
        }
    }
}
