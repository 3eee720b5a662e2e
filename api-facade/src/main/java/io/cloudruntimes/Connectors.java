package io.cloudruntimes;

import io.cloudruntimes.api.BoundRuntimes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds the connector of a URL: the neutral HTTP API's, those of bound runtimes, and those on the class path. */
final class Connectors {
    private Connectors() {}

    static RuntimeConnection connect(URI url, ConnectOptions options) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        TreeSet<String> known = new TreeSet<>();
        for (RuntimeConnector connector : all()) {
            if (connector.schemes().contains(scheme)) {
                return connector.connect(url, options);
            }
            known.addAll(connector.schemes());
        }
        throw new InvalidArgumentException("no runtime is known for the URL " + url + "; known here are " + known
                + ". A runtime's connector comes with its artifact, for example cloud-runtimes-embedded");
    }

    /** The URL of the runtime that the environment tells of; empty if it tells of none. */
    static Optional<URI> found(Map<String, String> environment) {
        return all().stream()
                .flatMap(connector -> connector.found(environment).stream())
                .findFirst();
    }

    private static List<RuntimeConnector> all() {
        List<RuntimeConnector> connectors = new ArrayList<>();
        connectors.add(new HttpConnector());
        connectors.addAll(BoundRuntimes.connectors());
        ServiceLoader.load(RuntimeConnector.class, Connectors.class.getClassLoader())
                .forEach(connectors::add);
        return connectors;
    }
}
