package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.stream.StreamListener;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An event at the application's port that cannot be read gets a reply, the listener hears of it, and the next event arrives. */
class UnreadableCallbacksTest {
    private static final List<String> EVENTS = List.of(
            "", "{", "[]", "7", "null", "{\"id\":", "{\"id\":\"1\",\"data_base64\":\"%%%\"}", "{\"id\":{}}", "\u0000");

    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloudRuntimesException> unreadable = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Hosted.Kind kind : Hosted.Kind.values()) {
            EVENTS.forEach(event -> cases.add(Arguments.of(kind, event)));
        }
        return cases.stream();
    }

    private final class Listener implements StreamListener<TopicEvent, TopicEventAnswer> {
        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            handled.add(event.id());
            return CompletableFuture.completedFuture(
                    TopicEventAnswer.builder().status(TopicEventStatus.SUCCESS).build());
        }

        @Override
        public void onUnreadable(CloudRuntimesException error, @Nullable TopicEventAnswer reply) {
            unreadable.add(error);
            replies.add(String.valueOf(reply));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsRepliedToAndReported(Hosted.Kind kind, String event) throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .build(),
                new Listener());
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            HttpResponse<String> response = post(hosted, event);
            CloudRuntimesException error = unreadable.poll(20, TimeUnit.SECONDS);
            assertThat(error).as("the listener hears of it").isNotNull();
            assertThat(error.code()).isEqualTo(ErrorCode.INTERNAL);
            assertThat(error.operation()).isEqualTo("subscribe");
            String reply = replies.poll(20, TimeUnit.SECONDS);
            assertThat(reply).contains("RETRY");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("RETRY");
            assertThat(handled).isEmpty();

            assertThat(post(hosted, "{\"id\":\"next\"}").body()).contains("SUCCESS");
            assertThat(handled.poll(20, TimeUnit.SECONDS)).isEqualTo("next");
        }
    }

    private static HttpResponse<String> post(Hosted hosted, String event) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hosted.uri().resolve("/subscriptions/bus/t"))
                                .header("Content-Type", "application/cloudevents+json")
                                .POST(BodyPublishers.ofString(event))
                                .build(),
                        BodyHandlers.ofString());
    }
}
