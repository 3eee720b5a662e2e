package io.cloudruntimes.sdktests.dapr.wires;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program on a client library of another language: it calls a sidecar and prints a line of JSON for each case. */
record ClientProgram(List<String> command, Path folder) {
    private static final long PATIENCE_SECONDS = 180;

    /** The outcome of each case on one sidecar, by its name. */
    Map<String, JsonElement> run(TestedSidecar sidecar) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "DAPR_HTTP_PORT",
                        Integer.toString(sidecar.httpPort()),
                        "DAPR_GRPC_PORT",
                        Integer.toString(sidecar.grpcPort()),
                        "DAPR_HTTP_ENDPOINT",
                        "http://127.0.0.1:" + sidecar.httpPort(),
                        "DAPR_GRPC_ENDPOINT",
                        "127.0.0.1:" + sidecar.grpcPort(),
                        "PYTHONDONTWRITEBYTECODE",
                        "1",
                        "APPLICATION",
                        sidecar.name()));
        Process process = builder.start();
        Map<String, JsonElement> outcomes = new LinkedHashMap<>();
        try {
            process.getOutputStream().close();
            process.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("{\"case\""))
                    .forEach(line -> {
                        JsonObject one = JsonParser.parseString(line).getAsJsonObject();
                        outcomes.put(one.get("case").getAsString(), Normal.of(one.get("outcome")));
                    });
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " did not end well; its own messages stand above");
            }
        } finally {
            process.destroyForcibly();
        }
        return outcomes;
    }
}
