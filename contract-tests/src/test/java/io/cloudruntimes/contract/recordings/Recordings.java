package io.cloudruntimes.contract.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a real runtime answered on one wire: {@code recordings/RUNTIME/WIRE.json}, where the runtime has a binding document. The
 * file {@code outcomes.yaml} beside it says what must come of it.
 *
 * @param binding the binding of the runtime
 * @param wire the wire
 */
record Recordings(RuntimeBinding binding, Wire wire) {
    private static final Path FOLDER = Repo.root().resolve("contract-tests/src/test/resources/recordings");

    /** Those of each folder. */
    static List<Recordings> all() {
        List<Recordings> all = new ArrayList<>();
        for (RuntimeBinding binding : Generation.plan(Repo.spec()).wired()) {
            for (Path file : files(FOLDER.resolve(binding.name()))) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json")) {
                    all.add(new Recordings(binding, binding.wire(name.substring(0, name.length() - ".json".length()))));
                }
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The replays over a protocol that a test makes, each with the recordings that it is of. */
    static Stream<Arguments> replays(Wire.Protocol protocol, Predicate<Replay> which) {
        return all().stream()
                .filter(recordings -> recordings.wire.protocol() == protocol)
                .flatMap(recordings ->
                        recordings.replayed().stream().filter(which).map(replay -> Arguments.of(recordings, replay)));
    }

    /** The recordings that are replayed. */
    List<Replay> replayed() {
        JsonObject rows = outcomes().getAsJsonObject("replayed");
        List<Replay> replays = new ArrayList<>();
        recorded().forEach((name, recording) -> {
            if (rows.has(name)) {
                replays.add(new Replay(name, recording, rows.getAsJsonObject(name)));
            }
        });
        return replays;
    }

    /** The streams that the application opens which the runtime calls, by the names that the rows of the calls have for them. */
    List<Replay> opened() {
        List<Replay> opened = new ArrayList<>();
        callbackRows("opened").asMap().forEach((name, row) -> {
            opened.add(new Replay(name, new JsonObject(), row.getAsJsonObject()));
        });
        return opened;
    }

    /** The recorded calls of the runtime to its application that are replayed. */
    List<RecordedCallback> callbacks() {
        Map<String, JsonObject> recorded = recorded();
        List<RecordedCallback> callbacks = new ArrayList<>();
        callbackRows("called").asMap().forEach((name, row) -> {
            callbacks.add(new RecordedCallback(
                    name,
                    Objects.requireNonNull(recorded.get(name), () -> "nothing is recorded as " + name),
                    row.getAsJsonObject()));
        });
        return callbacks;
    }

    private JsonObject callbackRows(String section) {
        JsonObject outcomes = outcomes();
        return outcomes.has("callbacks")
                ? outcomes.getAsJsonObject("callbacks").getAsJsonObject(section)
                : new JsonObject();
    }

    /** The names of the recorded calls whose requests no bound operation sends. */
    List<String> withoutOperation() {
        BoundRequests bound = BoundRequests.of(binding, wire);
        return document().getAsJsonArray("recordings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(recording -> !bound.include(recording))
                .map(recording -> recording.get("name").getAsString())
                .toList();
    }

    private Path file(String name) {
        return FOLDER.resolve(binding.name()).resolve(name);
    }

    private JsonObject document() {
        try {
            return JsonParser.parseString(Files.readString(file(wire.name() + ".json")))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every recording, by its name. */
    Map<String, JsonObject> recorded() {
        JsonObject document = document();
        Map<String, JsonObject> recordings = new LinkedHashMap<>();
        for (String list : List.of("recordings", "callbacks")) {
            for (JsonElement element : document.has(list) ? document.getAsJsonArray(list) : new JsonArray()) {
                JsonObject recording = element.getAsJsonObject();
                String name = recording.get("name").getAsString();
                if (recordings.put(name, recording) != null) {
                    throw new IllegalStateException("two recordings are named " + name);
                }
            }
        }
        return recordings;
    }

    /** What must come of them. */
    JsonObject outcomes() {
        try (InputStream in = Files.newInputStream(file("outcomes.yaml"))) {
            Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return Objects.requireNonNull(
                    new Gson().toJsonTree(document).getAsJsonObject().getAsJsonObject(wire.name()),
                    () -> file("outcomes.yaml") + " says nothing of " + wire.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects to a server on this machine, with the one wire open. */
    CloudRuntimes connect(Replay replay, int port) {
        return CloudRuntimes.builder(url(binding, wire.name(), port))
                .token(replay.row().has("token") ? replay.text("token") : null)
                .connect();
    }

    /** The URL of a runtime on this machine, with one wire open. */
    static String url(RuntimeBinding binding, String wire, int port) {
        return binding.schemes().get(0) + "://127.0.0.1?wire=" + wire + "&" + wire + "=" + port;
    }

    @Override
    public String toString() {
        return binding.name() + " " + wire.name();
    }
}
