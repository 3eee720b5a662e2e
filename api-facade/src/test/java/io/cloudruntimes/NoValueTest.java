package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Responses without a value, and null in place of one. */
@SuppressWarnings("NullAway") // null where none may be is what this is about
class NoValueTest {
    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void aResponseWithoutABodyIsVoid(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime()
                        .rpc()
                        .serve("quiet", call -> call.method().equals("body") ? call.answer("x") : call.status(204))) {
            Rpc rpc = running.runtime().rpc();
            assertThat(rpc.invoke("quiet", "m", "a", Void.class)).isNull();
            assertThat(rpc.get("quiet", "m", void.class)).isNull();
            assertThat(rpc.get("quiet", "body", Void.class)).isNull();
            assertThat(rpc.async().invoke("quiet", "m", "a", Void.class).get(20, TimeUnit.SECONDS))
                    .isNull();
            assertThat(rpc.call("quiet", "m").send().status()).isEqualTo(204);
            assertThatThrownBy(() -> rpc.get("quiet", "m", Order.class))
                    .isInstanceOfSatisfying(
                            InvalidArgumentException.class,
                            e -> assertThat(e.status()).hasValue(204))
                    .hasMessageContaining("Order")
                    .hasMessageContaining("Void")
                    .hasMessageContaining("service 'quiet', method 'm'");
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void anEventWithoutDataIsVoid(RuntimeLocation place) throws Exception {
        BlockingQueue<Optional<Void>> seen = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("tick", Void.class, event -> {
                    seen.add(Optional.ofNullable(event.value()));
                    return Ack.SUCCESS;
                })) {
            running.bus().publish("tick", Bytes.EMPTY);
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void nullIsRefusedWithWhatToDoInstead(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", new Order("a", 1));
            assertRefused(() -> state.save("o-1", null), "delete", "o-1");
            assertRefused(() -> state.saveAll(Collections.singletonMap("o-1", null)), "delete", "o-1");
            assertRefused(() -> state.transact(all -> all.save("o-1", null)), "delete", "o-1");
            assertRefused(() -> state.update("o-1", Order.class, present -> null), "delete", "o-1");
            assertRefused(() -> running.bus().publish("paid", null), "Bytes.EMPTY", "paid");
            assertRefused(() -> running.bus().publishAll("paid", Arrays.asList("a", null)), "Bytes.EMPTY", "paid");
            Rpc rpc = running.runtime().rpc();
            assertRefused(() -> rpc.invoke("s", "m", null, Void.class), "leave the body out", "null");
            assertRefused(() -> rpc.call("s", "m").body((Object) null, "text/plain"), "leave the body out", "null");
            assertThat(state.get("o-1", Order.class)).contains(new Order("a", 1));
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void nullIsRefusedInTheFuture(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            assertThatThrownBy(() -> running.state().async().save("o-1", null).get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("delete");
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void aStoredNullIsAnErrorUnlessAnOptionalIsAskedFor(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", Bytes.utf8("null"));
            assertThatThrownBy(() -> state.get("o-1", Order.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("null")
                    .hasMessageContaining("o-1");
            assertThat(state.get("o-1", new TypeRef<Optional<Order>>() {})).contains(Optional.empty());
            assertThatThrownBy(() -> state.get("o-1", Void.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("Bytes");
        }
    }

    private static void assertRefused(ThrowingCallable call, String instead, String resource) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("null")
                .hasMessageContaining(instead)
                .hasMessageContaining(resource);
    }
}
