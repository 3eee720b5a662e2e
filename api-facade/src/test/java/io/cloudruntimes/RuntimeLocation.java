package io.cloudruntimes;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;

/** Where the embedded runtime is: what the facade does must not depend on it. */
enum RuntimeLocation {
    IN_PROCESS {
        @Override
        Running open() {
            CloudRuntimes runtime = CloudRuntimes.connect("embedded:");
            return new Running(runtime, runtime::close);
        }
    },
    SERVED {
        @Override
        Running open() {
            EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
            EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
            CloudRuntimes runtime = CloudRuntimes.connect(server.uri().toString());
            return new Running(runtime, () -> {
                runtime.close();
                server.close();
                embedded.close();
            });
        }
    };

    abstract Running open();

    /** A connection, and what ends it and all behind it. */
    record Running(CloudRuntimes runtime, Runnable end) implements AutoCloseable {
        State state() {
            return runtime.state("orders");
        }

        PubSub bus() {
            return runtime.pubsub("bus");
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
