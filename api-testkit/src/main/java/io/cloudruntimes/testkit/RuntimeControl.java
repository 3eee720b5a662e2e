package io.cloudruntimes.testkit;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.pubsub.PubSubModule;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.testkit.internal.Operations;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A runtime under test, and what the test controls of it. It is an embedded runtime in memory, with every service that a module
 * on the class path provides. Thread-safe.
 *
 * <p>Faults work for every operation of the API, in process and over every wire that is served. The caller gets the same typed
 * error, with runtime, operation and resource, as from a real runtime. If several faults match a call, only the first fires that
 * was injected and is not used up. Over HTTP, a client may retry a read that failed as unavailable: the retry is another call.
 */
public final class RuntimeControl implements AutoCloseable {
    private final TestClock clock;
    private final EventLog events = new EventLog();
    private final FaultInjector injector;
    private final EmbeddedRuntime embedded;
    private final Serializer serializer;
    private final CloudRuntimes runtimes;
    private final boolean unusedFaultsAllowed;
    private final Map<String, MemorySecretStore> secretStores;
    private final List<FaultBuilder> builders = new CopyOnWriteArrayList<>();
    private @Nullable EmbeddedServer server;

    RuntimeControl(RuntimeSetup setup) {
        clock = new TestClock(setup.startsAt());
        injector = new FaultInjector(setup.timeout());
        serializer = setup.serializer();
        secretStores = Map.copyOf(setup.secretStores());
        unusedFaultsAllowed = setup.unusedFaultsAllowed();
        embedded = setup.runtime()
                .clock(clock)
                .nanoTime(clock::nanoTime)
                .decorator(injector)
                .option(PubSubModule.ON_PUBLISHED, events::add)
                .build();
        clock.onMove(embedded::clockMoved);
        runtimes = CloudRuntimes.over(embedded.connection(), serializer);
        try {
            setup.seeds().forEach(seed -> seed.accept(runtimes));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        injector.clearCalls();
        events.clear();
    }

    /** A setup of a runtime in memory; {@link RuntimeSetup#start} starts it. */
    public static RuntimeSetup inMemory() {
        return new RuntimeSetup();
    }

    /** The runtime as the application under test sees it. Closing this closes it. */
    public CloudRuntimes runtimes() {
        return runtimes;
    }

    /** The URL at which the runtime is served over HTTP. It is served from the first call of this method on. */
    public synchronized URI url() {
        if (server == null) {
            server = embedded.serve(ServeOptions.onFreePort());
        }
        return server.uri();
    }

    /** The embedded runtime, for what this class has no method for, such as serving the wires of another runtime. */
    public EmbeddedRuntime embedded() {
        return embedded;
    }

    /** The clock of the runtime. */
    public TestClock clock() {
        return clock;
    }

    /**
     * The secrets of a store that was seeded, to change them in the middle of a test.
     *
     * @throws IllegalArgumentException if no secret of the store was seeded
     */
    public MemorySecretStore secrets(String storeName) {
        MemorySecretStore store = secretStores.get(storeName);
        if (store == null) {
            throw new IllegalArgumentException(
                    "no secret of the store '" + storeName + "' was seeded; the seeded stores are "
                            + secretStores.keySet() + ". Seed one with RuntimeSetup.secret");
        }
        return store;
    }

    /** The events that were published to a topic. */
    public Events events(String pubsubName, String topic) {
        return new Events(events, serializer, pubsubName, topic);
    }

    /** The completed calls of all operations, in the order of their completion. */
    public List<RecordedCall> calls() {
        return injector.calls();
    }

    /**
     * The completed calls of an operation, in the order of their completion.
     *
     * @throws IllegalArgumentException if there is no such operation; the message suggests similar names
     */
    public List<RecordedCall> calls(String operationId) {
        OperationInfo operation = Operations.of(operationId);
        return calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /**
     * Begins a fault for calls of an operation, for example {@code on("saveState").where("key", "o-1").fails(CONFLICT)}.
     *
     * @param operationId the operation's id in the documents of the API
     * @throws IllegalArgumentException if there is no such operation; the message suggests similar names
     */
    public FaultBuilder on(String operationId) {
        FaultBuilder builder = new FaultBuilder(Operations.of(operationId), caller(), injector::add);
        builders.add(builder);
        return builder;
    }

    /**
     * Begins a fault for the next calls of an operation, for example {@code failNext(2, "saveState").with(UNAVAILABLE)}.
     *
     * @throws IllegalArgumentException if there is no such operation, or the number is not positive
     */
    public FaultBuilder failNext(int calls, String operationId) {
        return on(operationId).next(calls);
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(RuntimeControl.class.getName()))
                        .findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("an unknown line");
    }

    /** Lifts every fault: calls that are held continue. */
    public void liftFaults() {
        injector.faults().forEach(Fault::lift);
    }

    /**
     * Fails if an injected fault did not fire for as many calls as it was built for, or for none if it has no number. Lifted
     * faults do not count. The JUnit extension calls this at the end of each test.
     *
     * @throws AssertionError if a fault did not fire, unless {@link RuntimeSetup#allowUnusedFaults} is set, or if a fault was
     *     begun and not ended
     */
    public void checkFaultsUsed() {
        List<FaultBuilder> unfinished =
                builders.stream().filter(FaultBuilder::isUnfinished).toList();
        if (!unfinished.isEmpty()) {
            throw new AssertionError("the test has " + unfinished.get(0));
        }
        List<Fault> unused = injector.faults().stream().filter(Fault::unused).toList();
        if (!unused.isEmpty() && !unusedFaultsAllowed) {
            throw new AssertionError("faults were injected that did not fire:\n"
                    + unused.stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"))
                    + "\nThe completed calls: "
                    + calls().stream()
                            .map(call -> call.operation().operationId() + " ("
                                    + call.request().resource() + ")")
                            .toList()
                    + "\nInject only the faults that the test needs, lift() those that it no longer needs, or set"
                    + " allowUnusedFaults()");
        }
    }

    /** Lifts every fault and closes the runtime. Closing again has no effect. */
    @Override
    public void close() {
        liftFaults();
        runtimes.close();
        embedded.close();
    }
}
