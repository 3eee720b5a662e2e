package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timeouts whose nanoseconds no number of 64 bits holds: they are no limit. */
@Timeout(60)
class LongTimeoutsTest {
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    private static final CallOptions CALL = CallOptions.withTimeout(FOREVER);

    @ParameterizedTest
    @EnumSource
    void aCallMayTakeForEver(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            CloudRuntimes runtime = running.runtime();
            runtime.runtime().waitUntilReady(FOREVER);
            assertThat(running.state().update("sum", Long.class, CALL, sum -> sum.orElse(0L) + 1))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockMayBeWaitedForAndHeldForEver(RuntimeLocation place) {
        LockOptions options = LockOptions.DEFAULT.withRenewal(FOREVER).withCall(CALL);
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            Duration expiry = Duration.ofSeconds(30);
            locks.tryAcquire("o-1", expiry, options).orElseThrow().close();
            locks.acquire("o-1", expiry, options.withWaitAtMost(FOREVER)).close();
            assertThat(locks.tryAcquire("o-1", expiry)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerMayTakeForEver(RuntimeLocation place) throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription events = running.bus()
                        .subscribe(
                                "paid", String.class, SubscribeOptions.DEFAULT.withHandlerTimeout(FOREVER), event -> {
                                    seen.add(event.value());
                                    return Ack.SUCCESS;
                                });
                Subscription served = running.runtime()
                        .rpc()
                        .serve(
                                "orders",
                                HandlerOptions.DEFAULT.withHandlerTimeout(FOREVER),
                                call -> call.answer("ok"));
                Subscription watched = running.runtime()
                        .configuration("settings")
                        .watch(
                                List.of("a"),
                                WatchOptions.DEFAULT.withRefreshInterval(FOREVER),
                                change -> seen.add(change.key()))) {
            running.bus().publish("paid", "a");
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
            assertThat(running.runtime()
                            .rpc()
                            .call("orders", "m")
                            .body("x")
                            .options(CALL)
                            .invoke(String.class))
                    .isEqualTo("ok");
            assertThat(watched.isOpen()).isTrue();
        }
    }

    @Test
    void aConnectionMayHaveNoLimit() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes runtime = CloudRuntimes.builder(server.uri().toString())
                        .timeout(FOREVER)
                        .connect()) {
            runtime.state("orders").save("a", 1);
            assertThat(runtime.state("orders").get("a", Integer.class)).contains(1);
            runtime.locks("locks").acquire("o-1", Duration.ofSeconds(30)).close();
        }
    }
}
