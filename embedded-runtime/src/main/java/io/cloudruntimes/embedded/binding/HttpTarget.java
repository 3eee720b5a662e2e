package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The URL of a binding, and the URLs of its requests, which begin with it. */
final class HttpTarget {
    private static final Pattern ENCODED_SLASH = Pattern.compile("%(2f|5c)", Pattern.CASE_INSENSITIVE);

    private final HttpUrl base;
    private final String folder;

    /**
     * @param binding the name of the binding, for the message of an error
     * @param url http or https, without user, query and fragment
     * @throws InvalidArgumentException if it is of another form
     */
    HttpTarget(String binding, URI url) {
        HttpUrl parsed = HttpUrl.parse(url.toString());
        if (parsed == null
                || !parsed.username().isEmpty()
                || !parsed.password().isEmpty()
                || parsed.query() != null
                || parsed.fragment() != null) {
            throw new InvalidArgumentException("the URL " + withoutSecrets(url) + " of the binding '" + binding
                    + "' is not of the form http://host or https://host, with or without port and path;"
                    + " a user, a query and a fragment are not allowed");
        }
        base = parsed;
        String path = parsed.encodedPath();
        folder = path.endsWith("/") ? path : path + "/";
    }

    /** The URL for a message: users put passwords and tokens into the parts that are left out. */
    private static String withoutSecrets(URI url) {
        return url.toString()
                .replaceFirst("//[^/?#]*@", "//" + Redaction.TEXT + "@")
                .replaceFirst("([?#]).*", "$1" + Redaction.TEXT);
    }

    HttpUrl base() {
        return base;
    }

    /**
     * The URL of a request.
     *
     * @param path what is appended, with or without slashes at its beginning; it may have a query
     * @throws InvalidArgumentException if it leads elsewhere
     */
    HttpUrl resolve(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return base;
        }
        if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == '#')) {
            throw new InvalidArgumentException("a path has no control character, backslash and fragment");
        }
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        // the slash of the folder before it ends the host and the port, whatever the path has in it
        HttpUrl url =
                HttpUrl.parse(base.newBuilder().encodedPath("/").build() + folder.substring(1) + path.substring(start));
        if (url == null
                || !HttpOrigin.of(url).equals(HttpOrigin.of(base))
                || !url.encodedPath().startsWith(folder)) {
            throw new InvalidArgumentException("the path leads out of the URL of the binding");
        }
        if (leadsUp(url.encodedPath())) {
            throw new InvalidArgumentException("the path has a segment that a server may read as '..'");
        }
        return url;
    }

    /** Some servers decode a slash, or cut what follows a semicolon, before they look for {@code ..}. */
    private static boolean leadsUp(String path) {
        String decoded =
                ENCODED_SLASH.matcher(path).replaceAll("/").replace("%2e", ".").replace("%2E", ".");
        return Arrays.stream(decoded.split("/")).anyMatch(segment -> segment.split(";", 2)[0].equals(".."));
    }
}
