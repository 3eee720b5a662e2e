package io.cloudruntimes.sdktests.dapr.wires;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application on Dapr's SDK for Go, which handles the input binding {@code tick}; its first event with "again" fails. */
final class GoApplication implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Starts it at a port. */
    GoApplication(Path program, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("APP_PORT", Integer.toString(port));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread reader = new Thread(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add), "go-application");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next event: its data, its metadata {@code k} and its media type. */
    String next() throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            return "no event came";
        }
        JsonObject event = JsonParser.parseString(line).getAsJsonObject();
        byte[] data = Base64.getDecoder().decode(event.get("data").getAsString());
        return new String(data, StandardCharsets.UTF_8) + " "
                + event.get("k").getAsString() + " "
                + event.get("type").getAsString();
    }

    /** Takes the next events up to one, as {@link #next} shows it. The events before it. */
    List<String> until(String last) throws InterruptedException {
        List<String> before = new ArrayList<>();
        for (String event = next(); !event.equals(last); event = next()) {
            before.add(event);
            assertThat(before)
                    .as("events before %s", last)
                    .doesNotContain("no event came")
                    .hasSizeLessThan(100);
        }
        return before;
    }

    /** Ends it as {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
