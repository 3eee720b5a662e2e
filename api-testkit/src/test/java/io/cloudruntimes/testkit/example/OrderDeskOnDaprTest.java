package io.cloudruntimes.testkit.example;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.testkit.stubs.OperationStubs;
import io.cloudruntimes.testkit.stubs.Stubs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderDeskOnDaprTest {
    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final OperationStubs dapr = Stubs.on(WIRE_MOCK).dapr();

    private static CloudRuntimes sidecar() {
        return CloudRuntimes.builder("dapr://127.0.0.1:" + WIRE_MOCK.getPort() + "?wire=http")
                .retries(false)
                .connect();
    }

    @Test
    void findsWhatTheSidecarHas() {
        Order order = new Order("o-1", 4200, false);
        dapr.getState("orders", "o-1")
                .returns(StateEntry.builder().value(Stubs.json(order)).etag("1").build());
        dapr.getState("orders", "o-2").absent();

        try (CloudRuntimes runtimes = sidecar()) {
            OrderDesk desk = new OrderDesk(runtimes);
            assertThat(desk.find("o-1")).contains(order);
            assertThat(desk.find("o-2")).isEmpty();
        }
        dapr.getState("orders", "o-1").verifyCalled(1);
    }

    @Test
    void aSidecarThatCannotReachItsStore() {
        dapr.getState("orders", "o-1").fails(ErrorCode.UNAVAILABLE);

        try (CloudRuntimes runtimes = sidecar()) {
            assertThat(new OrderDesk(runtimes).glance("o-1")).isEmpty();
        }
    }

    @Test
    void whatTheWireHasNotSaysWhy() {
        assertThatThrownBy(() -> dapr.getBulkState("orders", List.of("o-1", "o-2")))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("a bulk get over HTTP returns 200 with an empty body");
    }
}
