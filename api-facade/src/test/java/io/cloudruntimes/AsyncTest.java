package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.runtime.HealthStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service with futures: the same results, and each failure in the future. */
class AsyncTest {
    private static final Order ORDER = new Order("o-1", 1);

    @ParameterizedTest
    @EnumSource
    void state(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            AsyncState state = running.state().async();
            done(state.save("o-1", ORDER));
            done(state.saveAll(Map.of("o-2", ORDER)));
            assertThat(get(state.get("o-1", Order.class))).contains(ORDER);
            assertThat(get(state.get("o-1", new TypeRef<Map<String, Object>>() {}))
                            .orElseThrow())
                    .containsKey("id");
            assertThat(get(state.getAll(List.of("o-1", "o-2", "o-3"), Order.class)))
                    .containsOnlyKeys("o-1", "o-2");
            Entry<Order> entry = get(state.getEntry("o-1", Order.class)).orElseThrow();
            done(state.save("o-1", new Order("o-1", 2), SaveOptions.ifEtag(entry.etag())));
            assertThat(failure(state.save("o-1", ORDER, SaveOptions.ifEtag(entry.etag()))))
                    .isInstanceOf(ConflictException.class);
            assertThat(get(state.update("sum", Long.class, sum -> sum.orElse(0L) + 1)))
                    .isEqualTo(1L);
            assertThat(get(state.update("sum", new TypeRef<Long>() {}, sum -> sum.orElse(0L) + 1)))
                    .isEqualTo(2L);
            done(state.transact(operations -> operations.save("t", 1).delete("o-2")));
            done(state.delete("o-1"));
            done(state.deleteAll(List.of("t")));
            assertThat(get(state.get("o-1", Order.class))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCallThrows(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Object endless = cycle();
            AsyncState state = running.state().async();
            assertThat(failure(state.save("k", endless))).isInstanceOf(InvalidArgumentException.class);
            assertThat(failure(state.save("", 1))).isInstanceOf(InvalidArgumentException.class);
            assertThat(failure(state.delete("k", SaveOptions.expiringAfter(Duration.ofSeconds(1)))))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(failure(state.transact(operations -> {
                        throw new AssertionError("of the caller");
                    })))
                    .hasRootCauseInstanceOf(AssertionError.class);
            assertThat(failure(running.bus().async().publish("t", endless)))
                    .isInstanceOf(InvalidArgumentException.class);
            AsyncRpc rpc = running.runtime().rpc().async();
            assertThat(failure(rpc.invoke("nobody", "m", endless, String.class)))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(failure(rpc.invoke("nobody", "m", "x", String.class))).isInstanceOf(NotFoundException.class);
            assertThat(failure(rpc.stream("nobody", "m", "x"))).isInstanceOf(NotFoundException.class);
        }
    }

    private static Object cycle() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    @ParameterizedTest
    @EnumSource
    void pubSub(RuntimeLocation place) throws Exception {
        BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open()) {
            AsyncPubSub bus = running.bus().async();
            TypeRef<List<Order>> type = new TypeRef<>() {};
            Subscription subscription = get(bus.subscribe("paid", type, SubscribeOptions.DEFAULT, event -> {
                seen.add(event.value());
                seen.add(event.contentType().orElse(""));
                return Ack.SUCCESS;
            }));
            PublishOptions options = PublishOptions.DEFAULT.withContentType("application/vnd.orders+json");
            Optional<String> id = get(bus.publish("paid", List.of(ORDER), options));
            assertThat(id).isPresent();
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(List.of(ORDER));
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("application/vnd.orders+json");
            assertThat(get(bus.publishAll("paid", List.of(List.of(ORDER))))).isEmpty();
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(List.of(ORDER));
            assertThat(failure(bus.publishAll("paid", List.of(1), PublishOptions.expiringAfter(Duration.ofSeconds(1)))))
                    .isInstanceOf(InvalidArgumentException.class);
            subscription.close();
        }
    }

    /** The embedded runtime takes no metadata and says so, by which it shows that it was sent. */
    @ParameterizedTest
    @EnumSource
    void metadataIsSent(RuntimeLocation place) {
        Map<String, String> metadata = Map.of("tenant", "t-1");
        try (RuntimeLocation.Running running = place.open()) {
            AsyncPubSub bus = running.bus().async();
            AsyncState state = running.state().async();
            assertThat(List.of(
                            bus.publish("paid", 1, PublishOptions.DEFAULT.withMetadata(metadata)),
                            bus.subscribe(
                                    "paid",
                                    String.class,
                                    SubscribeOptions.DEFAULT.withMetadata(metadata),
                                    event -> Ack.SUCCESS),
                            state.save("k", 1, SaveOptions.DEFAULT.withMetadata(metadata)),
                            state.delete("k", SaveOptions.DEFAULT.withMetadata(metadata)),
                            state.get("k", String.class, GetOptions.DEFAULT.withMetadata(metadata)),
                            state.getAll(List.of("k"), String.class, GetOptions.DEFAULT.withMetadata(metadata)),
                            state.transact(
                                    operations -> operations.save("k", 1, SaveOptions.DEFAULT.withMetadata(metadata)))))
                    .allSatisfy(call -> assertThat(failure(call))
                            .isInstanceOf(InvalidArgumentException.class)
                            .hasMessageContaining("tenant"));
            Map<Integer, String> failed =
                    get(bus.publishAll("paid", List.of(1), PublishOptions.DEFAULT.withMetadata(metadata)));
            assertThat(failed.get(0)).contains("tenant");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rpc(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            AsyncRpc rpc = running.runtime().rpc().async();
            Subscription served = get(rpc.serve(
                    "echo",
                    HandlerOptions.DEFAULT,
                    call -> call.answer(call.as(new TypeRef<List<String>>() {})).toBuilder()
                            .putHeaders("x-list", "a, \"b, c\", d")
                            .build()));
            TypeRef<List<String>> type = new TypeRef<>() {};
            assertThat(get(rpc.invoke("echo", "m", List.of("a"), type))).containsExactly("a");
            RpcResponse answer = get(rpc.call("echo", "m")
                    .body(List.of("b"))
                    .options(CallOptions.withTimeout(Duration.ofSeconds(20)))
                    .send());
            assertThat(answer.as(type)).containsExactly("b");
            assertThat(answer.headers("X-List")).containsExactly("a", "\"b, c\"", "d");
            assertThat(answer.headers("x-none")).isEmpty();
            try (RpcStream stream = get(rpc.stream("echo", "m", List.of("c")))) {
                assertThat(stream.body()).asString(StandardCharsets.UTF_8).isEqualTo("[\"c\"]");
            }
            served.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void runtime(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            AsyncRuntimeInfo runtime = running.runtime().runtime().async();
            assertThat(get(runtime.health()).status()).isEqualTo(HealthStatus.UP);
            assertThat(get(runtime.metadata(CallOptions.withTimeout(Duration.ofSeconds(20)))))
                    .isEqualTo(running.runtime().runtime().metadata());
        }
    }

    private static <T> T get(CompletableFuture<T> future) {
        return Objects.requireNonNull(outcome(future));
    }

    private static void done(CompletableFuture<@Nullable Void> future) {
        assertThat(outcome(future)).isNull();
    }

    private static <T> @Nullable T outcome(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the call failed", e);
        }
    }

    private static CloudRuntimesException failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("it gave " + future.get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(CloudRuntimesException.class);
            return (CloudRuntimesException) Objects.requireNonNull(e.getCause());
        } catch (Exception e) {
            throw new AssertionError("no outcome", e);
        }
    }
}
