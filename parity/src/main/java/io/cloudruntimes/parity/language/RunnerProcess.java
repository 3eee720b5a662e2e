package io.cloudruntimes.parity.language;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The program of one language: a line of JSON in, a line of JSON out, one call at a time. Whatever it does wrong ends it, and
 * is reported with the language, the current vector, and the end of its output.
 */
public final class RunnerProcess implements AutoCloseable {
    /** Where a runner finds the address to call. */
    static final String BASE_URL = "PARITY_BASE_URL";

    /** A value of 16 MiB is 22 million characters in base64; a line ten times as long is no response. */
    private static final int LONGEST_LINE = 1 << 28;

    private final String language;
    private final Process process;
    private final Path log;
    private final Duration limit;
    private final BufferedWriter in;
    private final BufferedReader out;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "parity-runner");
        made.setDaemon(true);
        return made;
    });

    private RunnerProcess(String language, Process process, Path log, Duration limit) {
        this.language = language;
        this.process = process;
        this.log = log;
        this.limit = limit;
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a runner.
     *
     * @param limit how long the response to one call may take
     */
    public static RunnerProcess start(Language.Runner runner, String language, URI base, Path log, Duration limit)
            throws RunnerException {
        ProcessBuilder builder = new ProcessBuilder(runner.command())
                .directory(runner.folder().toFile())
                .redirectError(log.toFile());
        builder.environment().putAll(runner.environment());
        builder.environment().put(BASE_URL, base.toString());
        // a proxy of this machine is for others
        List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .forEach(builder.environment()::remove);
        try {
            return new RunnerProcess(language, Processes.start(builder), log, limit);
        } catch (IOException e) {
            throw new RunnerException(language + ": the runner could not be started: " + e.getMessage());
        }
    }

    /** Makes one call; the response has the id of the call. */
    public JsonObject call(JsonObject line) throws RunnerException {
        String id = line.get("id").getAsString();
        Future<@Nullable String> answer = thread.submit((Callable<@Nullable String>) () -> {
            in.write(line.toString());
            in.write('\n');
            in.flush();
            return readLine();
        });
        try {
            String text = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null) {
                throw failed(id, "the runner ended" + status() + " and did not respond");
            }
            return parse(id, text);
        } catch (TimeoutException e) {
            throw failed(id, "the runner did not respond within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failed(id, "the runner ended" + status() + " and did not respond");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(id, "the run was interrupted");
        }
    }

    private @Nullable String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c != -1; c = out.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                return line.substring(0, 200);
            }
            line.append((char) c);
        }
        return line.isEmpty() ? null : line.toString();
    }

    private JsonObject parse(String id, String text) throws RunnerException {
        JsonElement answer;
        try {
            answer = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw failed(id, "the runner printed what is not JSON: " + start(text));
        }
        if (!answer.isJsonObject() || !answer.getAsJsonObject().has("id")) {
            throw failed(id, "the runner printed a line that is no response: " + start(text));
        }
        String answered = answer.getAsJsonObject().get("id").toString();
        if (!answered.equals(new JsonPrimitive(id).toString())) {
            throw failed(id, "the runner skipped the response to this call and printed " + start(answered));
        }
        return answer.getAsJsonObject();
    }

    private RunnerException failed(String id, String what) {
        Processes.end(process);
        return new RunnerException(
                language + ": at vector " + id + " " + what + ". Its error output ended with:" + Processes.last(log));
    }

    private String status() {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? " with status " + process.exitValue()
                    : " its output";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String start(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Ends the runner. */
    @Override
    public void close() {
        Processes.end(process);
        thread.shutdownNow();
    }

    /** Whether the runner still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }
}
