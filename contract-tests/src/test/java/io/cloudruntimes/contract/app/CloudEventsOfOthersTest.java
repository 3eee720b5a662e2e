package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that other publishers made, with attributes that are not quite of their types: the handler gets them all the same. */
class CloudEventsOfOthersTest {
    private final BlockingQueue<TopicEvent> events = new LinkedBlockingQueue<>();

    private TopicEvent delivered(String event) throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .build(),
                arrived -> {
                    events.add(arrived);
                    return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                            .status(TopicEventStatus.SUCCESS)
                            .build());
                });
        try (Hosted hosted = Hosted.start(Hosted.Kind.HOST, callbacks)) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(hosted.uri().resolve("/subscriptions/bus/t"))
                                    .header("Content-Type", "application/cloudevents+json")
                                    .POST(BodyPublishers.ofString(event.replace('\'', '"')))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("SUCCESS");
        }
        TopicEvent arrived = events.poll(20, TimeUnit.SECONDS);
        assertThat(arrived).as("the handler is asked").isNotNull();
        return arrived;
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28 10:00:00Z", "2026-11-28T10:00:00+0200", "1764324000"})
    void aTimeThatCannotBeReadIsKeptAsText(String time) throws Exception {
        TopicEvent event = delivered("{'id':'1','time':'" + time + "','data':{'a':1}}");
        assertThat(event.time()).isEmpty();
        assertThat(event.metadata()).containsEntry("time", time);
        assertThat(event.data()).isEqualTo(Bytes.utf8("{\"a\":1}"));
    }

    @Test
    void aTimeOfAnotherZoneIsRead() throws Exception {
        assertThat(delivered("{'id':'1','time':'2026-11-28T10:00:00+02:00'}").time())
                .contains(Instant.parse("2026-11-28T08:00:00Z"));
    }

    @Test
    void aNumericIdIsItsText() throws Exception {
        TopicEvent event = delivered("{'id':9007199254740993,'source':7,'datacontenttype':'text/plain','data':'x'}");
        assertThat(event.id()).isEqualTo("9007199254740993");
        assertThat(event.source()).contains("7");
        assertThat(event.contentType()).contains("text/plain");
        assertThat(event.data()).isEqualTo(Bytes.utf8("x"));
    }

    @Test
    void optionalAttributesMayBeMissingOrOfAnyKind() throws Exception {
        TopicEvent event = delivered("{'id':'1','source':null,'type':{'a':[1]},'own':1.50}");
        assertThat(event.source()).isEmpty();
        assertThat(event.type()).isEmpty();
        assertThat(event.contentType()).isEmpty();
        assertThat(event.metadata()).containsEntry("type", "{\"a\":[1]}").containsEntry("own", "1.50");
        assertThat(event.data()).isEqualTo(Bytes.EMPTY);
    }
}
