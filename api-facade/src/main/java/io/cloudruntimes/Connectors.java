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
        String text = url.toString();
        String suggestion = RuntimeUrl.suggestion(text, known);
        String problem =
                "no runtime is known for the URL " + text + "; the schemes that were found are " + known + ". ";
        return scheme.isEmpty() || !suggestion.isEmpty()
                ? problem + "The URL of a runtime begins with its scheme" + suggestion
                : problem + "If '" + scheme + "' is another runtime's, add its artifact, cloud-runtimes-" + scheme
                        + ", to the application";
    }

    /** The URL of the runtime that the environment names; empty if it names none. */
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
