package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.server.RouteResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real runtime called on its application, replayed: each call gets a response that means what the recorded one did. */
class RecordedCallbacksTest {
    private final Map<String, ReplayListener> listeners = new HashMap<>();

    static Stream<Arguments> callbacks() {
        return Recordings.all().stream()
                .flatMap(recordings ->
                        recordings.callbacks().stream().map(callback -> Arguments.of(recordings, callback)));
    }

    static Stream<Arguments> lists() {
        return callbacks().filter(it -> callback(it).row().has("list"));
    }

    static Stream<Arguments> withToken() {
        return callbacks().filter(it -> callback(it).token().isPresent());
    }

    private static RecordedCallback callback(Arguments arguments) {
        return (RecordedCallback) arguments.get()[1];
    }

    private EmittedCallbacks open(Recordings recordings, @Nullable String token) throws Exception {
        EmittedCallbacks callbacks = new EmittedCallbacks(recordings.binding().name(), token);
        for (Replay stream : recordings.opened()) {
            ReplayListener listener = new ReplayListener(stream);
            listeners.put(stream.name(), listener);
            callbacks.open(stream.text("call"), stream.row().getAsJsonObject("input"), listener);
        }
        return callbacks;
    }

    @ParameterizedTest
    @MethodSource("callbacks")
    void isAnsweredAsRecorded(Recordings recordings, RecordedCallback callback) throws Exception {
        try (EmittedCallbacks callbacks = open(recordings, null)) {
            RouteResponse response = callbacks.call(callback.request());
            assertThat(response.status())
                    .isEqualTo(callback.answer().get("status").getAsInt());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers());
            callback.headers().forEach((name, value) -> assertThat(headers).containsEntry(name, value));
            for (Replay stream : recordings.opened()) {
                boolean called = stream.name().equals(callback.stream().orElse(null));
                ReplayListener listener = Objects.requireNonNull(listeners.get(stream.name()));
                assertThat(listener.events())
                        .as("events of %s", stream)
                        .isEqualTo(called ? List.of(callback.event()) : List.of());
                if (called) {
                    assertThat(response.body().bytes().toUtf8()).isEqualTo(stream.text("response"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theListOfWhatIsOpenSaysTheSame(Recordings recordings, RecordedCallback callback) throws Exception {
        JsonArray list;
        try (EmittedCallbacks callbacks = open(recordings, null)) {
            list = json(callbacks.call(callback.request()).body().bytes().toUtf8());
        }
        assertThat(list).isEqualTo(callback.row().getAsJsonArray("list"));
        JsonObject differs = callback.row().getAsJsonObject("differs");
        JsonObject unopened = callback.row().getAsJsonObject("unopened");
        JsonArray recorded = json(callback.answer().get("body").getAsString());
        assertThat(without(differs, list.asList()))
                .containsAll(without(
                        differs,
                        recorded.asList().stream()
                                .filter(it -> unopened.keySet().stream().noneMatch(it.getAsJsonObject()::has))
                                .toList()));
    }

    private static JsonArray json(String text) {
        return JsonParser.parseString(text).getAsJsonArray();
    }

    private static List<JsonElement> without(JsonObject members, List<JsonElement> elements) {
        List<JsonElement> without = new ArrayList<>();
        for (JsonElement element : elements) {
            JsonObject copy = element.getAsJsonObject().deepCopy();
            members.keySet()
                    .forEach(member -> assertThat(copy.remove(member))
                            .as("%s of %s", member, element)
                            .isNotNull());
            without.add(copy);
        }
        return without;
    }

    @ParameterizedTest
    @MethodSource("withToken")
    void theTokenThatTheRuntimeSentIsTheOneThatIsAskedFor(Recordings recordings, RecordedCallback callback)
            throws Exception {
        try (EmittedCallbacks callbacks = open(recordings, callback.token().orElseThrow())) {
            assertThat(callbacks.call(callback.request()).status())
                    .isEqualTo(callback.answer().get("status").getAsInt());
            List<RecordedCallback> others = recordings.callbacks().stream()
                    .filter(it -> it.token().isEmpty())
                    .toList();
            assertThat(others).isNotEmpty();
            for (RecordedCallback other : others) {
                assertThat(callbacks.call(other.request()).status())
                        .as(other.name())
                        .isEqualTo(401);
            }
        }
    }
}
