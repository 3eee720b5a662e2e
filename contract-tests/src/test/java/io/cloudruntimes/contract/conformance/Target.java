package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.sidecar.Sidecars;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.transport.jdk.JdkTransport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A runtime that the suite runs against.
 *
 * @param name its name in {@code divergences.yaml}
 * @param stores the names of its state stores
 * @param brokers the names of its brokers
 * @param missing why it cannot be had here; null if it can
 * @param connect connects to it
 * @param behind the URL of the same runtime on which methods can be served, where that is another; null if there is none
 */
record Target(
        String name,
        List<String> stores,
        List<String> brokers,
        @Nullable String missing,
        Supplier<CloudRuntimes> connect,
        @Nullable Supplier<String> behind) {
    Target(
            String name,
            List<String> stores,
            List<String> brokers,
            @Nullable String missing,
            Supplier<CloudRuntimes> connect) {
        this(name, stores, brokers, missing, connect, null);
    }

    private static final List<String> DAPR_STORES = List.of("orders", "state-redis", "state-sqlite", "state-postgres");
    private static final List<String> DAPR_BROKERS = List.of("bus", "bus-memory");

    /** The id of the application that the sidecar of the suite serves. */
    static final String APP = "conformance";

    /** Every runtime; with {@code -Dconformance.url=URL} the one at that URL alone. */
    static List<Target> all() {
        String url = System.getProperty("conformance.url", "");
        if (!url.isEmpty()) {
            return List.of(new Target(
                    url,
                    names("conformance.stores", "orders"),
                    names("conformance.brokers", "bus"),
                    null,
                    () -> CloudRuntimes.connect(url)));
        }
        List<Target> all = new ArrayList<>();
        List<String> store = List.of("orders");
        List<String> broker = List.of("bus");
        all.add(new Target("embedded", store, broker, null, () -> CloudRuntimes.connect("embedded:")));
        all.add(new Target("served", store, broker, null, Target::served));
        all.add(new Target("served-jdk", store, broker, null, Target::servedOverTheJdk));
        for (String wire : List.of("http", "grpc")) {
            all.add(speaking("as-dapr-" + wire, store, broker, "&wire=" + wire));
        }
        all.add(speaking("as-dapr", store, broker, ""));
        for (String wire : List.of("http", "grpc")) {
            all.add(new Target(
                    "dapr-" + wire, DAPR_STORES, DAPR_BROKERS, Sidecars.notHere(), () -> dapr("wire=" + wire)));
        }
        all.add(new Target("dapr", DAPR_STORES, DAPR_BROKERS, Sidecars.notHere(), () -> dapr()));
        return all;
    }

    private static List<String> names(String property, String otherwise) {
        return Arrays.asList(System.getProperty(property, otherwise).split(","));
    }

    private static CloudRuntimes dapr(String... parameters) {
        return CloudRuntimes.connect(Sidecars.get().start(APP).url(parameters));
    }

    /** The embedded runtime where it speaks the wires of another one. */
    private static Target speaking(String name, List<String> stores, List<String> brokers, String parameters) {
        return new Target(
                name,
                stores,
                brokers,
                null,
                () -> CloudRuntimes.connect(Speaking.URL + parameters),
                () -> Speaking.NEUTRAL.uri().toString());
    }

    private static CloudRuntimes served() {
        return CloudRuntimes.connect(Served.URL);
    }

    /** The same runtime over the JDK's client, the second transport. */
    private static CloudRuntimes servedOverTheJdk() {
        return CloudRuntimes.builder(Served.URL)
                .transport(JdkTransport.provider())
                .connect();
    }

    /** The embedded runtime, served once for the whole suite. */
    private static final class Served {
        static final EmbeddedServer SERVER = EmbeddedRuntime.inMemory().serve(ServeOptions.onFreePort());
        static final String URL = SERVER.uri().toString();
    }

    /** The embedded runtime where it speaks the wires of another one, once for the whole suite. */
    private static final class Speaking {
        static final EmbeddedRuntime RUNTIME = EmbeddedRuntime.builder()
                .stores(Set.of("orders"))
                .brokers(Set.of("bus"))
                .build();
        static final EmbeddedServer NEUTRAL = RUNTIME.serve(ServeOptions.onFreePort());
        static final ServedWires WIRES = RUNTIME.serveAs("dapr", WireOptions.onFreePorts());
        static final String URL = "dapr://127.0.0.1:" + WIRES.port("http") + "?grpc=" + WIRES.port("grpc");
    }

    /** A connection; the test is skipped where the runtime cannot be had. */
    CloudRuntimes open() {
        Assumptions.assumeTrue(missing == null, () -> name + " cannot be had here: " + missing);
        return connect.get();
    }

    /** Whether any store and broker that is asked for is there. */
    boolean hasAnyComponent() {
        return Set.of("embedded", "served", "served-jdk").contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
