package io.cloudruntimes.benchmarks.sidecar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sidecar and what is sent to it.
 *
 * @param httpPort the port of its HTTP API
 * @param grpcPort the port of its gRPC API
 * @param pid its process
 */
record Target(int httpPort, int grpcPort, long pid) {
    static final String LOCKS = "locks";
    /** A lock that was acquired is gone after this time. */
    static final Duration LOCK_EXPIRY = Duration.ofSeconds(1);

    static final String APP = "bench";
    static final String STORE = "orders";
    static final String KEY = "o-1";
    static final String SETTINGS = "settings";
    static final String BROKER = "bus-memory";
    static final String TOPIC = "nobody";
    static final String METHOD = "echo";

    private static final byte[] VALUE = "{\"id\":\"o-1\",\"n\":42}".getBytes(StandardCharsets.UTF_8);

    private static final AtomicLong RESOURCES = new AtomicLong(System.nanoTime());

    /** A resource that nobody has locked. */
    static String freeResource() {
        return "resource-" + RESOURCES.incrementAndGet();
    }

    /** What is saved, published and sent to the application. */
    static byte[] value() {
        return VALUE;
    }

    /** The URL of the sidecar for this project's clients. */
    String url(String parameters) {
        return "dapr://127.0.0.1:" + httpPort + "?grpc=" + grpcPort + parameters;
    }
}
