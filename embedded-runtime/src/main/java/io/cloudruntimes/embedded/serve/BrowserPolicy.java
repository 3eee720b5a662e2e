package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.error.PermissionDeniedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a browser sends for the page of another site. Such a page reaches a server on the user's machine in two ways: it
 * sends requests across origins, which the browser marks with {@code Origin} or {@code Sec-Fetch-Site}; or a name of its own
 * resolves to the address of the server (DNS rebinding), and then {@code Host} has that name.
 */
final class BrowserPolicy {
    private static final String ANY_ORIGIN = "*";
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|\\[[0-9a-f:.]+]");

    private final @Nullable Predicate<String> hosts;
    private final Set<String> origins;

    private BrowserPolicy(@Nullable Predicate<String> hosts, Set<String> origins) {
        this.hosts = hosts;
        this.origins = origins;
    }

    /** Refuses nothing, as runtimes do that do not look at these headers. */
    static BrowserPolicy off() {
        return new BrowserPolicy(null, Set.of(ANY_ORIGIN));
    }

    /**
     * @param names the names of the server beside {@code localhost}; any address is good, since no name resolves to itself
     * @param token whether callers need a token: a foreign page has none, so the name does not matter
     * @param origins the origins of other sites that may call, for example {@code https://example.com}; {@code *} for all
     */
    static BrowserPolicy of(Set<String> names, boolean token, Set<String> origins) {
        Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        allowed.addAll(names);
        allowed.add("localhost");
        return new BrowserPolicy(token ? null : name -> allowed.contains(name) || isAddress(name), origins);
    }

    private static boolean isAddress(String name) {
        return IP_ADDRESS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Lets a request pass.
     *
     * @param authority the authority of the request's target; null if it has none
     * @throws PermissionDeniedException if it is a foreign page's
     */
    void check(HttpFields headers, @Nullable String authority) {
        requireOwnName(headers.get(HttpHeader.HOST));
        requireOwnName(authority);
        String host = headers.get(HttpHeader.HOST);
        List<String> sent = headers.getFields(HttpHeader.ORIGIN).stream()
                .map(HttpField::getValue)
                .toList();
        for (String origin : sent) {
            if (!isAllowed(origin) && !isOwn(origin, host)) {
                throw new PermissionDeniedException("pages of the origin " + origin
                        + " may not call this runtime; allow the origin where the runtime is started");
            }
        }
        String site = headers.get(FETCH_SITE);
        if (sent.isEmpty() && site != null && !OWN_SITE.contains(site) && !origins.contains(ANY_ORIGIN)) {
            throw new PermissionDeniedException(
                    "a page of another site may not call this runtime; the browser says " + FETCH_SITE + ": " + site);
        }
    }

    private void requireOwnName(@Nullable String authority) {
        if (hosts != null && authority != null && !hosts.test(name(authority))) {
            throw new PermissionDeniedException("the host '" + name(authority)
                    + "' is not known to be this runtime; use its address or localhost, allow the host where the runtime is"
                    + " started, or set a token");
        }
    }

    /** The authority without its port. */
    private static String name(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** Whether an origin is one of other sites that may call. */
    boolean isAllowed(String origin) {
        return origins.contains(ANY_ORIGIN) || origins.contains(origin);
    }

    /** Whether an origin is the server itself, as the request names it. */
    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
