package io.cloudruntimes.testkit;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says how a runtime under test begins. */
public final class RuntimeSetup {
    private final List<Consumer<CloudRuntimes>> seeds = new ArrayList<>();
    private final EmbeddedRuntime.Builder runtime = EmbeddedRuntime.builder();
    private Serializer serializer = Serializer.gson();
    private @Nullable Instant start;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean unusedFaultsAllowed;

    RuntimeSetup() {}

    /** A value that is there when the test begins. */
    public RuntimeSetup state(String storeName, String key, Object value) {
        return seed(runtimes -> runtimes.state(storeName).save(key, value));
    }

    /** Anything that is done before the test begins. Its calls are not recorded, its events not captured. */
    public RuntimeSetup seed(Consumer<CloudRuntimes> seed) {
        seeds.add(seed);
        return this;
    }

    /** The stores that there are; any name is one if not set. */
    public RuntimeSetup stores(String... names) {
        runtime.stores(Set.of(names));
        return this;
    }

    /** The message brokers that there are; any name is one if not set. */
    public RuntimeSetup brokers(String... names) {
        runtime.brokers(Set.of(names));
        return this;
    }

    /** Turns values into bytes and back; {@link Serializer#gson()} if not set. */
    public RuntimeSetup serializer(Serializer serializer) {
        this.serializer = serializer;
        return this;
    }

    /** What time it is when the test begins; that of the system if not set. */
    public RuntimeSetup startAt(Instant start) {
        this.start = start;
        return this;
    }

    /** How long a call that does not say so itself may be delayed before it fails, in real time; 30 seconds if not set. */
    public RuntimeSetup timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Lets faults be ordered that strike no call; a test that has passed fails for those if not set. */
    public RuntimeSetup allowUnusedFaults() {
        unusedFaultsAllowed = true;
        return this;
    }

    /** Starts it. */
    public RuntimeControl start() {
        return new RuntimeControl(this);
    }

    EmbeddedRuntime.Builder runtime() {
        return runtime;
    }

    List<Consumer<CloudRuntimes>> seeds() {
        return seeds;
    }

    Serializer serializer() {
        return serializer;
    }

    Instant startsAt() {
        return start == null ? Instant.now() : start;
    }

    Duration timeout() {
        return timeout;
    }

    boolean unusedFaultsAllowed() {
        return unusedFaultsAllowed;
    }
}
