package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.model.ApiModel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call of the runtime whose query has properties of the event. */
class CallbackQueryTest {
    private static final String TOKEN = "s3cret";

    private static Emitted emitted;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        String text = BindingFixture.TOWER
                .text()
                .replaceFirst("due: absent [^}]*", "due: query at")
                .replace("stamps: header-prefix stamp-", "stamps: query-prefix stamp-");
        Files.createDirectories(folder.resolve("spec/bindings"));
        Files.writeString(folder.resolve("spec/bindings/tower.yaml"), text);
        ApiModel model = BellsApi.model();
        GenerationPlan plan = new GenerationPlan(model, AcmeRuntime.bindings(folder.resolve("spec"), model));
        emitted = new Emitted(
                EmittedClasses.compile(Generator.generate(plan), Files.createDirectory(folder.resolve("classes"))));
    }

    @Test
    void aPropertyIsAParameter() throws Exception {
        Object ring = event(
                "rings",
                callStatic(emitted.type("note.ReceiveRingsRequest"), "builder"),
                "/ring/x?at=2026-11-28T12:00:00Z");

        assertThat(call(ring, "due")).isEqualTo(Optional.of(Instant.parse("2026-11-28T12:00:00Z")));
    }

    @Test
    void anEntryOfAMapIsAParameterWithAPrefix() throws Exception {
        Object request = call(callStatic(emitted.type("note.ReceiveLettersRequest"), "builder"), "box", "in");
        Object letter = event("letters", request, "/in?stamp-red=1&stamp-blue=2&other=3");

        assertThat(call(letter, "stamps")).isEqualTo(Map.of("red", "1", "blue", "2"));
    }

    /** The event of a call, which is answered. */
    private Object event(String stream, Object request, String path) throws Exception {
        Object callbacks = emitted.type("tower.TowerCallbacks")
                .getConstructor(String.class)
                .newInstance(TOKEN);
        Object status = callStatic(emitted.type("note.RingStatus"), "of", "SUCCESS");
        CompletableFuture<@Nullable Object> reply = CompletableFuture.completedFuture(
                call(call(callStatic(emitted.type("note.RingReply"), "builder"), "status", status), "build"));
        StreamListener<Object, @Nullable Object> listener = event -> {
            events.add(event);
            return reply;
        };
        call(callbacks, stream, call(request, "build"), listener);
        try (AppHost host = AppHost.start((CallbackHandler) callbacks, AppHostOptions.onFreePort())) {
            HttpRequest sent = HttpRequest.newBuilder(host.uri().resolve(path))
                    .header("tower-token", TOKEN)
                    .POST(BodyPublishers.ofString("x"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(sent, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
        return events.remove();
    }
}
