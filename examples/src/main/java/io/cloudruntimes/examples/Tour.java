package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.secret.SecretModule;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/**
 * Uses each operation of the API and prints a line for each: on the embedded runtime inside this JVM, then over HTTP on a
 * served one; or, with {@code --url URL}, on the runtime at that URL, where a service is served by the name of {@code --app}
 * if it must be that of this application. Exits with 0 if everything was as expected.
 */
public final class Tour {
    private static final Duration READY = Duration.ofSeconds(10);

    /** Only who has the token may shut a served runtime down. */
    private static final String TOKEN = "tour";

    private Tour() {}

    /** Runs the tour. */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("--url")) {
            System.exit(at(args[1], RpcTour.SERVICE, System.out) ? 0 : 1);
        }
        if (args.length == 4 && args[0].equals("--url") && args[2].equals("--app")) {
            System.exit(at(args[1], args[3], System.out) ? 0 : 1);
        }
        if (args.length > 0) {
            System.err.println("usage: Tour [--url URL [--app NAME]]");
            System.exit(2);
        }
        System.exit(run(System.out) ? 0 : 1);
    }

    /** The tour on one runtime. */
    static boolean at(String url, String service, PrintStream out) {
        StepLog journal = new StepLog(out);
        try (CloudRuntimes runtime = CloudRuntimes.connect(url)) {
            visit(runtime, service, journal);
        }
        return journal.finish();
    }

    /** The tour on the embedded runtime, in process and served. */
    static boolean run(PrintStream out) {
        StepLog journal = new StepLog(out);
        try (EmbeddedRuntime embedded = embedded();
                CloudRuntimes runtime = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            visit(runtime, RpcTour.SERVICE, journal);
        }
        try (EmbeddedRuntime embedded = embedded();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort().withToken(TOKEN));
                CloudRuntimes runtime = CloudRuntimes.builder(server.uri().toString())
                        .token(TOKEN)
                        .connect()) {
            visit(runtime, RpcTour.SERVICE, journal);
            journal.step("runtime.shutdown", () -> runtime.runtime().shutdown());
        }
        return journal.finish();
    }

    /** A runtime in memory, with the secret of the tour. */
    private static EmbeddedRuntime embedded() {
        MemorySecretStore vault = new MemorySecretStore().put(SecretTour.NAME, "hunter2");
        return EmbeddedRuntime.builder()
                .option(SecretModule.STORES, Map.of(SecretTour.STORE, vault))
                .build();
    }

    private static void visit(CloudRuntimes runtime, String service, StepLog journal) {
        journal.title("On " + runtime);
        journal.step("runtime.waitUntilReady(10 s)", () -> runtime.runtime().waitUntilReady(READY));
        journal.step(
                "runtime.health",
                "UP",
                () -> runtime.runtime().health().status().value());
        new RpcTour(runtime, service, journal).visit();
        new StateTour(runtime.state("orders"), journal).visit();
        new PubSubTour(runtime.pubsub("bus"), journal).visit();
        new LockTour(runtime.locks("locks"), runtime.capabilities().supports("renewLock"), journal).visit();
        new ConfigurationTour(
                        runtime.configuration("settings"),
                        runtime.capabilities().supports("saveConfiguration"),
                        journal)
                .visit();
        new SequencerTour(runtime.sequencer("sequences"), runtime.capabilities().supports("getNextId"), journal)
                .visit();
        new SecretTour(runtime.secrets(SecretTour.STORE), journal).visit();
        new BindingTour(runtime, journal).visit();
        new FileTour(runtime.files("reports"), runtime.capabilities().supports("statFile"), journal).visit();
        journal.step(
                "runtime.metadata (names what was used)",
                true,
                () -> runtime.runtime().metadata().components().stream()
                        .anyMatch(component -> component.name().equals("orders")));
        journal.step(
                "capabilities (each unsupported one has a reason)",
                true,
                () -> runtime.capabilities().rows().stream()
                        .allMatch(row -> row.supported() || !row.reason().isEmpty()));
    }
}
