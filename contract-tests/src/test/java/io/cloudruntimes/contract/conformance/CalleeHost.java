package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.sidecars.Sidecars;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the suite serves the service that it calls.
 *
 * @param service the name of the service
 * @param runtime the connection on which it is served
 */
record CalleeHost(String service, CloudRuntimes runtime) {
    private static final AtomicInteger SERVICES = new AtomicInteger();

    /** Finds the host for a connection to a target. */
    @FunctionalInterface
    interface Finder {
        CalleeHost find(CloudRuntimes runtime);
    }

    /** The runtime that is called serves it as well. */
    static Finder onTheSameRuntime() {
        return runtime -> new CalleeHost(newName(), runtime);
    }

    /** It is served over another URL of the same runtime. */
    static Finder at(String url) {
        return runtime -> new CalleeHost(newName(), CloudRuntimes.connect(url));
    }

    /** The runtime calls its application: the service is another application, with a sidecar of its own. */
    static Finder inAnotherApplication(String runtimeName) {
        return runtime -> new CalleeHost(
                EchoService.NAME,
                CloudRuntimes.connect(Sidecars.of(runtimeName)
                        .start(EchoService.NAME, "APP_PORT=free")
                        .url()));
    }

    /** A new one each time: a service that is served through a stream is gone only a while after its client. */
    private static String newName() {
        return EchoService.NAME + SERVICES.getAndIncrement();
    }
}
