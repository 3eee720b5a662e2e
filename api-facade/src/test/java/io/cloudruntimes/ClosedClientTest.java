package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.StateService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After {@code close()} each call and each stream fails at once, with one error on every runtime. */
@Timeout(60)
class ClosedClientTest {
    private static final Duration EXPIRY = Duration.ofSeconds(10);
    private static final WatchOptions PRESENT_VALUES = WatchOptions.DEFAULT.withPresentValues();

    /** A client, and what ends the runtime that it leaves open. */
    private record Client(CloudRuntimes runtimes, AutoCloseable rest) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            runtimes.close();
            rest.close();
        }
    }

    private enum Connection {
        TO_A_RUNTIME_OF_ITS_OWN {
            @Override
            Client open() {
                RuntimeLocation.Running running = RuntimeLocation.IN_PROCESS.open();
                return new Client(running.runtime(), running);
            }
        },
        TO_A_RUNTIME_THAT_STAYS_OPEN {
            @Override
            Client open() {
                EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                return new Client(CloudRuntimes.over(embedded.connection(), Serializer.gson()), embedded);
            }
        },
        OVER_HTTP {
            @Override
            Client open() {
                RuntimeLocation.Running running = RuntimeLocation.SERVED.open();
                return new Client(running.runtime(), running);
            }
        };

        abstract Client open();
    }

    private static Stream<ThrowingCallable> callsThatWait(CloudRuntimes client) {
        ConfigurationHandler onChange = change -> {};
        return Stream.of(
                () -> client.state("orders").save("o-1", "a"),
                () -> client.state("orders").get("o-1", String.class),
                () -> client.state("orders").update("o-1", String.class, present -> "a"),
                () -> client.pubsub("bus").publish("paid", "a"),
                () -> client.pubsub("bus").subscribe("paid", String.class, event -> Ack.SUCCESS),
                () -> client.rpc().get("shop", "list", String.class),
                () -> client.rpc().serve("shop", call -> call.status(204)),
                () -> client.sequencer("sequences").nextId("order"),
                () -> client.secrets("vault").get("password"),
                () -> client.configuration("settings").getAll(),
                () -> client.configuration("settings").watch(List.of("k"), onChange),
                () -> client.configuration("settings").watch(List.of("k"), PRESENT_VALUES, onChange),
                () -> client.locks("locks").acquire("stock", EXPIRY),
                () -> client.locks("locks").tryAcquire("stock", EXPIRY),
                () -> client.binding("queue").invoke("create", "a"),
                () -> client.binding("queue").subscribe(event -> Ack.SUCCESS),
                () -> client.runtime().metadata(),
                client::startCallbacks);
    }

    private static Stream<Function<CloudRuntimes, CompletableFuture<?>>> callsWithFutures() {
        return Stream.of(
                client -> client.state("orders").async().save("o-1", "a"),
                client -> client.state("orders").async().update("o-1", String.class, present -> "a"),
                client -> client.pubsub("bus").async().publish("paid", "a"),
                client -> client.pubsub("bus")
                        .async()
                        .subscribe("paid", String.class, SubscribeOptions.DEFAULT, event -> Ack.SUCCESS),
                client -> client.rpc().async().get("shop", "list", String.class),
                client -> client.rpc().async().serve("shop", HandlerOptions.DEFAULT, call -> call.status(204)),
                client -> client.sequencer("sequences").async().nextId("order"),
                client -> client.secrets("vault").async().getAll(),
                client -> client.configuration("settings").async().save("k", "v"),
                client -> client.configuration("settings").async().watch(List.of("k"), PRESENT_VALUES, change -> {}),
                client -> client.locks("locks").async().acquire("stock", EXPIRY),
                client -> client.binding("queue").async().invoke("create", "a"),
                client -> client.runtime().async().health());
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CancelledException.class).hasMessageContaining("the client is closed");
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatWaitsFails(Connection connection) throws Exception {
        try (Client client = connection.open()) {
            client.runtimes().close();
            assertThat(callsThatWait(client.runtimes())).allSatisfy(ClosedClientTest::assertClosed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenFromTheClientBeforeFailsToo(Connection connection) throws Exception {
        try (Client client = connection.open()) {
            State state = client.runtimes().state("orders");
            AsyncState async = state.async();
            Locks locks = client.runtimes().locks("locks");
            StateService service = client.runtimes().service(StateService.class);
            GetStateRequest request =
                    GetStateRequest.builder().storeName("orders").key("o-1").build();
            assertThat(service.get(request)).isEmpty();
            client.runtimes().close();
            assertClosed(() -> state.save("o-1", "a"));
            assertClosed(() -> locks.acquire("stock", EXPIRY));
            assertClosed(() -> service.get(request));
            assertThatThrownBy(() -> async.save("o-1", "a").get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CancelledException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFutureFails(Connection connection) throws Exception {
        try (Client client = connection.open()) {
            client.runtimes().close();
            assertThat(callsWithFutures().map(call -> call.apply(client.runtimes())))
                    .allSatisfy(future -> assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS))
                            .hasCauseInstanceOf(CancelledException.class)
                            .hasMessageContaining("the client is closed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theErrorNamesTheOperationTheRuntimeAndTheResource(Connection connection) throws Exception {
        try (Client client = connection.open()) {
            String runtime = client.runtimes().toString();
            client.runtimes().close();
            assertThatThrownBy(() -> client.runtimes().state("orders").delete("o-1"))
                    .hasMessageContaining("StateService.delete on " + runtime)
                    .hasMessageContaining("storeName 'orders', key 'o-1'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsClosedWithItsClient(Connection connection) throws Exception {
        try (Client client = connection.open()) {
            Subscription watch = client.runtimes().configuration("settings").watch(List.of("k"), change -> {});
            Subscription served = client.runtimes().rpc().serve("shop", call -> call.status(204));
            assertThat(List.of(watch, served)).allMatch(Subscription::isOpen);
            client.runtimes().close();
            assertThat(List.of(watch, served)).noneMatch(Subscription::isOpen);
        }
    }

    @Test
    void closingAClientLeavesARuntimeOfOthersOpen() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                CloudRuntimes other = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            CloudRuntimes client = CloudRuntimes.over(embedded.connection(), Serializer.gson());
            client.configuration("settings").saveAll(Map.of("k", "v"));
            client.close();
            assertThat(other.configuration("settings").get("k")).contains("v");
        }
    }
}
