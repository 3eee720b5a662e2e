package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.error.AlreadyExistsException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden sources of callbacks, compiled, behind the real web server; the test plays the runtime that calls them. */
class EmittedCallbacksTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String TOKEN = "s3cret";
    private static final CompletableFuture<@Nullable Object> DONE = new CompletableFuture<>();

    private static Emitted emitted;

    private final MockWebServer runtime = new MockWebServer();
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private Object callbacks;
    private AppHost host;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        DONE.complete(null);
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(BellsApi.plan()), folder));
    }

    @BeforeEach
    void start() throws Exception {
        runtime.start();
        callbacks = emitted.type("tower.TowerCallbacks")
                .getConstructor(String.class)
                .newInstance(TOKEN);
        host = AppHost.start((CallbackHandler) callbacks, AppHostOptions.onFreePort());
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
        runtime.close();
    }

    // --- the runtime
    // ---------------------------------------------------------------------------------------------------

    private HttpResponse<String> send(URI application, String verb, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(application.resolve(path))
                .method(verb, BodyPublishers.ofString(body))
                .header("tower-token", TOKEN);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private int status(String verb, String path, String body, String... headers) throws Exception {
        return send(host.uri(), verb, path, body, headers).statusCode();
    }

    private static MockResponse json(String body) {
        return new MockResponse(200, Headers.of("Content-Type", "application/json"), body);
    }

    private RecordedRequest asked() throws InterruptedException {
        RecordedRequest request = runtime.takeRequest(10, TimeUnit.SECONDS);
        assertThat(request).as("what the client asks").isNotNull();
        return request;
    }

    // --- the application
    // -----------------------------------------------------------------------------------------------

    private RuntimeConnection connect(String parameters) throws Exception {
        RuntimeConnector connector = (RuntimeConnector)
                emitted.type("tower.TowerConnector").getConstructor().newInstance();
        return connector.connect(
                URI.create("tower://127.0.0.1:" + runtime.getPort() + parameters),
                ConnectOptions.builder()
                        .environment(Map.of("TOWER_APP_TOKEN", TOKEN))
                        .build());
    }

    private static Object request(String type) {
        return callStatic(emitted.type("note." + type), "builder");
    }

    private static Object status(String value) {
        return callStatic(emitted.type("note.RingStatus"), "of", value);
    }

    private static Object reply(String status) {
        return call(call(call(request("RingReply"), "status", status(status)), "remark", "ignored"), "build");
    }

    /** Opens a stream; each event is kept and answered. */
    private Subscription open(String method, Object request, @Nullable Object answer) {
        return (Subscription) call(callbacks, method, call(request, "build"), keeping(answer));
    }

    private StreamListener<Object, @Nullable Object> keeping(@Nullable Object answer) {
        CompletableFuture<@Nullable Object> reply = new CompletableFuture<>();
        reply.complete(answer);
        return event -> {
            events.add(event);
            return reply;
        };
    }

    private Object rings() {
        return request("ReceiveRingsRequest");
    }

    private static Object letters(String box) {
        return call(request("ReceiveLettersRequest"), "box", box);
    }

    private static Object settings(String... keys) {
        return call(call(request("WatchSettingsRequest"), "store", "a/b"), "keys", List.of(keys));
    }

    private Object arrived() throws InterruptedException {
        Object event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("what arrives").isNotNull();
        return event;
    }

    // --- a reply by status, without discovery
    // --------------------------------------------------------------------------

    @Test
    void aCallIsAnEventWithItsNameInThePathAndItsBodyAsItIs() throws Exception {
        open("rings", rings(), reply("SUCCESS"));

        assertThat(status("POST", "/ring/a%2Fb%20c", "\u00e4 {", "Content-Type", "text/x; charset=utf-8"))
                .isEqualTo(200);

        Object ring = arrived();
        assertThat(call(ring, "name")).isEqualTo("a/b c");
        assertThat(call(ring, "data")).isEqualTo(Bytes.utf8("\u00e4 {"));
        assertThat(call(ring, "contentType")).isEqualTo(Optional.of("text/x; charset=utf-8"));
        assertThat(call(ring, "due")).isEqualTo(Optional.empty());
        assertThat(status("GET", "/ring/a", "")).isEqualTo(404);
        assertThat(send(host.uri(), "GET", "/well", "").statusCode()).isEqualTo(204);
    }

    @Test
    void theStatusIsTheWholeReply() throws Exception {
        Subscription first = open("rings", rings(), reply("DROP"));
        HttpResponse<String> dropped = send(host.uri(), "POST", "/ring/a", "");
        assertThat(dropped.statusCode()).isEqualTo(404);
        assertThat(dropped.body()).isEmpty();
        first.close();

        open("rings", rings(), reply("RETRY")).close();
        open("rings", rings(), reply("RETRY"));
        assertThat(status("POST", "/ring/a", "")).isEqualTo(500);
    }

    @Test
    void aReplyWithoutAStatusAndAFailureGetTheReplyOnError() throws Exception {
        Subscription first = open("rings", rings(), reply("LATER"));
        assertThat(status("POST", "/ring/a", "")).isEqualTo(500);
        first.close();

        StreamListener<Object, @Nullable Object> failing = event -> {
            throw new IllegalStateException("fails");
        };
        call(callbacks, "rings", call(rings(), "build"), failing);
        assertThat(status("POST", "/ring/a", "")).isEqualTo(500);
    }

    @Test
    void whatIsCalledBeforeAnybodyListensComesAgain() throws Exception {
        assertThat(status("POST", "/ring/a", "")).as("the status of RETRY").isEqualTo(500);
        Subscription first = open("rings", rings(), reply("SUCCESS"));
        assertThat(status("POST", "/ring/a", "")).isEqualTo(200);
        first.close();
        assertThat(status("POST", "/ring/a", "")).isEqualTo(500);
    }

    @Test
    void anInputThatTheRuntimeDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> open("rings", call(rings(), "metadata", Map.of("a", "b")), reply("SUCCESS")))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("the tower takes no metadata");
    }

    // --- discovery for each name
    // ---------------------------------------------------------------------------------------

    @Test
    void theRuntimeAsksForEachName() throws Exception {
        Subscription open = open("letters", letters("in box"), reply("DROP"));

        assertThat(status("OPTIONS", "/in%20box", "")).isEqualTo(200);
        assertThat(status("OPTIONS", "/other", "")).isEqualTo(404);
        assertThat(status("POST", "/in%20box", "dear", "Content-Type", "text/plain", "stamp-kind", "red"))
                .isEqualTo(204);

        Object letter = arrived();
        assertThat(call(letter, "box")).isEqualTo("in box");
        assertThat(call(letter, "data")).isEqualTo(Bytes.utf8("dear"));
        assertThat(call(letter, "contentType")).isEqualTo(Optional.of("text/plain"));
        assertThat(call(letter, "stamps")).isEqualTo(Map.of("kind", "red"));
        Map<?, ?> headers = (Map<?, ?>) call(letter, "headers");
        assertThat(headers.get("stamp-kind")).isEqualTo("red");
        assertThat(headers.containsKey("tower-token")).isFalse();
        assertThat(status("POST", "/other", "")).isEqualTo(404);
        open.close();
        assertThat(status("POST", "/in%20box", ""))
                .as("a letter that the runtime goes on to deliver must not be lost")
                .isEqualTo(500);
        open("letters", letters("in box"), reply("SUCCESS"));
        assertThat(status("POST", "/in%20box", "")).isEqualTo(200);
    }

    @Test
    void aNameThatTheRuntimeWasToldNobodyHandlesCannotBeOpenedAnyMore() throws Exception {
        assertThat(status("OPTIONS", "/box", "")).isEqualTo(404);

        assertThatThrownBy(() -> open("letters", letters("box"), reply("SUCCESS")))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("'box'")
                .hasMessageContaining("OPTIONS /box")
                .hasMessageContaining("before the port");
        open("letters", letters("another"), reply("SUCCESS"));
        assertThat(status("OPTIONS", "/another", "")).isEqualTo(200);
    }

    @Test
    void theStreamWithTheClosestPathTakesACall() throws Exception {
        Object welcome = call(call(request("Welcome"), "status", 299), "build");
        open("visits", request("ReceiveVisitsRequest"), welcome);
        open("letters", letters("box"), reply("SUCCESS"));
        open("rings", rings(), reply("SUCCESS"));

        assertThat(status("POST", "/box", "")).isEqualTo(200);
        assertThat(status("POST", "/ring/a", "")).isEqualTo(200);
        assertThat(status("POST", "/other", "")).isEqualTo(299);
        assertThat(status("GET", "/box", "")).isEqualTo(299);
        assertThat(status("OPTIONS", "/other", ""))
                .as("asks for a name, which the stream of any path does not handle")
                .isEqualTo(404);
    }

    @Test
    void aConnectionDoesNotOpenWhatTheRuntimeAsksForOnce() throws Exception {
        try (RuntimeConnection connection = connect("?app=" + freePort())) {
            Object service =
                    connection.service(emitted.type("note.BellService")).orElseThrow();
            assertThatThrownBy(() -> call(service, "letters", call(letters("box"), "build"), keeping(null)))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("OPTIONS /{box}")
                    .hasMessageContaining("TowerCallbacks");
        }
    }

    // --- several events, started and stopped by requests
    // ---------------------------------------------------------------

    @Test
    void aStreamIsStartedAndStoppedByRequestsOfTheClient() throws Exception {
        runtime.enqueue(json("{\"watch\":{\"id\":\"w/1\"}}"));
        runtime.enqueue(json("{\"ok\":true}"));
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            Object request = call(settings("k", "l"), "metadata", Map.of("m", "1"));
            Subscription open = open("settings", request, null);

            RecordedRequest start = asked();
            assertThat(start.getMethod() + " " + start.getTarget()).isEqualTo("POST /settings/a%2Fb/watch?meta.m=1");
            assertThat(start.getBody().utf8()).isEqualTo("{\"filter\":{\"keys\":[\"k\",\"l\"]}}");

            HttpResponse<String> response = send(
                    host.uri(),
                    "POST",
                    "/settings/a%2Fb/k/1",
                    "{\"watch\":\"w/1\",\"items\":{\"k/1\":{\"value\":\"v\",\"meta\":{\"version\":\"7\"},"
                            + "\"metadata\":{\"a\":\"b\"},\"new\":1},\"gone\":{},\"nothing\":null}}");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            Object changed = arrived();
            assertThat(call(changed, "store")).isEqualTo("a/b");
            assertThat(call(changed, "key")).isEqualTo("k/1");
            assertThat(call(changed, "value")).isEqualTo(Optional.of("v"));
            assertThat(call(changed, "version")).isEqualTo(Optional.of(7));
            assertThat(call(changed, "label")).isEqualTo(Optional.empty());
            assertThat(call(changed, "metadata")).isEqualTo(Map.of("a", "b"));
            for (String deleted : List.of("gone", "nothing")) {
                Object setting = arrived();
                assertThat(call(setting, "key")).isEqualTo(deleted);
                assertThat(call(setting, "value")).isEqualTo(Optional.empty());
            }

            open.close();
            RecordedRequest stop = asked();
            assertThat(stop.getMethod() + " " + stop.getTarget()).isEqualTo("DELETE /settings/a%2Fb/watch/w%2F1");
            assertThat(open.closed()).isCompleted();
            assertThat(status("POST", "/settings/a%2Fb/k", "{\"watch\":\"w/1\",\"items\":{}}"))
                    .isEqualTo(404);
        }
    }

    @Test
    void aConnectionOpensItWithThePortThatItServes() throws Exception {
        runtime.enqueue(json("{\"watch\":{\"id\":\"1\"}}"));
        runtime.enqueue(new MockResponse.Builder().code(500).build());
        int port = freePort();
        RuntimeConnection connection = connect("?app=" + port);
        try (connection) {
            Object service =
                    connection.service(emitted.type("note.BellService")).orElseThrow();
            call(service, "settings", call(settings(), "build"), keeping(null));
            assertThat(asked().getMethod()).isEqualTo("POST");
            HttpResponse<String> response = send(
                    URI.create("http://127.0.0.1:" + port),
                    "POST",
                    "/settings/a%2Fb/k",
                    "{\"watch\":\"1\",\"items\":{\"k\":{}}}");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(call(arrived(), "key")).isEqualTo("k");
        }
        assertThat(asked().getMethod()).as("closed with the connection").isEqualTo("DELETE");
    }

    @Test
    void streamsWithTheSameCallsAreToldApartByTheirIds() throws Exception {
        runtime.enqueue(json("{\"watch\":{\"id\":\"1\"}}"));
        runtime.enqueue(json("{\"watch\":{\"id\":\"2\"}}"));
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            BlockingQueue<Object> others = new LinkedBlockingQueue<>();
            open("settings", settings("k"), null);
            StreamListener<Object, @Nullable Object> second = event -> {
                others.add(event);
                return DONE;
            };
            call(callbacks, "settings", call(settings("l"), "build"), second);

            assertThat(status("POST", "/settings/a%2Fb/l", "{\"watch\":\"2\",\"items\":{\"l\":{}}}"))
                    .isEqualTo(200);
            assertThat(others.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(events).isEmpty();
            assertThat(status("POST", "/settings/a%2Fb/k", "{\"watch\":\"1\",\"items\":{\"k\":{}}}"))
                    .isEqualTo(200);
            assertThat(call(arrived(), "key")).isEqualTo("k");
            assertThat(status("POST", "/settings/a%2Fb/k", "{\"watch\":\"3\",\"items\":{\"k\":{}}}"))
                    .isEqualTo(404);
        }
    }

    @Test
    void aCallMayComeBeforeTheResponseToTheStart() throws Exception {
        CompletableFuture<HttpResponse<String>> called = new CompletableFuture<>();
        runtime.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                HttpRequest call = HttpRequest.newBuilder(host.uri().resolve("/settings/a%2Fb/k"))
                        .header("tower-token", TOKEN)
                        .POST(BodyPublishers.ofString("{\"watch\":\"1\",\"items\":{\"k\":{}}}"))
                        .build();
                CLIENT.sendAsync(call, BodyHandlers.ofString()).whenComplete((response, failure) -> {
                    if (failure == null) {
                        called.complete(response);
                    } else {
                        called.completeExceptionally(failure);
                    }
                });
                return json("{\"watch\":{\"id\":\"1\"}}");
            }
        });
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            open("settings", settings(), null);

            assertThat(called.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(call(arrived(), "key")).isEqualTo("k");
        }
    }

    @Test
    void aStartThatFailsOpensNothing() throws Exception {
        runtime.enqueue(new MockResponse(
                404, Headers.of("Content-Type", "application/json"), "{\"errorCode\":\"E\",\"message\":\"no store\"}"));
        runtime.enqueue(json("{\"watch\":{}}"));
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            assertThatThrownBy(() -> open("settings", settings(), null))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("no store");
            assertThatThrownBy(() -> open("settings", settings(), null))
                    .as("the response has no id")
                    .isInstanceOf(CloudRuntimesException.class)
                    .hasMessageContaining("watch.id");
            assertThat(runtime.getRequestCount()).as("a start is not repeated").isEqualTo(2);
            assertThat(status("POST", "/settings/a%2Fb/k", "{\"watch\":\"1\",\"items\":{\"k\":{}}}"))
                    .isEqualTo(404);
        }
    }

    @Test
    void aStartThatMayHaveTakenEffectIsNotRepeated() throws Exception {
        runtime.enqueue(new MockResponse.Builder().code(503).build());
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            assertThatThrownBy(() -> open("settings", settings(), null)).isInstanceOf(CloudRuntimesException.class);
            assertThat(runtime.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void withoutAConnectionNothingCanBeStarted() {
        assertThatThrownBy(() -> open("settings", settings(), null))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("POST /settings/a%2Fb/watch")
                .hasMessageContaining("over(connection)");
    }

    @Test
    void aBodyThatIsNotOfTheFormIsAnError() throws Exception {
        runtime.enqueue(json("{\"watch\":{\"id\":\"1\"}}"));
        try (RuntimeConnection connection = connect("")) {
            call(callbacks, "over", connection);
            open("settings", settings(), null);
            for (String body : List.of("", "[]", "{\"items\":{}}", "{\"watch\":1,\"items\":{}}")) {
                assertThat(status("POST", "/settings/a%2Fb/k", body)).as(body).isEqualTo(400);
            }
            for (String body : List.of("{\"watch\":\"1\"}", "{\"watch\":\"1\",\"items\":[]}")) {
                assertThat(status("POST", "/settings/a%2Fb/k", body)).as(body).isEqualTo(500);
            }
            assertThat(events).isEmpty();
        }
    }

    // --- a list of events in the neutral form
    // --------------------------------------------------------------------------

    @Test
    void aCallCanHaveAListOfEvents() throws Exception {
        open("ticks", request("ReceiveTicksRequest"), null);

        HttpResponse<String> response = send(
                host.uri(),
                "POST",
                "/ticks/tower",
                "{\"list\":{\"ticks\":[{\"count\":1,\"mood\":\"RETRY\"},{\"count\":2}]}}");

        assertThat(response.statusCode()).as("without a reply").isEqualTo(204);
        for (int count : new int[] {1, 2}) {
            Object tick = arrived();
            assertThat(call(tick, "clock")).isEqualTo("tower");
            assertThat(call(tick, "count")).isEqualTo(count);
        }
        assertThat(status("POST", "/ticks/tower", "{\"list\":{\"ticks\":[]}}")).isEqualTo(204);
        assertThat(status("POST", "/ticks/tower", "{\"list\":{\"ticks\":[{}]}}"))
                .isEqualTo(500);
        assertThatThrownBy(() -> open("ticks", request("ReceiveTicksRequest"), null))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void oneEventThatFailsFailsTheCall() throws Exception {
        StreamListener<Object, @Nullable Object> secondFails = event -> (int) call(event, "count") == 2
                ? CompletableFuture.failedFuture(new IllegalStateException("fails"))
                : DONE;
        call(callbacks, "ticks", call(request("ReceiveTicksRequest"), "build"), secondFails);

        assertThat(status("POST", "/ticks/t", "{\"list\":{\"ticks\":[{\"count\":1},{\"count\":2}]}}"))
                .isEqualTo(500);
        assertThat(status("POST", "/ticks/t", "{\"list\":{\"ticks\":[{\"count\":1}]}}"))
                .isEqualTo(204);
    }

    // --- a runtime inside the JVM
    // --------------------------------------------------------------------------------------

    @Test
    void aRuntimeInsideTheJvmHasRowsOfWhatWorks() throws Exception {
        Class<?> rows = emitted.type("capabilities.InsideCapabilities");
        Capabilities all = (Capabilities) rows.getField("ALL").get(null);

        assertThat(all.rows())
                .extracting(row -> row.operation().operationId())
                .containsExactly(
                        "muteBells",
                        "receiveRings",
                        "watchSettings",
                        "receiveLetters",
                        "receiveCrates",
                        "receiveTicks",
                        "receiveVisits");
        assertThat(all.supports("receiveRings")).isTrue();
        assertThat(all.of("receiveRings").orElseThrow().reason()).contains("\"at once\" is no time");
        assertThat(all.supports("watchSettings")).isFalse();
        Capabilities.Row row =
                (Capabilities.Row) rows.getField("WATCH_SETTINGS").get(null);
        assertThatThrownBy(row::requireSupported)
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("BellService.settings")
                .hasMessageContaining("it has no settings");
        all.of("muteBells").orElseThrow().requireSupported();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
