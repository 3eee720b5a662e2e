package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.ValueWriter;
import io.cloudruntimes.core.proto.MessageWriter;
import java.util.function.Supplier;

/**
 * Encodes what a service returned. A value that the wire does not have, such as a newer value of an enumeration, is a failure of the
 * service: the client did nothing wrong.
 */
public final class ResponseEncoder {
    private ResponseEncoder() {}

    /**
     * The value as a message.
     *
     * @throws InternalException if it has something that the message cannot hold
     */
    public static <T> Bytes message(MessageWriter.Writer<T> writer, T value) {
        return encode(() -> MessageWriter.message(writer, value));
    }

    /**
     * The value as JSON.
     *
     * @throws InternalException if it has something that the JSON cannot hold
     */
    static <T> Bytes json(ValueWriter<T> writer, T value) {
        return encode(() -> Json.toBytes(writer, value));
    }

    private static Bytes encode(Supplier<Bytes> encoding) {
        try {
            return encoding.get();
        } catch (InvalidArgumentException e) {
            throw new InternalException(
                    "the response of the service cannot be sent: " + e.reason(), ErrorContext.EMPTY, e);
        }
    }
}
