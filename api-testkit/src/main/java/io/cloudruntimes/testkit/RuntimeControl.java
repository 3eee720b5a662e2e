package io.cloudruntimes.testkit;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.testkit.internal.Operations;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A runtime under test: an embedded one in memory, of this test's own, and the hand of the test on it. Thread-safe.
 *
 * <p>Faults strike every operation of every service, in process and over whatever wire it is served, and come out as the same
 * typed error, with runtime, operation and resource, as those of a real runtime. Where several fit a call, the one that was
 * ordered first and is not used up strikes it, alone. Over HTTP a client may try a read again that failed as unavailable: the
 * next attempt is another call.
 */
public final class RuntimeControl implements AutoCloseable {
    private final TestClock clock;
    private final EventLog events = new EventLog();
    private final InterceptedServices interception;
    private final EmbeddedRuntime embedded;
    private final Serializer serializer;
    private final CloudRuntimes runtimes;
    private final boolean unusedFaultsAllowed;
    private final List<FaultBuilder> begun = new CopyOnWriteArrayList<>();
    private @Nullable EmbeddedServer server;

    RuntimeControl(RuntimeSetup setup) {
        clock = new TestClock(setup.startsAt());
        interception = new InterceptedServices(setup.timeout());
        serializer = setup.serializer();
        unusedFaultsAllowed = setup.unusedFaultsAllowed();
        embedded = setup.runtime()
                .clock(clock)
                .decorator(interception)
                .onPublished(events::add)
                .build();
        clock.onMove(embedded::clockMoved);
        runtimes = CloudRuntimes.over(embedded.connection(), serializer);
        try {
            setup.seeds().forEach(seed -> seed.accept(runtimes));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        interception.forgetCalls();
        events.clear();
    }

    /** The setup of a runtime in memory, to be {@linkplain RuntimeSetup#start() started}. */
    public static RuntimeSetup inMemory() {
        return new RuntimeSetup();
    }

    /** What the application under test is given. It is closed with this. */
    public CloudRuntimes runtimes() {
        return runtimes;
    }

    /** Where the runtime is served over HTTP, for an application that connects by a URL; it is from the first time on. */
    public synchronized URI url() {
        if (server == null) {
            server = embedded.serve(ServeOptions.onFreePort());
        }
        return server.uri();
    }

    /** The runtime itself, for what this class has no shorter way for, as serving the wires of another one. */
    public EmbeddedRuntime embedded() {
        return embedded;
    }

    /** The time of the runtime. */
    public TestClock clock() {
        return clock;
    }

    /** What was published to a topic. */
    public Events events(String pubsubName, String topic) {
        return new Events(events, serializer, pubsubName, topic);
    }

    /** The calls of every operation that were answered, in that order; empty if none. */
    public List<RecordedCall> calls() {
        return interception.calls();
    }

    /**
     * The calls of an operation that were answered, in that order; empty if none.
     *
     * @throws IllegalArgumentException if there is no such operation, with the names that are nearest
     */
    public List<RecordedCall> calls(String operationId) {
        OperationInfo operation = Operations.of(operationId);
        return calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /**
     * Begins to order a fault for calls of an operation, for example {@code on("saveState").where("key", "o-1").fails(CONFLICT)}.
     *
     * @param operationId the operation, by its id in the API's documents
     * @throws IllegalArgumentException if there is no such operation, with the names that are nearest
     */
    public FaultBuilder on(String operationId) {
        FaultBuilder order = new FaultBuilder(Operations.of(operationId), caller(), interception::order);
        begun.add(order);
        return order;
    }

    /**
     * Begins to order that the next calls of an operation fail, for example {@code failNext(2, "saveState").with(UNAVAILABLE)}.
     *
     * @throws IllegalArgumentException if there is no such operation, with the names that are nearest, or the number is not positive
     */
    public FaultBuilder failNext(int calls, String operationId) {
        return on(operationId).next(calls);
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(RuntimeControl.class.getName()))
                        .findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("an unknown place");
    }

    /** Ends every fault: calls that are held go on. */
    public void liftFaults() {
        interception.faults().forEach(Fault::lift);
    }

    /**
     * Makes sure that each fault that was ordered, and not lifted, struck as many calls as it was ordered for, or one where no
     * number was said. The JUnit extension does this at the end of each test.
     *
     * @throws AssertionError if one did not, unless {@link RuntimeSetup#allowUnusedFaults} was set, or if one was begun and it
     *     was never said what is to happen
     */
    public void checkFaultsUsed() {
        List<FaultBuilder> unfinished =
                begun.stream().filter(FaultBuilder::isUnfinished).toList();
        if (!unfinished.isEmpty()) {
            throw new AssertionError("there is " + unfinished.get(0));
        }
        List<Fault> unused =
                interception.faults().stream().filter(Fault::unused).toList();
        if (!unused.isEmpty() && !unusedFaultsAllowed) {
            throw new AssertionError("faults were ordered that did not strike:\n"
                    + unused.stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"))
                    + "\nThe calls that there were: "
                    + calls().stream()
                            .map(call -> call.operation().operationId() + " ("
                                    + call.request().resource() + ")")
                            .toList()
                    + "\nOrder only what the test needs, lift() what it needs no more, or allowUnusedFaults()");
        }
    }

    /** Lets held calls go and gives everything back. Closing again changes nothing. */
    @Override
    public void close() {
        liftFaults();
        runtimes.close();
        embedded.close();
    }
}
