package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StreamedBodiesTest {
    private static final OperationInfo SAFE = OperationInfo.of("FileService", "get", "getFile", true, Maturity.STABLE)
            .withStreamableResponse();
    private static final OperationInfo PLAIN =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    private final List<Duration> paused = new ArrayList<>();

    private HttpCaller caller(URI uri) {
        return HttpClientConfig.builder(uri)
                .sleeper(new Sleeper() {
                    @Override
                    public void sleep(Duration pause) {
                        paused.add(pause);
                    }

                    @Override
                    public void schedule(Duration pause, Runnable task) {
                        paused.add(pause);
                        task.run();
                    }
                })
                .build();
    }

    private static HttpExchange<Content> exchange(OperationInfo operation, String method, @Nullable Content body) {
        HttpRequest.Builder request = HttpRequest.builder(operation, method, "/v1/x");
        if (body != null) {
            request.body(body, "text/plain");
        }
        return new HttpExchange<>(request.build(), HttpResponse::content);
    }

    private static Content abc() {
        return Content.of(Bytes.utf8("abc").asInputStream(), 3);
    }

    private static ScriptedServer answering(String answer) {
        return new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, answer);
            return true;
        });
    }

    @Test
    void anAnswerThatEndsInGoodOrderBecauseTheCallWasGivenUpIsNotWhole() {
        OkHttpClient client = new OkHttpClient();
        Request request = new Request.Builder().url("http://127.0.0.1/").build();
        Call call = client.newCall(request);
        Source endsWhenGivenUp = new ForwardingSource(new Buffer().writeUtf8("first part")) {
            @Override
            public long read(Buffer to, long most) throws IOException {
                long count = super.read(to, most);
                if (count < 0) {
                    call.cancel();
                }
                return count;
            }
        };
        Response response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(Okio.buffer(endsWhenGivenUp), null, -1))
                .build();
        ResponseStream answer = new ResponseStream(
                call, response, -1, null, e -> new UnavailableException(String.valueOf(e.getMessage())), end -> {});

        assertThatThrownBy(answer::readAllBytes)
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("over before its response");
    }

    /** Answers with a part of a body, and with the rest once that is allowed. */
    private static ScriptedServer answeringInParts(CountDownLatch rest) {
        return new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
            rest.await();
            ScriptedServer.write(out, "def");
            return true;
        });
    }

    private static CallOptions idleAfter(Duration timeout) {
        return CallOptions.builder().streamedResponse(timeout).build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withAnIdleTimeoutTheDeadlineEndsWhenTheAnswerBegins(boolean async) throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        Duration deadline = Duration.ofSeconds(5);
        try (ScriptedServer server = answeringInParts(rest);
                HttpCaller caller =
                        HttpClientConfig.builder(server.uri()).timeout(deadline).build()) {
            HttpExchange<Content> exchange = exchange(SAFE, "GET", null);
            CallOptions options = idleAfter(Duration.ofSeconds(60));
            try (Content answer = async ? caller.callAsync(exchange, options).join() : caller.call(exchange, options)) {
                InputStream in = answer.stream();
                assertThat(in.readNBytes(3)).asString().isEqualTo("abc");
                Thread.sleep(deadline.plusMillis(500).toMillis());
                rest.countDown();
                assertThat(in.readAllBytes()).asString().isEqualTo("def");
            }
        }
    }

    @Test
    void anIdleTimeoutThatNoClockHoldsIsNoLimit() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        rest.countDown();
        try (ScriptedServer server = answeringInParts(rest);
                HttpCaller caller = caller(server.uri());
                Content answer =
                        caller.call(exchange(SAFE, "GET", null), idleAfter(ChronoUnit.FOREVER.getDuration()))) {
            assertThat(answer.stream().readAllBytes()).asString().isEqualTo("abcdef");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerThatStallsEndsAfterTheIdleTimeout(boolean async) {
        CountDownLatch rest = new CountDownLatch(1);
        try (ScriptedServer server = answeringInParts(rest);
                HttpCaller caller = caller(server.uri())) {
            HttpExchange<Content> exchange = exchange(SAFE, "GET", null);
            CallOptions options = idleAfter(Duration.ofMillis(300));
            try (Content answer = async ? caller.callAsync(exchange, options).join() : caller.call(exchange, options)) {
                assertThatThrownBy(() -> answer.stream().readAllBytes())
                        .isInstanceOfSatisfying(
                                ContentException.class,
                                e -> assertThat(e.error())
                                        .isInstanceOf(CallTimeoutException.class)
                                        .hasMessageContaining("nothing arrived for 300 ms"));
            }
            rest.countDown();
        }
    }

    @Test
    void aBodyThatWasReadIsNotSentAgain() {
        try (ScriptedServer server = answering(ScriptedServer.answer(503, "Retry-After: 0\r\n", ""));
                HttpCaller caller = caller(server.uri())) {
            assertThatThrownBy(() -> caller.call(exchange(SAFE, "POST", abc()), CallOptions.DEFAULT))
                    .isInstanceOf(UnavailableException.class);
            assertThat(server.requests()).hasSize(1);
            assertThatThrownBy(() -> caller.callAsync(exchange(SAFE, "POST", abc()), CallOptions.DEFAULT)
                            .join())
                    .hasCauseInstanceOf(UnavailableException.class);
            assertThat(server.requests()).hasSize(2);
            // the same with bytes is tried two times more
            assertThatThrownBy(() ->
                            caller.call(exchange(SAFE, "POST", Content.of(Bytes.utf8("abc"))), CallOptions.DEFAULT))
                    .isInstanceOf(UnavailableException.class);
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void aBodyThatNobodyReadMayBeSentAtTheNextAttempt() {
        URI nobody;
        try (ScriptedServer server = answering("")) {
            nobody = server.uri();
        }
        try (HttpCaller caller = caller(nobody)) {
            Content body = abc();
            assertThatThrownBy(() -> caller.call(exchange(SAFE, "POST", body), CallOptions.DEFAULT))
                    .isInstanceOf(UnavailableException.class);
            assertThat(paused).hasSize(2);
            assertThat(body.isSpent()).isFalse();
        }
    }

    @Test
    void whatCannotBeSentIsNotSent() {
        try (ScriptedServer server = answering(ScriptedServer.answer(200, "", "x"));
                HttpCaller caller = caller(server.uri())) {
            Content spent = abc();
            spent.bytes();
            assertThatThrownBy(() -> caller.call(exchange(SAFE, "POST", spent), CallOptions.DEFAULT))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("read before");
            assertThatThrownBy(() -> caller.call(exchange(PLAIN, "GET", null), STREAMED))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("StateService.get is no stream");
            assertThatThrownBy(() -> caller.callAsync(exchange(PLAIN, "GET", null), STREAMED)
                            .join())
                    .hasCauseInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> exchange(SAFE, "GET", abc())).isInstanceOf(InvalidArgumentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anErrorIsWholeAndTheSameWhetherOrNotTheAnswerIsWantedAsAStream() {
        String body = "{\"code\":\"not_found\",\"message\":\"no such file\"}";
        try (ScriptedServer server = answering(ScriptedServer.answer(404, "Content-Type: application/json\r\n", body));
                HttpCaller caller = caller(server.uri())) {
            assertThatThrownBy(() -> caller.call(exchange(SAFE, "GET", null), STREAMED))
                    .hasMessageContaining("application/json, " + body.length() + " bytes");
        }
    }

    @Test
    void closingTheClientEndsAnAnswerThatIsBeingRead() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
                    return never.await(30, TimeUnit.SECONDS);
                });
                HttpCaller caller = caller(server.uri());
                Content content = caller.call(exchange(SAFE, "GET", null), STREAMED)) {
            InputStream in = content.stream();
            assertThat(in.readNBytes(3)).isEqualTo(Bytes.utf8("abc").array());
            CountDownLatch reading = new CountDownLatch(1);
            Thread closer = new Thread(() -> {
                try {
                    reading.await();
                    caller.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            closer.start();
            reading.countDown();
            ContentException failure = catchThrowableOfType(ContentException.class, in::read);
            assertThat(failure.error()).isInstanceOf(CancelledException.class);
            closer.join();
        } finally {
            never.countDown();
        }
    }

    @Test
    void theConnectionIsUsedAgainAfterTheEndOfAnAnswer() throws IOException {
        List<Thread> connections = new ArrayList<>(); // a connection has a thread of its own
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    connections.add(Thread.currentThread());
                    ScriptedServer.write(
                            out,
                            connections.size() % 2 == 0
                                    ? ScriptedServer.answer(200, "", "abc")
                                    : "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
                    return true;
                });
                HttpCaller caller = caller(server.uri())) {
            for (int i = 0; i < 4; i++) {
                try (Content content = caller.call(exchange(SAFE, "GET", null), STREAMED)) {
                    assertThat(content.stream().readAllBytes()).hasSize(3);
                }
            }
            assertThat(connections).hasSize(4);
            assertThat(connections.stream().distinct()).hasSize(1);
        }
    }
}
