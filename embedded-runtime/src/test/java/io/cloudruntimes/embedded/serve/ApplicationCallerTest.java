package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.stream.JsonReader;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application behind a runtime as its caller meets it: with a token, away, restarted, slow, and of another mind. */
@Timeout(60)
class ApplicationCallerTest {
    private static final long PATIENCE_SECONDS = 20;
    private static final String TOKEN_HEADER = "acme-token";
    private static final OperationInfo WATCH =
            OperationInfo.of("PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<StreamListener<String, String>> opened = new LinkedBlockingQueue<>();
    private final List<String> topics = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<@Nullable String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<@Nullable String> own = new CopyOnWriteArrayList<>();
    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger(ApplicationCaller.class.getName());

    /** What the application answers to the path of a request. */
    private interface Answers {
        String to(String path) throws Exception;
    }

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(log);
        timer.shutdownNow();
        threads.shutdownNow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String wanted(String path) {
        return path.equals("/wanted") ? "[{\"route\":\"events\",\"topic\":\"orders\"}]" : "{\"answer\":\"SUCCESS\"}";
    }

    private HttpServer application(int port, Answers answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.setExecutor(threads);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            tokens.add(exchange.getRequestHeaders().getFirst(TOKEN_HEADER));
            own.add(exchange.getRequestHeaders().getFirst("Own"));
            String said = answers.to(exchange.getRequestURI().getPath());
            if (said.isEmpty() || said.matches("[2-5][0-9][0-9]")) {
                exchange.sendResponseHeaders(said.isEmpty() ? 404 : Integer.parseInt(said), -1);
                return;
            }
            byte[] answer = said.getBytes(StandardCharsets.UTF_8);
            boolean whole = !said.contains("breaks off");
            exchange.sendResponseHeaders(200, whole ? answer.length : answer.length + 1);
            exchange.getResponseBody().write(answer);
            exchange.getResponseBody().flush();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private ApplicationStream<String, String, String> stream() {
        return ApplicationStream.<String, String, String>builder(WATCH, "/wanted", "route")
                .opens(
                        (in, topic) -> member(in, "topic", topic),
                        StringBuilder::new,
                        StringBuilder::toString,
                        (topic, listener) -> {
                            topics.add(topic);
                            opened.add(listener);
                            return subscription();
                        })
                .event("text/plain", Bytes::utf8)
                .reply((in, reply) -> member(in, "answer", reply), StringBuilder::new, StringBuilder::toString)
                .replyOnSuccess("SUCCESS")
                .replyOnError("RETRY")
                .build();
    }

    private static void member(JsonReader in, String name, StringBuilder to) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(name)) {
                to.append(in.nextString());
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private static Subscription subscription() {
        CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
        return new Subscription() {
            @Override
            public boolean isOpen() {
                return !closed.isDone();
            }

            @Override
            public CompletableFuture<@Nullable Void> closed() {
                return closed;
            }

            @Override
            public void close() {
                closed.complete(null);
            }
        };
    }

    private ApplicationStream<String, String, String> probed(Map<String, String> headers) {
        return ApplicationStream.<String, String, String>builder(
                        WATCH, new ApplicationStream.NameProbe("OPTIONS", "PUT", "/in/{name}", "INPUT", Set.of(405)))
                .opens(name -> name, (name, listener) -> {
                    topics.add(name);
                    opened.add(listener);
                    return subscription();
                })
                .event(event -> new ApplicationStream.Call(Bytes.utf8(event), Optional.of("text/plain"), headers))
                .replyOnSuccess("SUCCESS")
                .replyTo(204, "DROP")
                .replyOnError("RETRY")
                .build();
    }

    private ApplicationCaller caller(int port, Map<String, String> environment) {
        return caller(port, environment, stream());
    }

    private ApplicationCaller caller(
            int port, Map<String, String> environment, ApplicationStream<String, String, String> stream) {
        ApplicationCaller caller = new ApplicationCaller(
                URI.create("http://127.0.0.1:" + port),
                timer,
                new TokenHeader(TOKEN_HEADER, "", "ACME_TOKEN"),
                environment::get);
        caller.start(List.of(stream), capability -> capability.equals("INPUT") ? List.copyOf(names) : List.of());
        return caller;
    }

    private StreamListener<String, String> listener() throws InterruptedException {
        StreamListener<String, String> listener = opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(listener).as("the stream that the application wants").isNotNull();
        return Objects.requireNonNull(listener);
    }

    private static String reply(CompletionStage<String> reply) throws Exception {
        return reply.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void theTokenIsSentWithEachCall() throws Exception {
        HttpServer application = application(0, ApplicationCallerTest::wanted);
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of("ACME_TOKEN", "secret"))) {
            assertThat(reply(listener().onEvent("one"))).isEqualTo("SUCCESS");
        } finally {
            application.stop(0);
        }
        assertThat(requests).containsExactly("GET /wanted ", "POST /events one");
        assertThat(tokens).containsExactly("secret", "secret");
        assertThat(topics).containsExactly("orders");
    }

    @Test
    void whereTheVariableIsNotSetOrEmptyNoTokenIsSent() throws Exception {
        HttpServer application = application(0, ApplicationCallerTest::wanted);
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("ACME_TOKEN", ""))) {
            try (ApplicationCaller caller = caller(application.getAddress().getPort(), environment)) {
                listener();
            }
        }
        application.stop(0);
        assertThat(tokens).containsExactly(null, null);
    }

    @Test
    void anApplicationThatIsAwayIsAskedUntilItAnswers() throws Exception {
        int port = freePort();
        try (ApplicationCaller caller = caller(port, Map.of())) {
            assertThat(opened.poll(300, TimeUnit.MILLISECONDS)).isNull();
            HttpServer application = application(port, ApplicationCallerTest::wanted);
            assertThat(reply(listener().onEvent("one"))).isEqualTo("SUCCESS");
            application.stop(0);
        }
        assertThat(logged).as("that it is not there yet is no news").isEmpty();
    }

    @Test
    void anApplicationThatWasRestartedGetsItsEventsAgainAndWhatCameMeanwhileComesAgain() throws Exception {
        HttpServer first = application(0, ApplicationCallerTest::wanted);
        int port = first.getAddress().getPort();
        try (ApplicationCaller caller = caller(port, Map.of())) {
            StreamListener<String, String> listener = listener();
            assertThat(reply(listener.onEvent("before"))).isEqualTo("SUCCESS");

            first.stop(0);
            assertThat(reply(listener.onEvent("meanwhile"))).isEqualTo("RETRY");
            assertThat(logged).singleElement().satisfies(entry -> {
                assertThat(entry.getMessage()).isEqualTo("the application could not be called at /events");
                assertThat(entry.getThrown()).hasMessageContaining("127.0.0.1:" + port);
            });

            HttpServer second = application(port, ApplicationCallerTest::wanted);
            assertThat(reply(listener.onEvent("after"))).isEqualTo("SUCCESS");
            second.stop(0);
        }
        assertThat(requests).containsExactly("GET /wanted ", "POST /events before", "POST /events after");
    }

    @Test
    void aSlowApplicationDelaysNoOtherEvent() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        HttpServer application = application(0, path -> {
            if (path.equals("/events") && arrived.getCount() > 0) {
                arrived.countDown();
                slow.await();
            }
            return wanted(path);
        });
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of())) {
            StreamListener<String, String> listener = listener();
            CompletionStage<String> first = listener.onEvent("first");
            assertThat(arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(reply(listener.onEvent("second"))).isEqualTo("SUCCESS");
            assertThat(first.toCompletableFuture()).isNotDone();

            slow.countDown();
            assertThat(reply(first)).isEqualTo("SUCCESS");
        } finally {
            slow.countDown();
            application.stop(0);
        }
    }

    @Test
    void anApplicationThatKnowsNoSubscriptionsWantsNone() throws Exception {
        HttpServer application = application(0, path -> "");
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of())) {
            await().untilAsserted(() -> assertThat(requests).containsExactly("GET /wanted "));
            assertThat(opened.poll(300, TimeUnit.MILLISECONDS)).isNull();
        } finally {
            application.stop(0);
        }
        assertThat(requests).hasSize(1);
        assertThat(logged).isEmpty();
    }

    @Test
    void eachNameIsAskedForOnceAndOneThatComesLaterToo() throws Exception {
        names.addAll(List.of("a b", "other"));
        HttpServer application = application(0, path -> path.equals("/in/other") ? "" : "405");
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of(), probed(Map.of()))) {
            listener();
            names.add("late");
            listener();
            assertThat(topics).containsExactly("a b", "late");
            await().pollDelay(Duration.ofMillis(1200)) // longer than the names stay unread
                    .untilAsserted(() -> assertThat(requests)
                            .containsExactlyInAnyOrder(
                                    "OPTIONS /in/a%20b ", "OPTIONS /in/other ", "OPTIONS /in/late "));
        } finally {
            application.stop(0);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void anApplicationThatIsAwayIsAskedForEachNameUntilItAnswers() throws Exception {
        names.addAll(List.of("one", "two"));
        int port = freePort();
        try (ApplicationCaller caller = caller(port, Map.of(), probed(Map.of()))) {
            assertThat(opened.poll(300, TimeUnit.MILLISECONDS)).isNull();
            HttpServer application = application(port, path -> "200");
            listener();
            listener();
            assertThat(topics).containsExactlyInAnyOrder("one", "two");
            application.stop(0);
        }
        checkAtMostTheWaitIsTold();
    }

    @Test
    void theStatusOfTheAnswerForANameDecidesWhateverBodyFollows() throws Exception {
        names.add("one");
        HttpServer application = application(0, path -> "200 and a body that breaks off");
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of(), probed(Map.of()))) {
            listener();
            assertThat(topics).containsExactly("one");
        } finally {
            application.stop(0);
        }
        assertThat(requests).containsExactly("OPTIONS /in/one ");
    }

    @Test
    void anApplicationThatDoesNotRespondIsToldOnce() throws Exception {
        names.add("one");
        try (ApplicationCaller caller = caller(freePort(), Map.of(), probed(Map.of()))) {
            await().untilAsserted(() -> assertThat(logged).hasSize(1));
        }
        checkAtMostTheWaitIsTold();
    }

    private void checkAtMostTheWaitIsTold() {
        assertThat(logged)
                .allSatisfy(entry -> assertThat(entry.getMessage()).contains("does not respond", "/in/", "every 1 s"));
    }

    @Test
    void theStatusOfACallForANameIsTheReply() throws Exception {
        names.add("one");
        List<String> statuses = new CopyOnWriteArrayList<>(List.of("200", "201", "204", "200", "500", "404"));
        HttpServer application = application(0, path -> statuses.remove(0));
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of(), probed(Map.of()))) {
            StreamListener<String, String> listener = listener();
            for (String expected : List.of("SUCCESS", "DROP", "SUCCESS", "RETRY", "RETRY")) {
                assertThat(reply(listener.onEvent("x"))).isEqualTo(expected);
            }
        } finally {
            application.stop(0);
        }
        assertThat(requests).startsWith("OPTIONS /in/one ", "PUT /in/one x");
    }

    @Test
    void aHeaderThatHttpCannotCarryIsToldAndTheRestArrives() throws Exception {
        names.add("one");
        HttpServer application = application(0, path -> "200");
        Map<String, String> headers = Map.of("Own", "v", "no name", "v", "line", "a\nb", "Content-Length", "1");
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of(), probed(headers))) {
            assertThat(reply(listener().onEvent("x"))).isEqualTo("SUCCESS");
        } finally {
            application.stop(0);
        }
        assertThat(own).containsExactly(null, "v");
        assertThat(logged)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.getMessage())
                        .isEqualTo("the application gets an event without a part of its metadata"));
    }

    @Test
    void aListThatCannotBeReadIsToldWithItsPath() throws Exception {
        HttpServer application = application(0, path -> "no list");
        try (ApplicationCaller caller = caller(application.getAddress().getPort(), Map.of())) {
            await().untilAsserted(() -> assertThat(logged).hasSize(1));
        } finally {
            application.stop(0);
        }
        assertThat(logged.get(0).getMessage()).isEqualTo("what the application wants at /wanted cannot be served");
        assertThat(opened).isEmpty();
    }
}
