package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.binding.BindingModule;
import io.cloudruntimes.embedded.configuration.ConfigurationModule;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The embedded runtime where it speaks the wires of another one.
 *
 * @param url the URL for clients of the other runtime; it has a query
 * @param neutral the URL of the neutral API of the same embedded runtime
 */
record ServedTarget(String url, String neutral) {
    private static final Map<String, ServedTarget> STARTED = new ConcurrentHashMap<>();

    /** The one that speaks the wires of a runtime; started once for the whole suite. */
    static ServedTarget speaking(RuntimeBinding binding) {
        return STARTED.computeIfAbsent(binding.name(), name -> start(binding));
    }

    private static ServedTarget start(RuntimeBinding binding) {
        EmbeddedRuntime runtime = EmbeddedFixture.builder()
                .stores(Set.of("orders"))
                .brokers(Set.of("bus"))
                .option(ConfigurationModule.STORES, Optional.of(Set.of("settings")))
                .option("lock-stores", Set.of("locks"))
                .option("file-stores", Set.of("reports"))
                .option(BindingModule.QUEUES, Optional.of(Set.of("inbox")))
                .build();
        EmbeddedServer neutral = runtime.serve(ServeOptions.onFreePort());
        ServedWires wires = runtime.serveAs(binding.name(), WireOptions.onFreePorts());
        StringBuilder url = new StringBuilder(binding.schemes().get(0) + "://127.0.0.1");
        char separator = '?';
        for (var wire : wires.uris().entrySet()) {
            url.append(separator)
                    .append(wire.getKey())
                    .append('=')
                    .append(wire.getValue().getPort());
            separator = '&';
        }
        return new ServedTarget(url.toString(), neutral.uri().toString());
    }
}
