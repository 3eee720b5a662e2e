package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.UnlockRequest;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import io.cloudruntimes.state.Consistency;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.StateService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service returns a value of an enumeration that the served wire has no number for, as one of a newer runtime may. */
class UnknownResponseValueTest {
    private static final EmittedWires WIRES = new EmittedWires(new ProxyServices(arguments ->
            UnlockResponse.builder().status(UnlockStatus.of("QUARANTINED")).build()));

    private static final List<Way> WAYS = ways();

    /** The connection to a served wire. */
    record Way(String name, RuntimeConnection connection) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        WIRES.open(
                Generation.plan(Repo.spec()).wired().stream()
                        .filter(binding -> binding.name().equals("dapr"))
                        .toList(),
                (binding, wire, connection) -> ways.add(new Way(wire.name(), connection)));
        return ways;
    }

    static List<Way> wires() {
        return WAYS;
    }

    @AfterAll
    static void stop() throws Exception {
        WIRES.close();
    }

    @Test
    void eachWireIsServed() {
        assertThat(WAYS).extracting(Way::name).containsExactlyInAnyOrder("http", "grpc");
    }

    @ParameterizedTest
    @MethodSource("wires")
    void theServiceFailedAndNotItsClient(Way way) {
        LockService locks = way.connection().service(LockService.class).orElseThrow();
        assertThatThrownBy(() -> locks.unlock(UnlockRequest.builder()
                        .storeName("locks")
                        .resourceId("o-1")
                        .owner("a")
                        .build()))
                .isInstanceOf(InternalException.class)
                .hasMessageContainingAll(
                        "unlock", "dapr", "status", "UnlockStatus", "QUARANTINED", "[HELD_BY_ANOTHER, ");
    }

    /** Over gRPC the wire has numbers only. */
    @Test
    void anUnknownValueOfARequestStaysAWrongArgument() {
        Way grpc = WAYS.stream()
                .filter(way -> way.name().equals("grpc"))
                .findFirst()
                .orElseThrow();
        StateService state = grpc.connection().service(StateService.class).orElseThrow();
        assertThatThrownBy(() -> state.get(GetStateRequest.builder()
                        .storeName("orders")
                        .key("o-1")
                        .consistency(Consistency.of("casual"))
                        .build()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContainingAll("get", "consistency", "Consistency", "casual", "[eventual, strong]");
    }
}
