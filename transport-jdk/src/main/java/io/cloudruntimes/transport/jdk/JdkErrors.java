package io.cloudruntimes.transport.jdk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;

/** The failures of the JDK's client as those of sockets, which mean the same to every transport. */
final class JdkErrors {
    private JdkErrors() {}

    static IOException of(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return caused(new SocketTimeoutException("connect timed out"), failure);
        }
        if (failure instanceof ConnectException) {
            return isUnresolved(failure)
                    ? caused(new UnknownHostException(failure.getMessage()), failure)
                    : (IOException) failure;
        }
        if (failure instanceof CancellationException) {
            return caused(new InterruptedIOException("the call was over before its response"), failure);
        }
        return failure instanceof IOException io ? io : new IOException(String.valueOf(failure), failure);
    }

    private static boolean isUnresolved(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static <E extends IOException> E caused(E error, Throwable cause) {
        error.initCause(cause);
        return error;
    }
}
