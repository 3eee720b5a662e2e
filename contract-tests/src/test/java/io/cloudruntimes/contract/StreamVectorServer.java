package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.server.SseSink;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.neutral.NeutralServer;
import io.cloudruntimes.vectors.Vector;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Runs the vector of a stream on its routes: the service delivers the events, the test posts the replies. */
final class StreamVectorServer {
    private static final String DELIVERY = "?delivery=";

    private final Vector vector;
    private final Stream stream;
    private final Router router;
    private final StringBuffer sent = new StringBuffer();
    private @Nullable Object request;
    private @Nullable StreamListener<Object, Object> listener;

    private StreamVectorServer(Vector vector, ScheduledExecutorService timer) {
        this.vector = vector;
        this.stream = StreamVectors.stream(vector);
        ServedRuntime neutral = new NeutralServer();
        ServedWire wire = neutral.wires().get(0);
        this.router = new Router(
                wire.routes().apply(new ProxyServices(this::open)), timer, wire.httpErrors(neutral.errors()));
    }

    /** Fails if the routes read the request otherwise, or if frames or replies are missing, other ones or more. */
    static void check(Vector vector, ScheduledExecutorService timer) throws Throwable {
        new StreamVectorServer(vector, timer).check();
    }

    private void check() throws Exception {
        JsonObject expect = vector.json().getAsJsonObject("expect");
        assertThat(handle("GET", expect.get("target").getAsString(), Bytes.EMPTY))
                .as("the response goes on as a stream")
                .isNull();
        assertThat(request).isEqualTo(Api.request(Api.member(vector.operation()), vector.input()));
        List<CompletableFuture<Object>> replies = new ArrayList<>();
        for (JsonElement event : StreamVectors.events(vector)) {
            replies.add(listener.onEvent(Json.fromText(Api.codec(stream.event()), event.toString()))
                    .toCompletableFuture());
        }
        List<SseFrame> expected =
                StreamVectors.frames(vector, vector.json().get("frames").getAsString());
        List<SseFrame> frames = StreamVectors.frames(vector, sent.toString());
        assertThat(data(frames)).as("the frames").isEqualTo(data(expected));
        for (JsonObject reply : StreamVectors.replies(vector)) {
            post(reply, expected, frames, replies);
        }
        assertThat(replies).as("a reply to each event").allMatch(CompletableFuture::isDone);
        assertThat(StreamVectors.frames(vector, sent.toString()))
                .as("no frame follows a reply")
                .isEqualTo(frames);
    }

    private List<JsonElement> data(List<SseFrame> frames) throws Exception {
        List<JsonElement> data = new ArrayList<>();
        for (SseFrame frame : frames) {
            data.add(StreamVectors.data(vector, frame));
        }
        return data;
    }

    /** Posts a reply of the vector, with the id that the routes gave to the delivery. */
    private void post(
            JsonObject reply, List<SseFrame> expected, List<SseFrame> frames, List<CompletableFuture<Object>> replies)
            throws Exception {
        String target = reply.get("target").getAsString();
        int at = target.indexOf(DELIVERY);
        String id = URLDecoder.decode(target.substring(at + DELIVERY.length()), StandardCharsets.UTF_8);
        int index = expected.stream().map(SseFrame::id).toList().indexOf(id);
        assertThat(index).as("the event of the delivery " + id).isNotNegative();
        RouteResponse response = handle(
                "POST",
                target.substring(0, at) + DELIVERY + frames.get(index).id(),
                Bytes.utf8(reply.get("body").toString()));
        assertThat(response).isNotNull().extracting(RouteResponse::status).isEqualTo(204);
        TypeRef.Named type = stream.answer().orElseThrow().type();
        assertThat(replies.get(index)).isDone();
        assertThat(Api.json(type, replies.get(index).join())).isEqualTo(StreamVectors.normal(type, reply.get("body")));
    }

    private @Nullable RouteResponse handle(String method, String target, Bytes body) {
        return router.handle(new ServerRequest(method, target, Headers.of(Map.of()), body), onLost -> new Sink());
    }

    private Object open(Object... arguments) {
        request = arguments[0];
        listener = listener(arguments[1]);
        return new ServedSubscription();
    }

    @SuppressWarnings("unchecked")
    private static StreamListener<Object, Object> listener(Object argument) {
        return (StreamListener<Object, Object>) argument;
    }

    private final class Sink implements SseSink {
        @Override
        public void write(String text) {
            sent.append(text);
        }

        @Override
        public void close() {}
    }
}
