package io.cloudruntimes.sdktests.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.sidecars.CachedTool;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The SDK for Python, in a virtual environment of its own. */
final class PythonSdk implements Sdk {
    private static final Path FOLDER = Path.of("python").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 60;

    private final String python;

    private PythonSdk(String python) {
        this.python = python;
    }

    /** Makes it ready; the test is skipped where there is no Python. */
    static PythonSdk ready() throws Exception {
        String missing = CachedTool.missing("python3");
        assumeTrue(missing.isEmpty(), missing);
        CachedTool cache = CachedTool.of("sdk-cloudevents-python", FOLDER.resolve("requirements.txt"));
        Path python = cache.folder().resolve("bin/python");
        cache.fill(() -> {
            CachedTool.run(
                    FOLDER, "python3", "-m", "venv", "--clear", cache.folder().toString());
            CachedTool.run(FOLDER, python.toString(), "-m", "pip", "install", "--quiet", "-r", "requirements.txt");
        });
        return new PythonSdk(python.toString());
    }

    @Override
    public List<Message> make(List<JsonObject> cases, Mode mode) throws Exception {
        JsonArray work = new JsonArray();
        cases.forEach(one -> {
            JsonObject entry = new JsonObject();
            entry.add("case", one);
            entry.addProperty("mode", mode.name().toLowerCase(Locale.ROOT));
            work.add(entry);
        });
        List<JsonObject> results = run(work);
        assertThat(results).allMatch(result -> !result.has("error"));
        return results.stream().map(Message::of).toList();
    }

    @Override
    public List<Event> read(List<Message> messages) throws Exception {
        JsonArray work = new JsonArray();
        messages.forEach(message -> work.add(message.toJson()));
        return run(work).stream()
                .map(result -> result.has("error")
                        ? Event.unreadable(result.get("error").getAsString())
                        : Event.of(result))
                .toList();
    }

    private List<JsonObject> run(JsonArray work) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(python, "main.py")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        try {
            try (OutputStream in = process.getOutputStream()) { // it reads all of it before it writes
                in.write(work.toString().getBytes(StandardCharsets.UTF_8));
            }
            List<JsonObject> results = process.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || results.size() != work.size()) {
                throw new AssertionError("The program in Python did not end well; its own messages stand above.");
            }
            return results;
        } finally {
            process.destroyForcibly();
        }
    }
}
