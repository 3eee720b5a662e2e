package io.cloudruntimes.testkit.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.PublishEventResponse;
import io.cloudruntimes.state.DeleteStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateKey;
import io.cloudruntimes.state.StateService;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StubsTest {
    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .failOnUnmatchedRequests(false)
            .build();

    /** What is stored. */
    record Order(String id, long total) {}

    private final OperationStubs dapr = Stubs.on(WIRE_MOCK).dapr();
    private CloudRuntimes runtimes = connect();

    private static CloudRuntimes connect() {
        return CloudRuntimes.builder("dapr://127.0.0.1:" + WIRE_MOCK.getPort() + "?wire=http")
                .retries(false)
                .connect();
    }

    @BeforeEach
    void open() {
        runtimes.close();
        runtimes = connect();
    }

    @AfterEach
    void close() {
        runtimes.close();
    }

    @Test
    void theFacadeSeesTheValueOfAStub() {
        Order order = new Order("o/1 +%", 4200);
        dapr.getState("orders", "o/1 +%")
                .returns(StateEntry.builder().value(Stubs.json(order)).etag("7").build());
        assertThat(runtimes.state("orders").get("o/1 +%", Order.class)).contains(order);
        dapr.getState("orders", "o/1 +%").verifyCalled(1);
    }

    @Test
    void whatWasNotStubbedIsNoAnswer() {
        dapr.getState("orders", "o-1").absent();
        assertThat(runtimes.state("orders").get("o-1", Order.class)).isEmpty();
        assertThatThrownBy(() -> runtimes.state("orders").get("o-2", Order.class))
                .isInstanceOf(CloudRuntimesException.class);
        assertThatThrownBy(() -> runtimes.state("others").get("o-1", Order.class))
                .isInstanceOf(CloudRuntimesException.class);
    }

    @Test
    void aHeaderThatTheRequestHasNotMustNotBeThere() {
        dapr.deleteState("orders", "o-1").succeeds();
        StateService service = runtimes.service(StateService.class);
        DeleteStateRequest any =
                DeleteStateRequest.builder().storeName("orders").key("o-1").build();
        service.delete(any);
        DeleteStateRequest withEtag = any.toBuilder().etag("3").build();
        assertThatThrownBy(() -> service.delete(withEtag)).isInstanceOf(CloudRuntimesException.class);
        dapr.deleteState(withEtag).succeeds();
        service.delete(withEtag);
        dapr.deleteState(any).verifyCalled(1);
        dapr.deleteState(withEtag).verifyCalled(2);
    }

    @Test
    void bodiesMatchByWhatTheyMean() {
        dapr.saveState(
                        "orders",
                        List.of(StateItem.builder()
                                .key("o-1")
                                .value(Bytes.utf8("{\"total\": 4200,  \"id\": \"o-1\"}"))
                                .build()))
                .succeeds();
        runtimes.state("orders").save("o-1", new Order("o-1", 4200));
        assertThatThrownBy(() -> runtimes.state("orders").save("o-1", new Order("o-1", 1)))
                .isInstanceOf(CloudRuntimesException.class);
    }

    @Test
    void anEventAsTheFacadePublishesIt() {
        PublishEventRequest paid = PublishEventRequest.builder()
                .pubsubName("bus")
                .topic("paid")
                .contentType("application/json")
                .data(Stubs.json(new Order("o-1", 4200)))
                .build();
        dapr.publishEvent(paid).returns(PublishEventResponse.builder().build());
        runtimes.pubsub("bus").publish("paid", new Order("o-1", 4200));
        dapr.publishEvent(paid).verifyCalled(1);
        assertThatThrownBy(() -> dapr.publishEvent(paid).verifyCalled(2))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("/publish/bus/paid");
    }

    @Test
    void anOperationThatTheWireHasNotSaysWhy() {
        assertThatThrownBy(() -> dapr.getBulkState("orders", List.of("a")))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("StateService.getBulk on dapr")
                .hasMessageContaining("a bulk get over HTTP returns 200 with an empty body");
        assertThatThrownBy(() -> dapr.deleteBulkState(
                        "orders", List.of(StateKey.builder().key("a").build())))
                .hasMessageContaining("Dapr has no bulk delete over HTTP");
    }

    @Test
    void aResultThatTheWireCannotSayIsRefused() {
        assertThatThrownBy(() -> dapr.publishEvent("bus", "paid", Bytes.utf8("1"))
                        .returns(PublishEventResponse.builder().eventId("e-1").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the http wire of dapr cannot carry this result of publishEvent")
                .hasMessageContaining("a client would see");
    }

    @Test
    void aRuntimeThatIsNotBoundIsRefused() {
        assertThatThrownBy(() -> Stubs.on(WIRE_MOCK).runtime("elsewhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no binding has the name 'elsewhere'; there are bindings for [neutral, dapr");
    }

    @Test
    void aClientOfAWireMockWillDo() {
        WireMock elsewhere = WireMock.create().port(WIRE_MOCK.getPort()).build();
        OperationStubs stubs = Stubs.on(elsewhere).neutral();
        stubs.getState("orders", "o-1").absent();
        try (CloudRuntimes client = CloudRuntimes.connect("http://127.0.0.1:" + WIRE_MOCK.getPort())) {
            assertThat(client.state("orders").get("o-1", Order.class)).isEmpty();
        }
        stubs.getState("orders", "o-1").verifyCalled(1);
    }
}
