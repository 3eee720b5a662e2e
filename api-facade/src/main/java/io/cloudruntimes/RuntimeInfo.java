package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.runtime.AsyncRuntimeService;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.HealthStatus;
import io.cloudruntimes.runtime.RuntimeHealth;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeOperations;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runtime itself. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails. */
public final class RuntimeInfo {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final RuntimeService service;
    private final Supplier<AsyncRuntimeService> async;

    RuntimeInfo(RuntimeService service, Supplier<AsyncRuntimeService> async) {
        this.service = service;
        this.async = async;
    }

    /** The same operations with futures. */
    public AsyncRuntimeInfo async() {
        return new AsyncRuntimeInfo(async.get());
    }

    /** Who the runtime is and which components it has. */
    public RuntimeMetadata metadata() {
        return metadata(CallOptions.DEFAULT);
    }

    /** As {@link #metadata()}, with options of the call. */
    public RuntimeMetadata metadata(CallOptions options) {
        return service.metadata(
                GetMetadataRequest.builder().build(),
                Arguments.required(RuntimeOperations.METADATA, "options", options));
    }

    /** Whether the runtime is healthy. */
    public RuntimeHealth health() {
        return health(CallOptions.DEFAULT);
    }

    /** As {@link #health()}, with options of the call. */
    public RuntimeHealth health(CallOptions options) {
        return service.health(
                GetHealthRequest.builder().build(), Arguments.required(RuntimeOperations.HEALTH, "options", options));
    }

    /**
     * Waits until the runtime reports that it is healthy.
     *
     * @throws UnsupportedByRuntimeException if this runtime has no health check
     * @throws CallTimeoutException if it does not in the given time; the cause is the failure of the last attempt
     */
    public void waitUntilReady(Duration atMost) {
        Arguments.of(RuntimeOperations.HEALTH).require("atMost", atMost);
        long end = System.nanoTime() + Nanos.of(atMost);
        long pause = FIRST_PAUSE_MILLIS;
        String last = "it was not asked";
        CloudRuntimesException failure = null;
        for (long left = Nanos.of(atMost); left > 0; left = end - System.nanoTime()) {
            try {
                RuntimeHealth health = service.health(
                        GetHealthRequest.builder().build(),
                        CallOptions.builder()
                                .timeout(Duration.ofNanos(left))
                                .noRetry()
                                .build());
                if (health.status().equals(HealthStatus.UP)) {
                    return;
                }
                last = "its status is " + health.status()
                        + health.message().map(text -> ", " + text).orElse("");
            } catch (UnsupportedByRuntimeException e) {
                throw e; // time does not help
            } catch (CloudRuntimesException e) {
                // the last attempt is cut short by our own end, which explains less than the failure before
                if (failure == null || !(e instanceof CallTimeoutException)) {
                    failure = e;
                    last = e.reason();
                }
            }
            sleep(Math.min(pause, Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()))));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        throw timedOut(atMost, last, failure);
    }

    private static CallTimeoutException timedOut(
            Duration atMost, String last, @Nullable CloudRuntimesException failure) {
        ErrorContext context = ErrorContext.of(RuntimeOperations.HEALTH);
        return new CallTimeoutException(
                "the runtime was not ready in " + Nanos.toMillis(atMost) + " ms: " + last,
                failure == null ? context : context.withRuntime(failure.runtime()),
                failure);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it waited", ErrorContext.EMPTY, e);
        }
    }

    /** Asks the runtime to stop. It replies before it stops. */
    public void shutdown() {
        shutdown(CallOptions.DEFAULT);
    }

    /** As {@link #shutdown()}, with options of the call. */
    public void shutdown(CallOptions options) {
        service.shutdown(
                ShutdownRuntimeRequest.builder().build(),
                Arguments.required(RuntimeOperations.SHUTDOWN, "options", options));
    }
}
