package io.cloudruntimes.sdktests.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.cloudruntimes.sdktests.cloudevents.Sdk.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What CloudEvents' SDKs for Java and Python make is published through Dapr's HTTP wire, and arrives at the application behind the
 * runtime as the same event for both SDKs, but for the listed differences. An event in binary mode is published with its attributes
 * as metadata, {@code metadata.cloudevent.NAME}: Dapr's wire has no other place for them beside the data. It delivers each event in
 * structured mode, and has no binary mode.
 */
final class SdkEvents {
    /** What the runtime adds. */
    private static final Set<String> ADDED =
            Set.of("pubsubname", "time", "topic", "traceid", "traceparent", "tracestate", "datacontenttype");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final ReceivingApplication application;

    /**
     * @param port the port of Dapr's HTTP wire
     * @param application what is behind it
     */
    SdkEvents(int port, ReceivingApplication application) {
        this.port = port;
        this.application = application;
    }

    /** Plays all cases; what arrives otherwise is in the list of the file, and nothing else is. */
    void check(String file) throws Exception {
        Map<String, JsonObject> cases = cases();
        Map<String, Sdk> sdks = new LinkedHashMap<>();
        sdks.put("java", new JavaSdk());
        sdks.put("python", PythonSdk.ready());
        Map<String, Set<String>> observed = new TreeMap<>();
        for (Mode mode : Mode.values()) {
            for (var maker : sdks.entrySet()) {
                List<Message> delivered = new ArrayList<>();
                for (Message message : maker.getValue().make(List.copyOf(cases.values()), mode)) {
                    publish(message, mode);
                    delivered.add(application.take());
                }
                for (var reader : sdks.entrySet()) {
                    List<Event> read = reader.getValue().read(delivered);
                    List<String> names = List.copyOf(cases.keySet());
                    for (int i = 0; i < names.size(); i++) {
                        Event made = Event.of(Objects.requireNonNull(cases.get(names.get(i))));
                        Map<String, String> found =
                                (mode == Mode.BINARY ? made.inHeaders() : made).differences(read.get(i), ADDED);
                        String key = mode.name().toLowerCase(Locale.ROOT) + " " + names.get(i);
                        found.forEach((attribute, value) -> observed.computeIfAbsent(
                                        key + " " + attribute, missing -> new TreeSet<>())
                                .add(maker.getKey() + " to " + reader.getKey() + ": " + value));
                    }
                }
            }
        }
        check(Path.of(file), observed);
    }

    @SuppressWarnings("unchecked")
    private static void check(Path file, Map<String, Set<String>> observed) throws IOException {
        Map<String, Object> document = yaml(file);
        var reasons = (Map<String, Map<String, Object>>) document.getOrDefault("differences", Map.of());
        Map<String, Set<String>> listed = new TreeMap<>();
        reasons.forEach((reason, entries) ->
                entries.forEach((key, arrives) -> listed.put(key, new TreeSet<>((List<String>) arrives))));
        assertThat(lines(observed)).as("%s: key and what arrives", file).isEqualTo(lines(listed));
        assertThat(listed).as("%s: its length", file).hasSize((Integer) Objects.requireNonNull(document.get("count")));
    }

    private static String lines(Map<String, Set<String>> differences) {
        return differences.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void publish(Message message, Mode mode) throws IOException, InterruptedException {
        List<String> query = new ArrayList<>();
        message.headers().forEach((name, value) -> {
            if (mode == Mode.BINARY && name.startsWith("ce-")) {
                query.add("metadata.cloudevent." + name.substring("ce-".length()) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
            }
        });
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1.0/publish/"
                        + ReceivingApplication.BROKER + "/" + ReceivingApplication.TOPIC
                        + (query.isEmpty() ? "" : "?" + String.join("&", query))))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(message.body().toByteArray()));
        String mediaType = message.headers().get("content-type");
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    private static Map<String, JsonObject> cases() throws IOException {
        Map<String, JsonObject> cases = new LinkedHashMap<>();
        Gson gson = new Gson();
        yaml(Path.of("cases.yaml"))
                .forEach((name, value) -> cases.put(name, gson.toJsonTree(value).getAsJsonObject()));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(21);
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (Map<String, Object>)
                    Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
    }
}
