package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.pubsub.PubSubModule;
import io.cloudruntimes.pubsub.AsyncPubSubService;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between callers and services, who is told of events, and connections to a runtime that is there. */
class EmbeddedSeamsTest {
    private static PublishEventRequest event(String data) {
        return PublishEventRequest.builder()
                .pubsubName("bus")
                .topic("paid")
                .data(Bytes.utf8(data))
                .build();
    }

    @Test
    void eachEventIsToldBeforeItsPublisherIs() {
        List<TopicEvent> told = Collections.synchronizedList(new ArrayList<>());
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(PubSubModule.ON_PUBLISHED, told::add)
                .build()) {
            String id = runtime.service(PubSubService.class)
                    .publishEvent(event("1"))
                    .eventId()
                    .orElseThrow();
            assertThat(told).singleElement().satisfies(event -> {
                assertThat(event.id()).isEqualTo(id);
                assertThat(event.pubsubName()).isEqualTo("bus");
                assertThat(event.topic()).isEqualTo("paid");
                assertThat(event.data()).isEqualTo(Bytes.utf8("1"));
            });
            runtime.service(PubSubService.class)
                    .publishBulk(PublishBulkRequest.builder()
                            .pubsubName("bus")
                            .topic("paid")
                            .entries(List.of(BulkPublishEntry.builder()
                                    .entryId("e")
                                    .data(Bytes.utf8("2"))
                                    .build()))
                            .build());
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void aDecoratorStandsBeforeTheWaitingAndTheOtherServices() {
        List<String> passed = Collections.synchronizedList(new ArrayList<>());
        ServiceDecorator decorator = new ServiceDecorator() {
            @Override
            public <S> S decorate(Class<S> type, S service) {
                return type.cast(Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                            passed.add(type.getSimpleName() + "." + method.getName());
                            return method.invoke(service, arguments);
                        }));
            }
        };
        try (EmbeddedRuntime runtime =
                        EmbeddedRuntime.builder().decorator(decorator).build();
                RuntimeConnection connection = runtime.connection()) {
            runtime.service(PubSubService.class).publishEvent(event("1"));
            connection
                    .service(AsyncPubSubService.class)
                    .orElseThrow()
                    .publishEvent(event("2"))
                    .join();
            assertThat(passed).containsExactly("PubSubService.publishEvent", "PubSubService.publishEvent");
        }
    }

    @Test
    void aConnectionThatIsClosedLeavesTheRuntimeOpen() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            runtime.connection().close();
            assertThat(runtime.service(PubSubService.class)
                            .publishEvent(event("1"))
                            .eventId())
                    .isPresent();
        }
    }
}
