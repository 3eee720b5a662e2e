package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.transport.AddressCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where bindings for HTTP may connect to: loopback addresses, and the hosts that are configured. What counts is the address that a
 * connection is made to. A host that is allowed by its name is allowed at the address that the name has, except at addresses that no
 * other host can have: link-local, multicast and wildcard ones.
 */
final class AllowedHosts implements AddressCheck {
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");

    private final Set<String> names = new TreeSet<>();
    private final Set<InetAddress> addresses = new HashSet<>();

    /**
     * @param configured names and addresses
     * @throws InvalidArgumentException if one is neither
     */
    AllowedHosts(Collection<String> configured) {
        for (String host : configured) {
            if (ADDRESS.matcher(host).matches()) {
                addresses.add(address(host));
            } else if (host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.?") && host.matches(".*[A-Za-z].*")) {
                names.add(normal(host));
            } else {
                throw new InvalidArgumentException("the allowed host '" + host
                        + "' is neither the name nor the address of a host; it has no port and no path");
            }
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text); // looks nothing up: it is an address
        } catch (UnknownHostException e) {
            throw new InvalidArgumentException("the allowed host '" + text + "' is no address");
        }
    }

    private static String normal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    @Override
    public void check(InetSocketAddress to) throws IOException {
        InetAddress address = to.getAddress();
        if (address != null
                && (address.isLoopbackAddress()
                        || addresses.contains(address)
                        || names.contains(normal(to.getHostString())) && isOfHost(address))) {
            return;
        }
        throw new ForbiddenAddressException("the address of the host '" + to.getHostString()
                + "' is no loopback address, and the host is none of the allowed ones, " + all() + "; allow it with --"
                + BindingModule.ALLOWED_HOSTS + " " + to.getHostString()
                + ", in Java with EmbeddedRuntime.builder().option(BindingModule.ALLOWED_HOSTS, ...)");
    }

    private static boolean isOfHost(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(names);
        addresses.forEach(address -> all.add(address.getHostAddress()));
        return all;
    }

    /** A connection that is not allowed. */
    static final class ForbiddenAddressException extends IOException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }

        /** The one that a failure has as its cause; null if it has none. */
        static @Nullable ForbiddenAddressException in(Throwable failure) {
            Throwable cause = failure;
            while (cause != null) {
                if (cause instanceof ForbiddenAddressException forbidden) {
                    return forbidden;
                }
                cause = cause.getCause();
            }
            return null;
        }
    }
}
