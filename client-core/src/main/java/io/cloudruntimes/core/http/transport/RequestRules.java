package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.HttpRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every transport checks before it sends a request. */
public final class RequestRules {
    /** Servers expect a length of these, if only a zero. */
    private static final Set<String> NEED_A_BODY = Set.of("POST", "PUT", "PATCH");

    private RequestRules() {}

    /**
     * Refuses a header that HTTP does not carry as it is.
     *
     * @throws InvalidArgumentException if the name is no token, or the value has characters that HTTP forbids or would strip;
     *     the message does not have the value, which may be a secret
     */
    public static void checkHeader(String name, String value) {
        if (!value.equals(value.strip())) { // HTTP takes white space at the ends away: another value would arrive
            throw new InvalidArgumentException("the value of the header '" + name
                    + "' begins or ends with white space, which HTTP does not carry");
        }
        if (!isToken(name)) {
            throw new InvalidArgumentException("'" + name + "' cannot be the name of a header of HTTP");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                throw new InvalidArgumentException(
                        "the value of the header '" + name + "' has characters that HTTP forbids");
            }
        }
    }

    /** RFC 9110, 5.6.2; clients take more, and servers refuse it. */
    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * The body to send; empty where the verb must have one and the request has none, null where there is none.
     *
     * @throws InvalidArgumentException if it is a stream that was read before
     */
    public static @Nullable Content body(HttpRequest request) {
        Content body = request.body();
        if (body != null) {
            if (body.isSpent()) {
                throw new InvalidArgumentException("the body is a stream that was read before; nothing was sent");
            }
            return body;
        }
        return NEED_A_BODY.contains(request.method()) ? Content.EMPTY : null;
    }
}
