package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.HasResource;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content encodings of responses: an encoded body that nobody asked for would be taken for the value. */
public final class ContentEncodings {
    private ContentEncodings() {}

    /**
     * Makes sure that the body of a response is encoded at most once, and in a way that the request accepts. An error keeps its
     * meaning whatever its body is, so that the body of one is not checked.
     *
     * @param status the status of the response
     * @param encodings the values of {@code Content-Encoding}
     * @param accepted the value of {@code Accept-Encoding}; null if it was not sent
     * @throws ProtocolException if it is not
     */
    public static void check(int status, List<String> encodings, @Nullable String accepted) throws ProtocolException {
        if (encodings.isEmpty() || status < 200 || status == 204 || status >= 300) {
            return;
        }
        List<String> applied = encodings.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .toList();
        if (applied.size() > 1 || applied.size() == 1 && !accepts(accepted, applied.get(0))) {
            throw new ProtocolException("the response has the content encoding "
                    + HasResource.quote(String.join(", ", applied)) + ", which was not asked for");
        }
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.equals(encoding) || value.equals("*"));
    }
}
