package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.sse.HttpStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses in a JVM of their own whose heap is too small for them. */
@Timeout(90)
class SmallHeapTest {
    private static final int HEAP_MEBIBYTES = 64;
    private static final long LARGE = 100L << 20;

    /** The program of the other JVM: makes one call, or one subscription, and prints how it ended. */
    static final class Client {
        private static final OperationInfo READ =
                OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
        private static final JsonCodec<String> TEXT = new JsonCodec<>() {
            @Override
            public void write(JsonWriter out, String value) throws IOException {
                out.value(value);
            }

            @Override
            public String read(JsonReader in) throws IOException {
                return JsonValues.readString(in);
            }
        };

        private Client() {}

        /**
         * The program.
         *
         * @param arguments the address, what to do, and the limit of a response; 0 for the default
         */
        public static void main(String[] arguments) throws Exception {
            HttpClientConfig config = HttpClientConfig.builder(URI.create(arguments[0]))
                    .timeout(Duration.ofSeconds(60))
                    .retries(0);
            long limit = Long.parseLong(arguments[2]);
            if (limit > 0) {
                config.maxBytes(limit);
            }
            try (HttpCaller caller = config.build()) {
                System.out.println(
                        switch (arguments[1]) {
                            case "call" -> outcome(() -> caller.call(exchange(), CallOptions.DEFAULT));
                            case "async" ->
                                outcome(() -> caller.callAsync(exchange(), CallOptions.DEFAULT)
                                        .get());
                            case "subscribe" -> subscribe(caller);
                            default -> throw new IllegalArgumentException(arguments[1]);
                        });
            }
        }

        private static HttpExchange<Integer> exchange() {
            return new HttpExchange<>(
                    HttpRequest.builder(READ, "GET", "/x").build(),
                    response -> response.body().length());
        }

        private interface Call {
            Object run() throws Exception;
        }

        private static String outcome(Call call) {
            try {
                return "value " + call.run();
            } catch (Throwable e) {
                Throwable cause = e instanceof java.util.concurrent.ExecutionException ? e.getCause() : e;
                return cause instanceof CloudRuntimesException error
                        ? error.code().value()
                        : "untyped " + cause;
            }
        }

        private static String subscribe(HttpCaller caller) throws Exception {
            HttpStream<String, String> stream =
                    new HttpStream<>(HttpRequest.builder(READ, "GET", "/x").build(), "event", TEXT, null);
            CompletableFuture<String> outcome = new CompletableFuture<>();
            Subscription subscription = caller.subscribe(stream, new StreamListener<>() {
                @Override
                public CompletionStage<String> onEvent(String event) {
                    outcome.complete("event of " + event.length());
                    return CompletableFuture.completedFuture("");
                }

                @Override
                public void onUnreadable(CloudRuntimesException error, @Nullable String reply) {
                    outcome.complete("unreadable " + error.code().value());
                }

                @Override
                public void onClosed(@Nullable CloudRuntimesException error) {
                    outcome.complete(
                            "closed " + (error == null ? "" : error.code().value()));
                }
            });
            String ended = outcome.get(60, TimeUnit.SECONDS);
            return ended + (subscription.isOpen() ? ", open" : ", not open");
        }
    }

    private static String run(ScriptedServer server, String what, long limit) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEBIBYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Client.class.getName(),
                        server.uri().toString(),
                        what,
                        Long.toString(limit))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(lines).as("what the program printed").hasSize(1);
            return lines.get(0);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void send(OutputStream out, String head, long bytes) throws IOException {
        ScriptedServer.write(out, head);
        byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < bytes; sent += part.length) {
            out.write(part);
        }
    }

    private static ScriptedServer responding(boolean chunked) {
        return new ScriptedServer((request, out) -> {
            String framing = chunked
                    ? "Transfer-Encoding: chunked\r\n\r\n" + Long.toHexString(LARGE) + "\r\n"
                    : "Content-Length: " + LARGE + "\r\n\r\n";
            send(out, "HTTP/1.1 200 OK\r\n" + framing, LARGE);
            ScriptedServer.write(out, chunked ? "\r\n0\r\n\r\n" : "");
            return true;
        });
    }

    /** By default the limit is an eighth of the heap; a caller that sets a larger one gets an error of the API all the same. */
    @ParameterizedTest
    @CsvSource({
        "call, 0, true",
        "call, 0, false",
        "call, 200000000, true",
        "call, 200000000, false",
        "async, 200000000, true",
        "async, 200000000, false"
    })
    void aResponseThatDoesNotFitIsATypedError(String how, long limit, boolean chunked) throws Exception {
        try (ScriptedServer server = responding(chunked)) {
            assertThat(run(server, how, limit)).isEqualTo("resource_exhausted");
        }
    }

    @Test
    void aResponseWithinTheDefaultLimitFits() throws Exception {
        String body = "x".repeat((HEAP_MEBIBYTES << 20) / 8 - 1_000_000);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, ScriptedServer.answer(200, "", body));
            return true;
        })) {
            assertThat(run(server, "call", 0)).isEqualTo("value " + body.length());
        }
    }

    private static ScriptedServer sendingAnEvent() {
        return new ScriptedServer((request, out) -> {
            send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nid: 1\nevent: event\ndata: \"", LARGE);
            ScriptedServer.write(out, "\"\n\n");
            Thread.sleep(60_000);
            return false;
        });
    }

    @Test
    void anEventBeyondTheDefaultLimitIsReportedAndTheStreamGoesOn() throws Exception {
        try (ScriptedServer server = sendingAnEvent()) {
            assertThat(run(server, "subscribe", 0)).isEqualTo("unreadable internal, open");
        }
    }

    @Test
    void anEventThatFillsTheHeapEndsTheSubscription() throws Exception {
        try (ScriptedServer server = sendingAnEvent()) {
            assertThat(run(server, "subscribe", 200_000_000)).isEqualTo("closed resource_exhausted, not open");
        }
    }
}
