package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.ServerText;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.CallContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What a failed exchange means. */
public final class TransportErrors {
    private TransportErrors() {}

    /** The error for a failure before the whole response was there. */
    public static CloudRuntimesException of(IOException e, String address, CallContext context) {
        context.neverSent(neverSent(e));
        if (context.isCancelled()) {
            return new CancelledException("the call was cancelled", ErrorContext.EMPTY, e);
        }
        if (Thread.currentThread().isInterrupted()) { // a transport waits on the thread of a call that waits
            return new CancelledException(
                    "the thread was interrupted during the call; whether the operation took effect is not known",
                    ErrorContext.EMPTY,
                    e);
        }
        if (e instanceof RequestBodyException body) {
            return body.error();
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return unavailable("nothing listens at " + address + "; is the runtime running there?", e);
        }
        if (e instanceof UnknownHostException) {
            return unavailable("the host of " + address + " is not known; check the URL", e);
        }
        if (e instanceof NotProcessedException) {
            return unavailable("the server at " + address + " refused the request before it processed it", e);
        }
        if (e instanceof IdleTimeoutException) {
            return new CallTimeoutException("the response stalled: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
        if (connectTimedOut(e)) {
            return unavailable("no connection to " + address + " could be made in time", e);
        }
        if (e instanceof InterruptedIOException || context.isOver()) {
            return new CallTimeoutException(
                    "the response did not come in time; whether the operation took effect is not known",
                    ErrorContext.EMPTY,
                    e);
        }
        if (e instanceof SSLException) {
            return unavailable(insecure((SSLException) e, address), e);
        }
        if (e instanceof ProtocolException && !endOfStream(e)) {
            return new InternalException(
                    "the server at " + address + " does not speak HTTP as expected: " + text(e), ErrorContext.EMPTY, e);
        }
        return unavailable(
                "the connection to " + address + " was lost before the whole response was there (" + text(e)
                        + "); whether the operation took effect is not known",
                e);
    }

    /** Some messages have a line that the server sent, and that of Okio the bytes in which it looked for its end. */
    private static String text(IOException e) {
        String text = ServerText.of(e);
        return text.startsWith("\\n not found") ? "a line without end" : text;
    }

    private static String insecure(SSLException e, String address) {
        String reason = " ("
                + ServerText.shortened(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"))
                + ")";
        if (e instanceof SSLPeerUnverifiedException) {
            return "the certificate of " + address
                    + " is for another host; use the host that it names, or give the runtime " + "one for this host"
                    + reason;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "the certificate of " + address
                        + " is not trusted; where a private authority issued it, give the PEM "
                        + "file of that authority as the certificates to trust" + reason;
            }
        }
        return "no secure connection to " + address + " could be made; does it speak TLS there?" + reason;
    }

    private static boolean neverSent(IOException e) {
        return e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof NotProcessedException
                || connectTimedOut(e);
    }

    private static boolean connectTimedOut(IOException e) {
        String message = e.getMessage();
        return e instanceof SocketTimeoutException
                && message != null
                && (message.contains("onnect timed out") || message.startsWith("failed to connect"));
    }

    private static boolean endOfStream(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("end of stream");
    }

    private static UnavailableException unavailable(String reason, IOException e) {
        return new UnavailableException(reason, ErrorContext.EMPTY, e);
    }
}
