package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ReportedErrorException;
import io.cloudruntimes.core.proto.MessageReader;
import java.io.IOException;

/** A response of gRPC without a byte, where every true one has some: the runtime failed and said that it did not. */
public final class EmptyMessage {
    private EmptyMessage() {}

    /**
     * Makes sure that the message of a response has bytes.
     *
     * @param code what it means if not
     * @throws ReportedErrorException if it has none
     * @throws IOException if it cannot be read
     */
    public static void check(HttpResponse response, ErrorCode code) throws IOException {
        Bytes frame = response.body();
        if (!frame.isEmpty() && MessageReader.messageOf(frame).isEmpty()) {
            throw new ReportedErrorException(
                    code, "the runtime answered with an empty message, as it does where it failed in the call");
        }
    }
}
