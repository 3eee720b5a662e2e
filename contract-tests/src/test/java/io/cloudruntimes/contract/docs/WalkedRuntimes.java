package io.cloudruntimes.contract.docs;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;

/** Calls the program of the page with the URLs of runtimes that have the new operation. */
final class WalkedRuntimes {
    private WalkedRuntimes() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer served = runtime.serve(ServeOptions.onFreePort());
                ServedWires dapr = runtime.serveAs("dapr", WireOptions.onFreePorts())) {
            String[] urls = {
                "embedded:",
                served.uri().toString(),
                "dapr://127.0.0.1:" + dapr.port("http") + "?grpc=" + dapr.port("grpc")
            };
            var main = Class.forName("Walk").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) urls);
        }
    }
}
