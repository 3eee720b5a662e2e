package io.cloudruntimes.testkit;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.secret.SecretModule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Configures a runtime under test, before it is started. */
public final class RuntimeSetup {
    private final List<Consumer<CloudRuntimes>> seeds = new ArrayList<>();
    private final Map<String, MemorySecretStore> secretStores = new ConcurrentHashMap<>();
    private final EmbeddedRuntime.Builder runtime = EmbeddedRuntime.builder();
    private Serializer serializer = Serializer.gson();
    private @Nullable Instant start;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean unusedFaultsAllowed;

    RuntimeSetup() {}

    /** Seeds a value of a state store. */
    public RuntimeSetup state(String storeName, String key, Object value) {
        return seed(runtimes -> runtimes.state(storeName).save(key, value));
    }

    /** Seeds a secret of one value. Only the secret stores that are seeded, or that options name, exist. */
    public RuntimeSetup secret(String storeName, String name, String value) {
        secrets(storeName).put(name, value);
        return this;
    }

    /** Seeds a secret of several values, by their names. */
    public RuntimeSetup secret(String storeName, String name, Map<String, String> values) {
        secrets(storeName).put(name, values);
        return this;
    }

    private MemorySecretStore secrets(String storeName) {
        MemorySecretStore store = secretStores.computeIfAbsent(storeName, name -> new MemorySecretStore());
        runtime.option(SecretModule.STORES, Map.copyOf(secretStores));
        return store;
    }

    /** Seeds the value of a key of a configuration store. */
    public RuntimeSetup configuration(String storeName, String key, String value) {
        return seed(runtimes -> runtimes.configuration(storeName).save(key, value));
    }

    /** Seeds a file, without a media type. For more of it, use {@link #seed(Consumer)}. */
    public RuntimeSetup file(String storeName, String name, byte[] data) {
        return seed(runtimes -> runtimes.files(storeName).put(name, data));
    }

    /** Seeds an event of a queue, which waits for the first subscriber of that input binding. */
    public RuntimeSetup bindingEvent(String bindingName, Object data) {
        return seed(runtimes -> runtimes.binding(bindingName).invoke("create", data));
    }

    /** Seeds any data. The calls of a seed are not recorded, and its events are not captured. */
    public RuntimeSetup seed(Consumer<CloudRuntimes> seed) {
        seeds.add(seed);
        return this;
    }

    /**
     * Seeds data by a service. The calls of a seed are not recorded, and its events are not captured.
     *
     * @param service the interface of a service that a module of the embedded runtime provides
     */
    public <S> RuntimeSetup seed(Class<S> service, Consumer<S> seed) {
        return seed(runtimes -> seed.accept(runtimes.service(service)));
    }

    /** The names of the state stores; if not set, every name is a store. */
    public RuntimeSetup stores(String... names) {
        return option("stores", names);
    }

    /** The names of the message brokers; if not set, every name is a broker. */
    public RuntimeSetup brokers(String... names) {
        return option("brokers", names);
    }

    /** The value of an option of a module. */
    public <T> RuntimeSetup option(ModuleOption<T> option, T value) {
        runtime.option(option, value);
        return this;
    }

    /** The values of an option of a module by its name, as the program of the embedded runtime takes them. */
    public RuntimeSetup option(String name, String... values) {
        runtime.option(name, List.of(values));
        return this;
    }

    /** Turns values into bytes and back; {@link Serializer#gson()} if not set. */
    public RuntimeSetup serializer(Serializer serializer) {
        this.serializer = serializer;
        return this;
    }

    /** The time at which the test begins; the system's time if not set. */
    public RuntimeSetup startAt(Instant start) {
        this.start = start;
        return this;
    }

    /**
     * The timeout of calls that set none themselves: a fault that delays a call for longer makes it fail. It is real time, and 30
     * seconds if not set.
     */
    public RuntimeSetup timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Permits faults that never fire. If not set, such a fault fails the test. */
    public RuntimeSetup allowUnusedFaults() {
        unusedFaultsAllowed = true;
        return this;
    }

    /** Starts the runtime. */
    public RuntimeControl start() {
        return new RuntimeControl(this);
    }

    EmbeddedRuntime.Builder runtime() {
        return runtime;
    }

    Map<String, MemorySecretStore> secretStores() {
        return secretStores;
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
