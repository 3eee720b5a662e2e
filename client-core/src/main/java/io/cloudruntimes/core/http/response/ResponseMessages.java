package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.ServerText;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.Locale;

/** Error messages for responses that have no error body of their own. */
public final class ResponseMessages {
    private static final int SHOWN = 200;

    private ResponseMessages() {}

    /** The error of a redirect. */
    public static CloudRuntimesException redirect(HttpResponse response, ErrorContext context) {
        return new InternalException(
                "the response is a " + response.status() + " (redirects are not followed)"
                        + (response.header("Location") == null
                                ? ""
                                : " to " + ServerText.shortened(withoutQuery(response.header("Location"))))
                        + "; is the URL the one of the runtime itself?",
                context,
                null);
    }

    private static String withoutQuery(String location) {
        int query = location.indexOf('?');
        return query < 0 || Redaction.isOff() ? location : location.substring(0, query);
    }

    /** The error of a successful response that cannot be understood. */
    public static CloudRuntimesException malformed(HttpResponse response, Exception cause) {
        return new InternalException(
                "the response could not be understood: " + ServerText.of(cause) + "; it is " + shown(response),
                ErrorContext.EMPTY.withStatus(response.status()),
                Redaction.cause(cause));
    }

    /** The message of an error whose body is not an error body of the runtime. */
    public static String withoutErrorBody(HttpResponse response) {
        return "the response has the status " + response.status() + " and no error body; it is " + shown(response);
    }

    /** The message of an error whose response should be one of gRPC and has no status of it. */
    public static String withoutGrpcStatus(HttpResponse response) {
        return "the response has the HTTP status " + response.sentStatus() + " and no gRPC status; it is "
                + shown(response);
    }

    private static String shown(HttpResponse response) {
        if (response.isLive()) {
            return Unicode.cut(response.contentType(), SHOWN) + ", not read";
        }
        if (response.body().isEmpty()) {
            return "empty";
        }
        String type = Unicode.cut(response.contentType(), SHOWN);
        String what = (type.isEmpty() ? "of no stated type" : type) + ", " + response.body();
        if (Redaction.isOff()) { // the body may be a value
            String text = response.body().toUtf8();
            what += ": " + Unicode.cut(text, SHOWN);
        }
        return type.toLowerCase(Locale.ROOT).contains("html")
                ? what + " (a web page: a proxy or another server listens at this address)"
                : what;
    }
}
