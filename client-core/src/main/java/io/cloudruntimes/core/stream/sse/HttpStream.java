package io.cloudruntimes.core.stream.sse;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A stream of server-sent events: how it is opened, how its messages are read, and how replies are sent.
 *
 * @param open the opening GET
 * @param eventName the name of the messages on the wire; others are ignored
 * @param event reads a message
 * @param answers how replies are sent; null if no reply is expected
 * @param <E> the messages
 * @param <A> the replies
 */
public record HttpStream<E, A>(
        HttpRequest open,
        String eventName,
        JsonCodec<E> event,
        @Nullable Answers<A> answers) implements ClientStream<E, A> {
    @Override
    public @Nullable A onError() {
        return answers == null ? null : answers.onError();
    }

    @Override
    public StreamConnection<E, A> connect(StreamChannel channel, CallContext context) throws IOException {
        return SseConnection.open(this, channel, context);
    }

    /**
     * How replies to messages are sent.
     *
     * @param path the path to which replies are posted, percent-encoded
     * @param codec writes a reply
     * @param onError the reply if the receiver fails
     */
    public record Answers<A>(String path, JsonCodec<A> codec, A onError) {}
}
