package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ReportedErrorException;
import io.cloudruntimes.core.proto.MessageReader;
import java.io.IOException;

/** A gRPC response of zero bytes from a method whose successes have some: the runtime failed but reported success. */
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
                    code, "the runtime returned an empty message, which means that it failed in the call");
        }
    }
}
