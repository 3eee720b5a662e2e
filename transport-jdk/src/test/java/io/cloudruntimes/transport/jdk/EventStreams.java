package io.cloudruntimes.transport.jdk;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.sse.HttpStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A stream of texts. */
final class EventStreams {
    private EventStreams() {}

    static final HttpStream<String, String> STREAM = new HttpStream<>(
            HttpRequest.builder(
                            OperationInfo.of(
                                    "PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE),
                            "GET",
                            "/v1/events")
                    .build(),
            "event",
            new Text(),
            null);

    static StreamListener<String, String> listener(List<String> events) {
        return new StreamListener<>() {
            @Override
            public CompletionStage<String> onEvent(String event) {
                events.add(event);
                return CompletableFuture.completedFuture("SUCCESS");
            }
        };
    }

    private static final class Text implements JsonCodec<String> {
        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value);
        }

        @Override
        public String read(JsonReader in) throws IOException {
            return JsonValues.readString(in);
        }
    }
}
