package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events and calls whose handlers fail, on a runtime: the event comes again, the caller has an internal error. */
class HandlersOnARuntimeTest {
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void anEventWhoseHandlerThrowsAnErrorComesAgain(RuntimeLocation place) throws Exception {
        SubscribeOptions options = SubscribeOptions.DEFAULT.onHandlerError(failures::add);
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("paid", String.class, options, event -> {
                    seen.add(event.attempt().orElse(0));
                    if (event.attempt().orElse(0) == 1) {
                        throw new AssertionError("a failed assertion of a library");
                    }
                    return Ack.SUCCESS;
                })) {
            running.bus().publish("paid", "a");
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            HandlerFailure failure = failures.poll(20, TimeUnit.SECONDS);
            assertThat(failure).isNotNull();
            assertThat(failure.reply()).isEqualTo("RETRY");
            assertThat(failure.event()).contains("topic 'paid' of 'bus'");
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventWhoseHandlerClosesItsSubscriptionIsReplied(RuntimeLocation place) throws Exception {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        try (RuntimeLocation.Running running = place.open()) {
            own.complete(running.bus().subscribe("paid", String.class, event -> {
                own.join().close();
                seen.add("closed");
                return Ack.SUCCESS;
            }));
            running.bus().publish("paid", "a");
            assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("closed");
            assertThat(own.join().closed()).succeedsWithin(Duration.ofSeconds(20));
            // the next subscriber gets the next event only: the first was replied to, and does not come again
            try (Subscription next = running.bus().subscribe("paid", String.class, event -> {
                seen.add(event.value());
                return Ack.SUCCESS;
            })) {
                running.bus().publish("paid", "b");
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
                assertThat(seen).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallWhoseHandlerFailsIsAnInternalError(RuntimeLocation place) throws Exception {
        HandlerOptions options = HandlerOptions.DEFAULT
                .withHandlerTimeout(Duration.ofMillis(100))
                .onHandlerError(failures::add);
        CountDownLatch never = new CountDownLatch(1);
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime().rpc().serve("orders", options, call -> {
                    switch (call.method()) {
                        case "throws" -> throw new NoClassDefFoundError("gone");
                        case "stuck" -> never.await();
                        default -> {
                            // an answer
                        }
                    }
                    return call.answer("ok");
                })) {
            Rpc rpc = running.runtime().rpc();
            assertThatThrownBy(() -> rpc.invoke("orders", "throws", "x", String.class))
                    .isInstanceOf(InternalException.class);
            assertThat(failures.take().event()).isEqualTo("call of method 'throws' of service 'orders'");
            assertThatThrownBy(() -> rpc.invoke("orders", "stuck", "x", String.class))
                    .isInstanceOf(InternalException.class);
            assertThat(failures.take().cause()).isInstanceOf(CallTimeoutException.class);
            assertThat(rpc.invoke("orders", "well", "x", String.class)).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedInvokeHasTheStatusAndTheBody(RuntimeLocation place) {
        String problem = "{\"problem\":\"" + "x".repeat(1000) + "\"}";
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime()
                        .rpc()
                        .serve(
                                "orders",
                                call -> call.answer(Bytes.utf8(problem)).toBuilder()
                                        .status(409)
                                        .build())) {
            Rpc rpc = running.runtime().rpc();
            assertThatThrownBy(() -> rpc.invoke("orders", "m", "x", String.class))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.status()).hasValue(409);
                        assertThat(e.body()).contains(Bytes.utf8(problem));
                    });
            assertThatThrownBy(() -> rpc.stream("orders", "m", "x"))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.status()).hasValue(409);
                        assertThat(e.body()).contains(Bytes.utf8(problem));
                    });
        }
    }
}
