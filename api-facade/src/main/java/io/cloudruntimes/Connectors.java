package io.cloudruntimes;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds the connector of a URL among those that {@link ServiceLoader} finds. */
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
        throw new InvalidArgumentException(unknown(url, scheme, known));
    }

    private static String unknown(URI url, String scheme, TreeSet<String> known) {
        if (known.isEmpty()) {
            return "no connector was found for the URL " + url + ", nor any other: the files META-INF/services/"
                    + RuntimeConnector.class.getName()
                    + " are missing. A jar that is made of several must have their lines in one file";
        }
        String artifact = scheme.isEmpty()
                ? "The URL of a runtime begins with its scheme"
                : "If '" + scheme + "' is another runtime's, add its artifact, cloud-runtimes-" + scheme
                        + ", to the application";
        return "no runtime is known for the URL " + url + "; the schemes that were found are " + known + ". "
                + artifact;
    }

    /** The URL of the runtime that the environment tells of; empty if it tells of none. */
    static Optional<URI> found(Map<String, String> environment) {
        return all().stream()
                .flatMap(connector -> connector.found(environment).stream())
                .findFirst();
    }

    private static List<RuntimeConnector> all() {
        return ServiceLoader.load(RuntimeConnector.class, Connectors.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
