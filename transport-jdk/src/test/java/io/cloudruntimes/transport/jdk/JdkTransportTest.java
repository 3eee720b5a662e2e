package io.cloudruntimes.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkTransportTest {
    private static final OperationInfo READ = OperationInfo.of("FileService", "get", "getFile", true, Maturity.STABLE)
            .withStreamableResponse();
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpClientConfig config() {
        return HttpClientConfig.builder(server.url("/base").uri())
                .transport(JdkTransport.provider())
                .retries(0);
    }

    private static HttpRequest request(OperationInfo operation, String method, Content body) {
        HttpRequest.Builder request = HttpRequest.builder(operation, method, "/v1/x%2Fy")
                .query("q", "a b")
                .header("x-own", "yes")
                .header("x-tag", "one")
                .header("x-tag", "two")
                .resource(() -> "key 'o-1'");
        return (method.equals("GET") ? request : request.body(body, "text/plain")).build();
    }

    private static HttpResponse call(HttpCaller caller, HttpRequest request, CallOptions options, boolean async) {
        OutcomeMatcher any = response -> true;
        HttpExchange<HttpResponse> exchange = new HttpExchange<>(request, response -> response, any);
        if (!async) {
            return caller.call(exchange, options);
        }
        try {
            return caller.callAsync(exchange, options).join();
        } catch (CompletionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause());
        }
    }

    /** Responses without a body by definition, whatever their headers; a server of its own, since no other sends them. */
    @ParameterizedTest
    @ValueSource(strings = {"304 X|Content-Length: 1234", "304 X|Transfer-Encoding: chunked", "204 X|X-None: 1"})
    void aResponseWithoutABodyEndsAtItsHead(String head) throws Exception {
        String response = "HTTP/1.1 " + head.replace("|", "\r\n") + "\r\nETag: \"7\"\r\n\r\n";
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answerEach(silent, response);
            try (HttpCaller caller = HttpClientConfig.builder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                    .transport(JdkTransport.provider())
                    .timeout(Duration.ofSeconds(10))
                    .build()) {
                for (CallOptions options : List.of(CallOptions.DEFAULT, STREAMED)) {
                    HttpResponse answer = call(caller, request(READ, "GET", Content.EMPTY), options, false);
                    assertThat(answer.status()).isEqualTo(Integer.parseInt(head.substring(0, 3)));
                    assertThat(answer.header("etag")).isEqualTo("\"7\"");
                    assertThat(answer.content().bytes().isEmpty()).isTrue();
                }
            }
        }
    }

    /** Answers each request of each connection, and leaves the connections open. */
    private static void answerEach(ServerSocket server, String response) {
        Thread accepting = new Thread(() -> {
            try {
                while (true) {
                    Socket connection = server.accept();
                    Thread answering = new Thread(() -> answerEach(connection, response));
                    answering.setDaemon(true);
                    answering.start();
                }
            } catch (IOException e) {
                // closed
            }
        });
        accepting.setDaemon(true);
        accepting.start();
    }

    private static void answerEach(Socket connection, String response) {
        try {
            StringBuilder request = new StringBuilder();
            for (int c = connection.getInputStream().read();
                    c >= 0;
                    c = connection.getInputStream().read()) {
                request.append((char) c);
                if (request.toString().endsWith("\r\n\r\n")) {
                    connection.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
                    request.setLength(0);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallWhoseThreadIsInterruptedIsCancelledAndTheThreadStaysInterrupted(boolean whileReading) throws Exception {
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpCaller caller = HttpClientConfig.builder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .transport(JdkTransport.provider())
                        .timeout(Duration.ofMinutes(10))
                        .build()) {
            answerEach(silent, whileReading ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc" : "");
            Thread thread = new Thread(() -> {
                try {
                    HttpResponse answer = call(caller, request(READ, "GET", Content.EMPTY), STREAMED, false);
                    answer.content().bytes();
                } catch (Throwable e) {
                    failed.complete(e);
                } finally {
                    interrupted.complete(Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            await().until(() -> thread.getState() == Thread.State.WAITING);
            thread.interrupt();
            assertThat(failed.get(20, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
            assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static HttpResponse get(HttpCaller caller, boolean async) {
        return call(caller, request(READ, "GET", Content.EMPTY), CallOptions.DEFAULT, async);
    }

    private static HttpResponse post(HttpCaller caller, Content body, boolean async) {
        return call(caller, request(WRITE, "POST", body), CallOptions.DEFAULT, async);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallAndItsReply(boolean async) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(201)
                .addHeader("x-two", "a")
                .addHeader("x-two", "b")
                .body("é")
                .build());
        try (HttpCaller caller =
                config().tokenHeader("Authorization", () -> "Bearer s3cret").build()) {
            HttpResponse response = post(caller, Content.of(Bytes.utf8("abc")), async);
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.body().toUtf8()).isEqualTo("é");
            assertThat(response.ownHeaders()).containsEntry("x-two", "a, b");
        }
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/base/v1/x%2Fy?q=a%20b");
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(Objects.requireNonNull(sent.getBody()).utf8()).isEqualTo("abc");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer s3cret");
        assertThat(sent.getHeaders().get("x-own")).isEqualTo("yes");
        assertThat(sent.getHeaders().values("x-tag")).containsExactly("one", "two");
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("text/plain");
        assertThat(sent.getHeaders().values("User-Agent")).containsExactly("cloud-runtimes-java");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 407, 404, 503})
    void aReplyOfAnyStatusIsAReplyAndIsNotActedOn(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", server.url("/elsewhere"))
                .addHeader("Retry-After", "0")
                .body("it")
                .build());
        try (HttpCaller caller = config().build()) {
            HttpResponse response = get(caller, false);
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body().toUtf8()).isEqualTo("it");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteIsSentOnceWhenItsConnectionIsLost(boolean async) {
        // the first makes a connection that is kept; the second write meets its end
        server.enqueue(new MockResponse.Builder().body("first").build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (HttpCaller caller = config().build()) {
            post(caller, Content.of(Bytes.utf8("a")), async);
            assertThatThrownBy(() -> post(caller, Content.of(Bytes.utf8("b")), async))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("not known");
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDeadlineHoldsForTheHeadAndForTheBody(boolean async) {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(1 << 20))
                .throttleBody(1024, 1, TimeUnit.SECONDS)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(1 << 20))
                .throttleBody(1024, 1, TimeUnit.SECONDS)
                .build());
        try (HttpCaller caller = config().timeout(Duration.ofMillis(300)).build()) {
            assertThatThrownBy(() -> get(caller, async)).isInstanceOf(CallTimeoutException.class);
            assertThatThrownBy(() -> get(caller, async)).isInstanceOf(CallTimeoutException.class);
            assertThatThrownBy(() ->
                            call(caller, request(READ, "GET", Content.EMPTY), STREAMED, async).content().stream()
                                    .readAllBytes())
                    .satisfiesAnyOf(
                            e -> assertThat(e)
                                    .isInstanceOfSatisfying(
                                            ContentException.class,
                                            broken -> assertThat(Content.errorOf(broken, 0))
                                                    .isInstanceOf(CallTimeoutException.class)),
                            e -> assertThat(e).isInstanceOf(CallTimeoutException.class)); // the head came too late
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withAnIdleTimeoutTheDeadlineEndsWhenTheReplyBegins(boolean async) throws IOException {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(8 << 10))
                .throttleBody(1024, 1, TimeUnit.SECONDS)
                .build());
        CallOptions options =
                CallOptions.builder().streamedResponse(Duration.ofSeconds(30)).build();
        try (HttpCaller caller = config().timeout(Duration.ofSeconds(5)).build();
                Content live = call(caller, request(READ, "GET", Content.EMPTY), options, async)
                        .content()) {
            assertThat(live.stream().readAllBytes()).hasSize(8 << 10);
        }
    }

    @Test
    void timeoutsThatNoClockHoldsAreNoLimit() throws IOException {
        server.enqueue(new MockResponse.Builder().body("whole").build());
        Duration forever = ChronoUnit.FOREVER.getDuration();
        CallOptions options =
                CallOptions.builder().timeout(forever).streamedResponse(forever).build();
        try (HttpCaller caller = config().build();
                Content live = call(caller, request(READ, "GET", Content.EMPTY), options, false)
                        .content()) {
            assertThat(live.stream().readAllBytes()).asString().isEqualTo("whole");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplyThatStallsEndsAfterTheIdleTimeout(boolean async) {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(8 << 10))
                .throttleBody(1024, 1, TimeUnit.HOURS)
                .build());
        CallOptions options =
                CallOptions.builder().streamedResponse(Duration.ofMillis(300)).build();
        try (HttpCaller caller = config().timeout(Duration.ofSeconds(30)).build();
                Content live = call(caller, request(READ, "GET", Content.EMPTY), options, async)
                        .content()) {
            assertThatThrownBy(() -> live.stream().readAllBytes())
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            e -> assertThat(e.error())
                                    .isInstanceOf(CallTimeoutException.class)
                                    .hasMessageContaining("nothing arrived for 300 ms"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplyThatIsTooLongIsRefused(boolean async) {
        server.enqueue(new MockResponse.Builder().body("x".repeat(101)).build());
        server.enqueue(
                new MockResponse.Builder().chunkedBody("x".repeat(101), 10).build());
        server.enqueue(new MockResponse.Builder().body("x".repeat(100)).build());
        try (HttpCaller caller = config().maxBytes(100).build()) {
            assertThatThrownBy(() -> get(caller, async)).isInstanceOf(ResourceExhaustedException.class);
            assertThatThrownBy(() -> get(caller, async)).isInstanceOf(ResourceExhaustedException.class);
            assertThat(get(caller, async).body().length()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplyThatIsCutOffIsNoReply(boolean async) {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat(100_000), 1000)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        try (HttpCaller caller = config().build()) {
            assertThatThrownBy(() -> get(caller, async)).isInstanceOf(UnavailableException.class);
            HttpResponse live = call(caller, request(READ, "GET", Content.EMPTY), STREAMED, async);
            assertThatThrownBy(() -> live.content().stream().readAllBytes())
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            e -> assertThat(Content.errorOf(e, 0)).isInstanceOf(UnavailableException.class));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyAnswers(boolean async) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (HttpCaller caller = HttpClientConfig.builder(URI.create("http://127.0.0.1:" + free))
                .transport(JdkTransport.provider())
                .retries(0)
                .build()) {
            assertThatThrownBy(() -> get(caller, async))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("nothing listens at http://127.0.0.1:" + free);
        }
        try (HttpCaller caller = HttpClientConfig.builder(URI.create("http://no-such-host.invalid"))
                .transport(JdkTransport.provider())
                .retries(0)
                .build()) {
            assertThatThrownBy(() -> get(caller, async))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("is not known");
        }
    }

    @Test
    void cancellingTheFutureEndsTheCall() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (HttpCaller caller = config().build()) {
            CompletableFuture<String> call = caller.callAsync(
                    new HttpExchange<>(request(READ, "GET", Content.EMPTY), response -> ""), CallOptions.DEFAULT);
            assertThat(server.takeRequest()).isNotNull();
            call.cancel(true);
            assertThat(call).isCancelled();
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        HttpCaller caller = config().build();
        CompletableFuture<String> call = caller.callAsync(
                new HttpExchange<>(request(READ, "GET", Content.EMPTY), response -> ""), CallOptions.DEFAULT);
        assertThat(server.takeRequest()).isNotNull();
        caller.close();
        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> get(caller, false)).isInstanceOf(CancelledException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStreamIsSentAsItIsRead(boolean async) throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        server.enqueue(new MockResponse.Builder().build());
        try (HttpCaller caller = config().build()) {
            post(caller, Content.of(Bytes.utf8("abc").asInputStream()), async);
            post(caller, Content.of(Bytes.utf8("abc").asInputStream(), 3), async);
        }
        RecordedRequest unknown = server.takeRequest();
        assertThat(unknown.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(Objects.requireNonNull(unknown.getBody()).utf8()).isEqualTo("abc");
        RecordedRequest known = server.takeRequest();
        assertThat(known.getHeaders().get("Content-Length")).isEqualTo("3");
        assertThat(Objects.requireNonNull(known.getBody()).utf8()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStreamThatCannotBeReadIsTheCallersError(boolean async) {
        server.enqueue(new MockResponse.Builder().build());
        InputStream broken = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ > 10) {
                    throw new IOException("the disk is gone");
                }
                return 'a';
            }
        };
        try (HttpCaller caller = config().build()) {
            assertThatThrownBy(() -> post(caller, Content.of(broken), async))
                    .isInstanceOf(CloudRuntimesException.class)
                    .hasMessageContaining("the disk is gone");
            Content spent = Content.of(Bytes.utf8("abc").asInputStream());
            spent.bytes();
            assertThatThrownBy(() -> post(caller, spent, async)).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyComesAsItIsSentAndClosingItEndsTheCall(boolean async) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("first" + "x".repeat(1 << 20))
                .throttleBody(5, 60, TimeUnit.SECONDS)
                .build());
        try (HttpCaller caller = config().build()) {
            HttpResponse live = call(caller, request(READ, "GET", Content.EMPTY), STREAMED, async);
            InputStream body = live.content().stream();
            assertThat(body.readNBytes(5)).isEqualTo(Bytes.utf8("first").toByteArray());
            live.close();
            assertThatThrownBy(body::read)
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            e -> assertThat(Content.errorOf(e, 0)).isInstanceOf(CancelledException.class));
        }
    }

    @Test
    void anErrorThatWasAskedForAsAStreamIsWhole() {
        server.enqueue(new MockResponse.Builder().code(404).body("none").build());
        try (HttpCaller caller = config().build()) {
            HttpResponse response = call(caller, request(READ, "GET", Content.EMPTY), STREAMED, false);
            assertThat(response.isLive()).isFalse();
            assertThat(response.body().toUtf8()).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "é", " a", "a\u0000"})
    void aHeaderThatHttpDoesNotCarryIsRefused(String value) {
        HttpRequest request =
                HttpRequest.builder(READ, "GET", "/").header("x-a", value).build();
        try (HttpCaller caller = config().build()) {
            assertThatThrownBy(() -> call(caller, request, CallOptions.DEFAULT, false))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("x-a");
            HttpRequest reserved = HttpRequest.builder(READ, "GET", "/")
                    .header("Expect", "100-continue")
                    .build();
            assertThatThrownBy(() -> call(caller, reserved, CallOptions.DEFAULT, false))
                    .isInstanceOf(UnsupportedByRuntimeException.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void asyncCallsRunOnTheExecutorOfTheUser() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().build();
            }
        });
        AtomicInteger tasks = new AtomicInteger();
        try (HttpCaller caller = config().executor(task -> {
                    tasks.incrementAndGet();
                    new Thread(task).start();
                })
                .build()) {
            get(caller, true);
            assertThat(tasks).hasPositiveValue();
        }
        try (HttpCaller caller = config().executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build()) {
            assertThatThrownBy(() -> get(caller, true)).isInstanceOf(CloudRuntimesException.class);
        }
    }

    @Test
    void theCertificatesThatAreTrustedCount(@TempDir Path folder) throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Path pem = Files.writeString(folder.resolve("ca.pem"), held.certificatePem());
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(held)
                    .build()
                    .sslSocketFactory());
            secure.enqueue(new MockResponse.Builder().body("secure").build());
            secure.start();
            HttpClientConfig config = HttpClientConfig.builder(secure.url("/").uri())
                    .transport(JdkTransport.provider())
                    .retries(0);
            try (HttpCaller caller = config.build()) {
                assertThatThrownBy(() -> get(caller, false))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("is not trusted");
            }
            try (HttpCaller caller = config.trust(pem).build()) {
                assertThat(get(caller, false).body().toUtf8()).isEqualTo("secure");
            }
        }
    }

    @Test
    void whatTheJdkHasNotIsRefusedWhenItIsSet() {
        assertThat(JdkTransport.provider().supportsGrpc()).isFalse();
        assertThatThrownBy(() -> config().grpc().build())
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("no gRPC");
        assertThatThrownBy(() -> config().unixSocket(Path.of("/tmp/x.sock")).build())
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("Unix sockets");
    }

    @Test
    void aStreamOfEventsThatIsSilentForTooLongIsOpenedAgain() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .body(": beat\n\n" + "x".repeat(1000))
                        .throttleBody(9, 60, TimeUnit.SECONDS)
                        .build();
            }
        });
        try (HttpCaller caller = config().streamSilence(Duration.ofMillis(200)).build();
                var subscription = caller.subscribe(EventStreams.STREAM, EventStreams.listener(List.of()))) {
            await().untilAsserted(() -> assertThat(server.getRequestCount()).isGreaterThan(1));
            assertThat(subscription.isOpen()).isTrue();
        }
    }
}
