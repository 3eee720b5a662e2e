package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.stream.ClientStream;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stream of gRPC both ways: one message opens it, the runtime says that it is open, then come messages, each of which is
 * answered on the same stream.
 *
 * @param open the call, with the opening message as its body
 * @param openedField the field of a message of the runtime that says that the stream is open
 * @param eventField the field of a message of the runtime that holds an event
 * @param idField the field of an event that tells it apart
 * @param event reads an event
 * @param answers how each is answered; null where no answer is expected
 * @param <E> the events
 * @param <A> the answers
 */
public record GrpcStream<E, A>(
        HttpRequest open,
        int openedField,
        int eventField,
        int idField,
        MessageReader.Decoder<E> event,
        @Nullable Answers<A> answers)
        implements ClientStream<E, A> {
    /**
     * How events are answered.
     *
     * @param frame the frame of the answer to the event of an id
     * @param onError what is answered where the receiver fails
     */
    public record Answers<A>(BiFunction<String, A, Bytes> frame, A onError) {}

    @Override
    public @Nullable A onError() {
        return answers == null ? null : answers.onError();
    }
}
