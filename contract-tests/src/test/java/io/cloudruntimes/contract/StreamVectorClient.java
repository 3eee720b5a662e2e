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
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorNotation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the vector of a stream on its client: a server sends the frames and notes what the client posts. */
final class StreamVectorClient {
    private StreamVectorClient() {}

    /** Fails if the client opens the stream otherwise, or if events or replies are missing, other ones or more. */
    static void check(Vector vector) throws Throwable {
        WireMockServer server = server(vector.json().get("frames").getAsString());
        Recorder recorder = new Recorder(vector);
        try {
            try (RuntimeConnection connection =
                            new NeutralConnector().connect(URI.create(server.baseUrl()), ConnectOptions.DEFAULT);
                    Subscription subscription = open(vector, connection, recorder)) {
                recorder.whenRead.get(30, TimeUnit.SECONDS);
                int replied = recorder.replies() ? recorder.events.size() : 0;
                await().until(() -> posted(server).size() >= replied);
                subscription.close();
            } finally {
                recorder.goOn.complete(null);
            }
            // the connection is closed: nothing follows
            checkOpening(vector.json().getAsJsonObject("expect"), server.findAll(getRequestedFor(anyUrl())));
            checkEvents(vector, recorder.events);
            assertThat(posted(server))
                    .as("the replies")
                    .containsExactlyInAnyOrderElementsOf(StreamVectors.replies(vector));
        } finally {
            server.stop();
        }
    }

    private static WireMockServer server(String frames) {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody(frames)));
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        return server;
    }

    /** Opens the stream with the client of its service. */
    private static Subscription open(Vector vector, RuntimeConnection connection, Recorder recorder) throws Throwable {
        Api.Member member = Api.member(vector.operation());
        Object client = connection.service(member.api()).orElseThrow();
        return (Subscription) member.api()
                .getMethod(member.method(), member.request(), StreamListener.class)
                .invoke(client, Api.request(member, vector.input()), recorder);
    }

    private static void checkOpening(JsonObject expect, List<LoggedRequest> openings) {
        assertThat(openings).as("it is opened once").hasSize(1);
        assertThat(openings.get(0).getUrl()).isEqualTo(expect.get("target").getAsString());
        assertThat(openings.get(0).getHeader("Accept")).isEqualTo("text/event-stream");
    }

    private static void checkEvents(Vector vector, List<Object> received) throws Exception {
        List<JsonElement> events = new ArrayList<>();
        for (Object event : received) {
            events.add(Api.json(StreamVectors.stream(vector).event(), event));
        }
        assertThat(events).as("the events").isEqualTo(StreamVectors.events(vector));
    }

    private static List<JsonObject> posted(WireMockServer server) {
        List<JsonObject> replies = new ArrayList<>();
        for (LoggedRequest request : server.findAll(postRequestedFor(anyUrl()))) {
            JsonObject reply = new JsonObject();
            reply.addProperty("target", request.getUrl());
            reply.add("body", JsonParser.parseString(request.getBodyAsString()));
            replies.add(reply);
        }
        return replies;
    }

    /** Replies as the vector says, with a whole reply or its status. */
    private static final class Recorder implements StreamListener<Object, Object> {
        private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
        private final CompletableFuture<@Nullable Void> whenRead = new CompletableFuture<>();
        private final CompletableFuture<@Nullable Void> goOn = new CompletableFuture<>();
        private final Stream stream;
        private final JsonArray replies;

        Recorder(Vector vector) {
            this.stream = StreamVectors.stream(vector);
            this.replies = StreamVectors.list(vector, "replies");
        }

        boolean replies() {
            return stream.answer().isPresent();
        }

        @Override
        public CompletionStage<Object> onEvent(Object event) throws Exception {
            events.add(event);
            if (!replies()) {
                return CompletableFuture.completedFuture(null);
            }
            JsonElement reply = replies.get(events.size() - 1);
            if (reply.isJsonPrimitive() && reply.getAsString().startsWith("!")) {
                throw new IllegalStateException(
                        "the receiver " + reply.getAsString().substring(1));
            }
            JsonObject status = new JsonObject();
            status.add("status", reply);
            return CompletableFuture.completedFuture(Json.fromText(
                    Api.codec(stream.answer().orElseThrow().type()),
                    VectorNotation.expand(reply.isJsonObject() ? reply : status).toString()));
        }

        /** Every frame is read. The thread that reads waits here, so that the stream is not opened again. */
        @Override
        public void onGap(StreamGap gap) {
            whenRead.complete(null);
            goOn.join();
        }

        @Override
        public void onClosed(@Nullable CloudRuntimesException error) {
            if (error != null) {
                whenRead.completeExceptionally(error);
            }
        }
    }
}
