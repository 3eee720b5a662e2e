package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.http.transport.NotProcessedException;
import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;

/**
 * Tells the requests that a server of HTTP/2 did not process: it reset their stream as refused, or it ended the connection with a
 * GOAWAY that names an earlier stream as the last (OkHttp fails the later ones as refused), or the request came to be sent only
 * then.
 */
final class RefusedStreams {
    private RefusedStreams() {}

    /** The failure of a call of which no response has come, as one that says where the request was not processed. */
    static IOException beforeResponse(IOException failure) {
        try {
            return isRefused(failure) || Stream.of(failure.getSuppressed()).anyMatch(RefusedStreams::isRefused)
                    ? new NotProcessedException(failure)
                    : failure;
        } catch (LinkageError e) {
            return failure; // an OkHttp with other insides
        }
    }

    /** Where the body could not be sent either, since the connection was closed, the failure of that comes with this one. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof ConnectionShutdownException
                || failure instanceof StreamResetException reset && reset.errorCode == ErrorCode.REFUSED_STREAM;
    }
}
