package io.cloudruntimes.core.http.transport;

import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What each response must keep to, so that no part of a body is taken for the whole. */
public final class ResponseRules {
    private static final int PARTIAL_CONTENT = 206;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private ResponseRules() {}

    /**
     * Makes sure that the headers tell where the body of a response ends. HTTP clients guess where they do not: they read until the
     * connection is closed, which is also what the end of a cut body looks like, or take the last of several lengths.
     *
     * @param status the status of the response
     * @param lengths the values of {@code Content-Length}
     * @param encodings the values of {@code Transfer-Encoding}
     * @throws ProtocolException if they do not
     */
    public static void checkFraming(int status, List<String> lengths, List<String> encodings) throws ProtocolException {
        if (isBodiless(status)) {
            return;
        }
        List<String> applied = encodings.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("identity"))
                .toList();
        if (applied.size() > 1 || applied.size() == 1 && !applied.get(0).equalsIgnoreCase("chunked")) {
            throw new ProtocolException("the response has a transfer encoding other than 'chunked'");
        }
        if (!applied.isEmpty() && !lengths.isEmpty()) {
            throw new ProtocolException("the response has both a length and a transfer encoding");
        }
        if (lengths.stream().distinct().count() > 1) {
            throw new ProtocolException("the response has several lengths");
        }
        if (!lengths.isEmpty() && !LENGTH.matcher(lengths.get(0)).matches()) {
            throw new ProtocolException("the response has a Content-Length that is no number of bytes");
        }
    }

    /**
     * Makes sure that a response is a part of something only where a part was asked for.
     *
     * @param status the status of the response
     * @param rangeAsked whether the request has the header {@code Range}
     * @throws ProtocolException if it is a part all the same
     */
    public static void checkRange(int status, boolean rangeAsked) throws ProtocolException {
        if (status == PARTIAL_CONTENT && !rangeAsked) {
            throw new ProtocolException("the response is a part, which was not asked for");
        }
    }

    /** The head of such a response may state a length all the same: that of the body of another one. */
    public static boolean isBodiless(int status) {
        return status < 200 || status == 204 || status == 304;
    }
}
