package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.sidecars.SidecarDescription;
import io.cloudruntimes.sidecars.Sidecars;
import io.cloudruntimes.transport.jdk.JdkTransport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * @param callees finds where the services that are called are served
 * @param binding the binding of the runtime whose wires it speaks; null if it speaks the neutral API
 */
record Target(
        String name,
        List<String> stores,
        List<String> brokers,
        @Nullable String missing,
        Supplier<CloudRuntimes> connect,
        CalleeHost.Finder callees,
        @Nullable RuntimeBinding binding) {
    Target(
            String name,
            List<String> stores,
            List<String> brokers,
            @Nullable String missing,
            Supplier<CloudRuntimes> connect) {
        this(name, stores, brokers, missing, connect, CalleeHost.onTheSameRuntime(), null);
    }

    /** The runtimes whose wires the embedded runtime can speak. The neutral API is the target {@code served}. */
    private static final List<RuntimeBinding> WIRED =
            Generation.plan(Repo.spec()).wired();

    private static final Map<String, Capabilities> CAPABILITIES = new ConcurrentHashMap<>();

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
        all.add(new Target("embedded", store, broker, null, EmbeddedFixture::connect));
        all.add(new Target("served", store, broker, null, Target::served));
        all.add(new Target("served-jdk", store, broker, null, Target::servedOverTheJdk));
        for (RuntimeBinding binding : WIRED) {
            wires(binding)
                    .forEach((wire, parameters) -> all.add(new Target(
                            "as-" + binding.name() + wire,
                            store,
                            broker,
                            null,
                            () -> CloudRuntimes.connect(
                                    ServedTarget.speaking(binding).url() + parameters),
                            runtime -> CalleeHost.at(
                                            ServedTarget.speaking(binding).neutral())
                                    .find(runtime),
                            binding)));
        }
        for (SidecarDescription sidecar : SidecarDescription.all()) {
            all.addAll(real(sidecar));
        }
        return all;
    }

    /** The targets of a real sidecar: one for each of its wires, and one for all together. */
    private static List<Target> real(SidecarDescription sidecar) {
        RuntimeBinding binding = WIRED.stream()
                .filter(it -> it.name().equals(sidecar.runtime()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no binding has the name of sidecars/" + sidecar.runtime()));
        CalleeHost.Finder callees = isServedByCallbacks(binding)
                ? CalleeHost.inAnotherApplication(binding.name())
                : CalleeHost.onTheSameRuntime();
        List<Target> targets = new ArrayList<>();
        wires(binding)
                .forEach((wire, parameters) -> targets.add(new Target(
                        binding.name() + wire,
                        sidecar.stores(),
                        sidecar.brokers(),
                        sidecar.missing(),
                        () -> CloudRuntimes.connect(
                                Sidecars.of(binding.name()).start(APP).url() + parameters),
                        callees,
                        binding)));
        return targets;
    }

    /** Whether the runtime calls the methods of a service at the port of its application. */
    private static boolean isServedByCallbacks(RuntimeBinding binding) {
        return binding.operations().get("serveMethods") instanceof OperationBinding.Bound bound
                && bound.wires().stream()
                        .anyMatch(it -> binding.wire(it.wire()).callbacks().isPresent());
    }

    private static List<String> names(String property, String otherwise) {
        return Arrays.asList(System.getProperty(property, otherwise).split(","));
    }

    /** For each wire the end of the target's name and of its URL; the last is for all wires together, and has neither. */
    private static Map<String, String> wires(RuntimeBinding binding) {
        Map<String, String> wires = new LinkedHashMap<>();
        binding.wires().stream()
                .filter(wire -> wire.callbacks().isEmpty())
                .forEach(wire -> wires.put("-" + wire.name(), "&wire=" + wire.name()));
        wires.put("", "");
        return wires;
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
        static final EmbeddedServer SERVER = EmbeddedFixture.builder().build().serve(ServeOptions.onFreePort());
        static final String URL = SERVER.uri().toString();
    }

    /** A connection; the test is skipped where the runtime cannot be had. */
    CloudRuntimes open() {
        Assumptions.assumeTrue(missing == null, () -> name + " cannot be had here: " + missing);
        return connect.get();
    }

    /** What works on it, as it says itself. */
    Capabilities capabilities() {
        return CAPABILITIES.computeIfAbsent(name, it -> {
            try (CloudRuntimes runtime = open()) {
                return runtime.capabilities();
            }
        });
    }

    /** The runtime of the real sidecar that this is; null if it is none. */
    @Nullable
    String sidecar() {
        return SidecarDescription.all().stream()
                .map(SidecarDescription::runtime)
                .filter(runtime -> name.equals(runtime) || name.startsWith(runtime + "-"))
                .findFirst()
                .orElse(null);
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
