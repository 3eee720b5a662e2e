package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the wires of a runtime are. {@code scheme://host:port} names the host, and the port of the first wire. What the URL
 * does not state is read from the environment, and else is the default of the wire at 127.0.0.1. Parameters:
 * {@code wire=NAME} sends over that wire only, {@code NAME=port} gives the port of a wire, {@code NAME=/path} its Unix socket,
 * {@code tls=true} encrypts, {@code maxRequestBytes=N} is the limit that the runtime is set to. A URL whose scheme is
 * {@code http} or {@code https} is the address of the first wire itself, and has no parameters.
 */
final class RuntimeAddresses {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String UNIX = "unix";

    private final Map<String, URI> byWire = new LinkedHashMap<>();
    private final String kind;
    private final Map<String, String> parameters;

    private RuntimeAddresses(String kind, Map<String, String> parameters) {
        this.kind = kind;
        this.parameters = parameters;
    }

    /**
     * Reads a URL.
     *
     * @throws InvalidArgumentException if it is not one that leads to such a runtime
     */
    static RuntimeAddresses of(WireRuntime runtime, URI url, Map<String, String> environment) {
        if (isHttp(url)) {
            // such a URL does not identify the runtime
            RuntimeAddresses address = new RuntimeAddresses("runtime", Map.of());
            address.byWire.put(runtime.wires().get(0).name(), url);
            return address;
        }
        boolean anywhere = url.isOpaque() || url.getHost() == null;
        if (url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || (!anywhere && !(url.getPath().isEmpty() || url.getPath().equals("/")))) {
            throw invalid(runtime, "it has a user, a path or a fragment");
        }
        RuntimeAddresses addresses = new RuntimeAddresses(runtime.name(), parameters(runtime, url));
        String only = addresses.parameters.get("wire");
        if (only != null
                && runtime.wires().stream().noneMatch(wire -> wire.name().equals(only))) {
            throw invalid(runtime, "there is no wire '" + only + "'");
        }
        for (WireInfo wire : runtime.wires()) {
            if (only == null || only.equals(wire.name())) {
                boolean first = wire.equals(runtime.wires().get(0));
                int port = first ? url.getPort() : -1;
                addresses.byWire.put(
                        wire.name(),
                        addresses.address(runtime, wire, anywhere ? null : url.getHost(), port, environment));
            }
        }
        return addresses;
    }

    private URI address(
            WireRuntime runtime, WireInfo wire, @Nullable String host, int port, Map<String, String> environment) {
        String named = parameters.get(wire.name());
        if (named != null && named.startsWith("/")) {
            if (parameters.containsKey("tls")) {
                throw invalid(runtime, "a Unix socket has no TLS");
            }
            return unixSocket(named);
        }
        String endpoint = value(environment, wire.endpointVariable());
        if (host == null && endpoint != null) {
            return endpoint(runtime, wire, endpoint);
        }
        String scheme = "true".equals(parameters.get("tls")) ? "https" : "http";
        String variable = value(environment, wire.portVariable());
        int chosen = wire.port();
        if (named != null) {
            chosen = port(runtime, wire.name(), named);
        } else if (port >= 0) {
            chosen = port;
        } else if (variable != null) {
            chosen = port(runtime, wire.portVariable(), variable);
        }
        return URI.create(scheme + "://" + (host == null ? LOOPBACK : host) + ":" + chosen);
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }

    private static URI unixSocket(String path) {
        try {
            return new URI(UNIX, "", path, null);
        } catch (URISyntaxException e) {
            throw new InvalidArgumentException("the path of a Unix socket cannot be '" + path + "'");
        }
    }

    /** Whether an address is a Unix socket, which is its path. */
    static boolean isUnixSocket(URI address) {
        return UNIX.equals(address.getScheme());
    }

    /**
     * An address as an environment variable has it: {@code https://host:port}, {@code host:port} with or without
     * {@code ?tls=true}, or {@code unix:/path}.
     */
    private static URI endpoint(WireRuntime runtime, WireInfo wire, String text) {
        if (text.matches("unix:(//)?/[^/].*")) {
            return unixSocket(text.substring(text.indexOf('/')).replaceFirst("^/+", "/"));
        }
        boolean tls = text.endsWith("?tls=true");
        String plain = tls ? text.substring(0, text.length() - "?tls=true".length()) : text;
        String target =
                plain.startsWith("dns:") ? plain.substring("dns:".length()).replaceFirst("^/+", "") : plain;
        try {
            if (!target.matches("https?://.*|[^:/]+(:\\d+)?|\\[[^]]+](:\\d+)?")) {
                throw new URISyntaxException(target, "neither an address of HTTP nor a host with a port");
            }
            URI uri = new URI(target.contains("://") ? target : (tls ? "https://" : "http://") + target);
            if (isHttp(uri) && uri.getHost() != null) {
                int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : wire.port();
                String scheme = tls ? "https" : uri.getScheme();
                return URI.create(scheme + "://" + uri.getHost() + ":" + port);
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new InvalidArgumentException("the environment variable " + wire.endpointVariable() + " of "
                + runtime.name() + " must be http://host:port, https://host:port, host:port or unix:/path");
    }

    private static int port(WireRuntime runtime, String name, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw invalid(
                runtime,
                name + " must be a port, or the path of a Unix socket with a leading slash, is '" + text + "'");
    }

    private static Map<String, String> parameters(WireRuntime runtime, URI url) {
        List<String> known = new ArrayList<>(List.of("wire", "tls", "maxRequestBytes"));
        runtime.wires().forEach(wire -> known.add(wire.name()));
        if (runtime.app() != null) {
            known.add(runtime.app().name());
        }
        String specific = url.getRawSchemeSpecificPart();
        int at = specific.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (at < 0) {
            return parameters;
        }
        for (String pair : specific.substring(at + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!known.contains(name)) {
                throw invalid(runtime, "'" + name + "' is not a parameter; there are " + new TreeSet<>(known));
            }
            parameters.put(name, equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1), false));
        }
        return parameters;
    }

    private static InvalidArgumentException invalid(WireRuntime runtime, String problem) {
        String scheme = runtime.schemes().get(0);
        return new InvalidArgumentException("the URL of a " + runtime.name() + " runtime must be " + scheme
                + "://host or " + scheme + "://host:port, and " + problem);
    }

    /** The value of an environment variable; null if there is none, or it is empty. */
    static @Nullable String value(Map<String, String> environment, String variable) {
        String value = variable.isEmpty() ? null : environment.get(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Where a wire is; null if it is not used. */
    @Nullable
    URI of(WireInfo wire) {
        return byWire.get(wire.name());
    }

    /** The port at which the runtime calls its application; empty if it is not configured: there is no default. */
    OptionalInt appPort(WireRuntime runtime, CallbackWire app, Map<String, String> environment) {
        String named = parameters.get(app.name());
        if (named != null) {
            return OptionalInt.of(port(runtime, app.name(), named));
        }
        String variable = value(environment, app.portVariable());
        return variable == null ? OptionalInt.empty() : OptionalInt.of(port(runtime, app.portVariable(), variable));
    }

    /** The most bytes of a request's body on a wire. */
    int maxRequestBytes(WireInfo wire) {
        String text = parameters.get("maxRequestBytes");
        if (text == null) {
            return wire.maxRequestBytes();
        }
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new InvalidArgumentException("maxRequestBytes must be a number of bytes, is '" + text + "'");
        }
    }

    /** The kind of the runtime from the URL: its name, or "a runtime". */
    String kind() {
        return kind;
    }

    /** Each address that is used, for people. */
    String text() {
        return String.join(" and ", byWire.values().stream().map(URI::toString).toList());
    }
}
