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
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the stream: the opening request, the events that arrive, and the answers that are posted. */
class SubscribeVectorTest {
    static Stream<Vector> vectors() {
        return VectorFiles.read(Repo.spec()).stream().filter(Vector::isStream);
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
        io.cloudruntimes.generator.model.Stream stream = stream(vector);
        Recorder recorder = new Recorder(stream.answer().orElseThrow().type(), json.getAsJsonArray("replies"));
        try (RuntimeConnection connection =
                        new NeutralConnector().connect(URI.create(wireMock.baseUrl()), ConnectOptions.DEFAULT);
                Subscription subscription = open(vector, connection, recorder)) {
            JsonArray answers = json.getAsJsonArray("answers");
            await().until(() -> wireMock.findAll(postRequestedFor(anyUrl())).size() >= answers.size());
            subscription.close();
            checkOpening(
                    json.getAsJsonObject("expect"),
                    wireMock.findAll(getRequestedFor(anyUrl())).get(0));
            checkEvents(stream.event(), json.getAsJsonArray("events"), recorder.events);
            checkAnswers(answers, wireMock.findAll(postRequestedFor(anyUrl())));
        } finally {
            wireMock.stop();
        }
    }

    private static void checkOpening(JsonObject expect, LoggedRequest opening) {
        assertThat(opening.getUrl()).isEqualTo(expect.get("target").getAsString());
        assertThat(opening.getHeader("Accept")).isEqualTo("text/event-stream");
    }

    private static io.cloudruntimes.generator.model.Stream stream(Vector vector) {
        return (io.cloudruntimes.generator.model.Stream)
                Api.member(vector.operation()).callable();
    }

    /** Opens the stream with the client of its service. */
    private static Subscription open(Vector vector, RuntimeConnection connection, Recorder recorder) throws Throwable {
        Api.Member member = Api.member(vector.operation());
        Object client = connection.service(member.api()).orElseThrow();
        return (Subscription) member.api()
                .getMethod(member.method(), member.request(), StreamListener.class)
                .invoke(client, Api.request(member, vector.json().getAsJsonObject("input")), recorder);
    }

    private static void checkEvents(TypeRef.Named type, JsonArray expected, List<Object> events)
            throws ReflectiveOperationException {
        for (int i = 0; i < expected.size(); i++) {
            JsonElement actual = Api.json(type, events.get(i));
            assertThat(actual).isEqualTo(VectorNotation.expand(expected.get(i)));
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

    /** Replies as the vector says, a whole answer or its status; the last reply again when the stream comes again. */
    private static final class Recorder implements StreamListener<Object, Object> {
        private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
        private final TypeRef.Named type;
        private final JsonArray replies;

        Recorder(TypeRef.Named type, JsonArray replies) {
            this.type = type;
            this.replies = replies;
        }

        @Override
        public CompletionStage<Object> onEvent(Object event) throws Exception {
            events.add(event);
            JsonElement reply = replies.get(Math.min(events.size(), replies.size()) - 1);
            if (reply.isJsonPrimitive() && reply.getAsString().startsWith("!")) {
                throw new IllegalStateException(
                        "the receiver " + reply.getAsString().substring(1));
            }
            JsonObject answer = new JsonObject();
            answer.add("status", reply);
            return CompletableFuture.completedFuture(Json.fromText(
                    Api.codec(type),
                    VectorNotation.expand(reply.isJsonObject() ? reply : answer).toString()));
        }
    }
}
