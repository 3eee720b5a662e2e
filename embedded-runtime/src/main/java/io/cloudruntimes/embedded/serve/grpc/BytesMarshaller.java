package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;

/** Hands messages on as they are: what they mean is known elsewhere. */
final class BytesMarshaller implements MethodDescriptor.Marshaller<Bytes> {
    /** Resets the stream of a call: a message that cannot be written has grpc-java do that, and free what waits there. */
    static final Bytes RESET = Bytes.wrap(new byte[1]);

    @Override
    public InputStream stream(Bytes message) {
        if (message == RESET) {
            throw Status.UNAVAILABLE
                    .withDescription("the client does not read its stream")
                    .asRuntimeException();
        }
        return message.asInputStream();
    }

    @Override
    public Bytes parse(InputStream message) {
        try (message) {
            return Bytes.wrap(message.readAllBytes());
        } catch (IOException e) {
            throw Status.INTERNAL
                    .withDescription("the message could not be read")
                    .withCause(e)
                    .asRuntimeException();
        }
    }
}
