package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.StateService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates that meet those of others: no change is lost, and each ends in the time of a call. */
@Timeout(120)
class StateUpdateTest {
    private static final int THREADS = 32;
    private static final int EACH = 20;

    /** A clock that only moves while an update pauses. */
    private static class FakeTime implements Sleeper {
        private final List<Duration> pauses = new ArrayList<>();
        private long nanos;

        @Override
        public synchronized void sleep(Duration pause) {
            pauses.add(pause);
            nanos += pause.toNanos();
        }

        @Override
        public void schedule(Duration pause, Runnable task) {
            sleep(pause);
            task.run();
        }

        synchronized long nanos() {
            return nanos;
        }
    }

    private static State state(RuntimeLocation.Running running, FakeTime time) {
        CloudRuntimes runtime = running.runtime();
        return new State(
                runtime.service(StateService.class),
                () -> runtime.service(AsyncStateService.class),
                new Values(Serializer.gson()),
                "orders",
                new UpdateRetries(Duration.ofSeconds(30), time, () -> 0.5, time::nanos));
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceLoseNoChangeAndNoneGivesUp(RuntimeLocation place) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.runtime().state("orders");
            CallOptions patient = CallOptions.withTimeout(Duration.ofSeconds(110));
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(executor.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    for (int change = 0; change < EACH; change++) {
                        state.update("sum", Long.class, patient, sum -> sum.orElse(0L) + 1);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(110, TimeUnit.SECONDS);
            }
            assertThat(state.get("sum", Long.class)).contains((long) THREADS * EACH);
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateGivesUpAtItsDeadlineAndSaysHowOftenItTried(RuntimeLocation place) {
        FakeTime time = new FakeTime();
        try (RuntimeLocation.Running running = place.open()) {
            State state = state(running, time);
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> state.update("o-1", Long.class, value -> {
                        state.save("o-1", (long) attempts.incrementAndGet());
                        return -1L;
                    }))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("o-1")
                    .hasMessageContaining(attempts + " tries")
                    .hasMessageContaining("30000 ms");
            assertThat(attempts.get()).isGreaterThan(60);
            assertThat(time.pauses).hasSize(attempts.get() - 1).allMatch(pause -> !pause.isZero());
            assertThat(time.nanos()).isBetween(29_000_000_000L, 30_000_000_000L);
            assertThat(state.get("o-1", Long.class)).contains(attempts.longValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAsyncUpdateGivesUpAtItsDeadlineToo(RuntimeLocation place) {
        FakeTime time = new FakeTime();
        try (RuntimeLocation.Running running = place.open()) {
            State state = state(running, time);
            AtomicInteger attempts = new AtomicInteger();
            CompletableFuture<Long> update = state.async().update("o-1", Long.class, value -> {
                state.save("o-1", (long) attempts.incrementAndGet());
                return -1L;
            });
            ExecutionException failure =
                    catchThrowableOfType(ExecutionException.class, () -> update.get(60, TimeUnit.SECONDS));
            assertThat(failure.getCause())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(attempts + " tries");
            assertThat(attempts.get()).isGreaterThan(60);
        }
    }

    @Test
    void cancellingAnAsyncUpdateEndsItsAttempts() throws Exception {
        List<Runnable> scheduled = new ArrayList<>();
        FakeTime time = new FakeTime() {
            @Override
            public synchronized void schedule(Duration pause, Runnable task) {
                scheduled.add(task);
                notifyAll();
            }
        };
        try (RuntimeLocation.Running running = RuntimeLocation.IN_PROCESS.open()) {
            State state = state(running, time);
            AtomicInteger attempts = new AtomicInteger();
            CompletableFuture<Long> update = state.async().update("o-1", Long.class, value -> {
                state.save("o-1", (long) attempts.incrementAndGet());
                return -1L;
            });
            synchronized (time) {
                while (scheduled.isEmpty()) {
                    time.wait(20_000);
                }
            }
            update.cancel(true);
            scheduled.get(0).run();
            assertThatThrownBy(update::join).isInstanceOf(CancellationException.class);
            assertThat(attempts).hasValue(1);
        }
    }

    @Test
    void whatTheFunctionThrowsEndsTheUpdateAsItIs() {
        IllegalStateException own = new IllegalStateException("mine");
        try (RuntimeLocation.Running running = RuntimeLocation.IN_PROCESS.open()) {
            State state = running.state();
            assertThatThrownBy(() -> state.update("k", Long.class, value -> {
                        throw own;
                    }))
                    .isSameAs(own);
            assertThatThrownBy(() -> state.async()
                            .update("k", Long.class, value -> {
                                throw own;
                            })
                            .get(20, TimeUnit.SECONDS))
                    .hasCause(own);
        }
    }

    /** A sidecar whose store gives no versions. */
    private static HttpServer storeWithoutVersions() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] value = "41".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, value.length);
            exchange.getResponseBody().write(value);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aValueWithoutAVersionIsNotUpdated() throws Exception {
        HttpServer server = storeWithoutVersions();
        String url = "dapr://127.0.0.1:" + server.getAddress().getPort() + "?wire=http";
        try (CloudRuntimes runtime = CloudRuntimes.connect(url)) {
            State state = runtime.state("orders");
            Entry<Long> entry = state.getEntry("k", Long.class).orElseThrow();
            assertThat(entry.etag()).isEmpty();
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> state.update("k", Long.class, value -> asked.incrementAndGet() + 0L))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("'k'")
                    .hasMessageContaining("gives no version");
            assertThatThrownBy(() -> state.async()
                            .update("k", Long.class, value -> asked.incrementAndGet() + 0L)
                            .get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnsupportedByRuntimeException.class);
            assertThat(asked).hasValue(0);
            assertThatThrownBy(() -> SaveOptions.ifEtag(entry.etag()))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("returned no version");
        } finally {
            server.stop(0);
        }
    }
}
