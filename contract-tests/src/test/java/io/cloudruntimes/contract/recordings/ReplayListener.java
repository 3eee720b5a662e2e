package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonElement;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.generator.model.Stream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Receives the events of a replayed stream, and answers each as its row says. */
final class ReplayListener implements StreamListener<Object, Object> {
    private final Replay replay;
    private final Stream stream;
    private final List<JsonElement> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();

    ReplayListener(Replay replay) {
        this.replay = replay;
        this.stream = Api.stream(replay.text("call"));
    }

    /** The events so far, as JSON. */
    List<JsonElement> events() {
        return events;
    }

    /** The gaps that nobody has taken. */
    BlockingQueue<StreamGap> gaps() {
        return gaps;
    }

    @Override
    public CompletionStage<Object> onEvent(Object event) throws Exception {
        Object answer = Json.fromText(
                Api.codec(stream.answer().orElseThrow().type()),
                replay.row().getAsJsonObject("answer").toString());
        events.add(Api.json(stream.event(), event));
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public void onGap(StreamGap gap) {
        gaps.add(gap);
    }
}
