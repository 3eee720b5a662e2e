package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpClientConfig;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.pubsub.http.HttpPubSubService;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the stream: the opening request, the events that arrive, and the answers that are posted. */
class SubscribeVectorTest {
    static Stream<Vector> vectors() {
        return Vector.all().stream().filter(Vector::isStream);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void receivesAndAnswers(Vector vector) throws Throwable {
        JsonObject json = vector.json();
        WireMockServer wireMock = new WireMockServer(wireMockConfig().dynamicPort());
        wireMock.start();
        wireMock.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody(json.get("frames").getAsString())));
        wireMock.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        Recorder recorder = new Recorder(json.getAsJsonArray("replies"));
        try (HttpCaller caller =
                        HttpClientConfig.builder(URI.create(wireMock.baseUrl())).build();
                Subscription subscription = new HttpPubSubService(caller)
                        .subscribe(
                                (SubscribeTopicEventsRequest)
                                        Api.request(Api.member(vector.operation()), json.getAsJsonObject("input")),
                                recorder)) {
            JsonArray answers = json.getAsJsonArray("answers");
            await().until(() -> wireMock.findAll(postRequestedFor(anyUrl())).size() >= answers.size());
            subscription.close();
            checkOpening(
                    json.getAsJsonObject("expect"),
                    wireMock.findAll(getRequestedFor(anyUrl())).get(0));
            checkEvents(json.getAsJsonArray("events"), recorder.events);
            checkAnswers(answers, wireMock.findAll(postRequestedFor(anyUrl())));
        } finally {
            wireMock.stop();
        }
    }

    private static void checkOpening(JsonObject expect, LoggedRequest opening) {
        assertThat(opening.getUrl()).isEqualTo(expect.get("target").getAsString());
        assertThat(opening.getHeader("Accept")).isEqualTo("text/event-stream");
    }

    private static void checkEvents(JsonArray expected, List<TopicEvent> events) throws ReflectiveOperationException {
        for (int i = 0; i < expected.size(); i++) {
            JsonElement actual = Api.json(new TypeRef.Named("TopicEvent"), events.get(i));
            assertThat(actual).isEqualTo(Vector.expand(expected.get(i)));
        }
    }

    private static void checkAnswers(JsonArray expected, List<LoggedRequest> posted) {
        for (JsonElement answer : expected) {
            String target = answer.getAsJsonObject().get("target").getAsString();
            LoggedRequest request = posted.stream()
                    .filter(candidate -> candidate.getUrl().equals(target))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not posted to " + target));
            assertThat(JsonParser.parseString(request.getBodyAsString()))
                    .isEqualTo(answer.getAsJsonObject().get("body"));
        }
    }

    /** Replies as the vector says; after that, when the stream comes again, SUCCESS. */
    private static final class Recorder implements StreamListener<TopicEvent, TopicEventAnswer> {
        private final List<TopicEvent> events = Collections.synchronizedList(new ArrayList<>());
        private final Iterator<JsonElement> replies;

        Recorder(JsonArray replies) {
            this.replies = replies.iterator();
        }

        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            events.add(event);
            String reply = replies.hasNext() ? replies.next().getAsString() : "SUCCESS";
            if (reply.startsWith("!")) {
                throw new IllegalStateException("the receiver " + reply.substring(1));
            }
            return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                    .status(TopicEventStatus.of(reply))
                    .build());
        }
    }
}
