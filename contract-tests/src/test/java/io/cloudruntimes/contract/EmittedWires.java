package io.cloudruntimes.contract;

import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/** The emitted servers of wires, and a connection of the emitted clients to each. */
final class EmittedWires implements AutoCloseable {
    private final ServiceSource services;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Uses one wire. */
    interface WireUser {
        void use(RuntimeBinding binding, Wire wire, RuntimeConnection connection);
    }

    /**
     * @param services what the servers call
     */
    EmittedWires(ServiceSource services) {
        this.services = services;
    }

    /** Serves each wire of the bindings that clients call, and connects to it. */
    void open(List<RuntimeBinding> bindings, WireUser user) {
        for (RuntimeBinding binding : bindings) {
            ServedRuntime runtime = find(ServedRuntime.class, it -> it.name().equals(binding.name()));
            ServedWires served = ServedWires.start(runtime, services, WireOptions.onFreePorts(), timer, timer);
            open.push(served);
            binding.wires().stream().filter(wire -> wire.callbacks().isEmpty()).forEach(wire -> {
                RuntimeConnection connection = connect(binding, served.uris().get(wire.name()), wire.name());
                open.push(connection);
                user.use(binding, wire, connection);
            });
        }
    }

    private static RuntimeConnection connect(RuntimeBinding binding, URI uri, String wire) {
        String scheme = binding.schemes().get(0);
        String url = uri.getScheme().equals(scheme)
                ? uri.toString()
                : scheme + "://127.0.0.1?wire=" + wire + "&" + wire + "=" + uri.getPort();
        return find(RuntimeConnector.class, it -> it.schemes().contains(scheme))
                .connect(
                        URI.create(url), ConnectOptions.builder().retries(false).build());
    }

    private static <T> T find(Class<T> type, Predicate<T> wanted) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        timer.shutdownNow();
    }
}
