package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpCallsTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);

    private final List<Duration> paused = new ArrayList<>();

    private HttpClientConfig config(URI uri) {
        return HttpClientConfig.builder(uri).random(new Random(1)).sleeper(new Sleeper() {
            @Override
            public void sleep(Duration pause) {
                paused.add(pause);
            }

            @Override
            public void schedule(Duration pause, Runnable task) {
                paused.add(pause);
                task.run();
            }
        });
    }

    private static HttpExchange<String> exchange(OperationInfo operation, String method) {
        HttpRequest.Builder request =
                HttpRequest.builder(operation, method, "/v1/x").resource(() -> "key 'o-1'");
        if (method.equals("POST")) {
            request.body(Bytes.utf8("{}"), "application/json");
        }
        return new HttpExchange<>(request.build(), response -> response.body().toUtf8());
    }

    private static HttpExchange<String> read() {
        return exchange(READ, "GET");
    }

    private static HttpExchange<String> write() {
        return exchange(WRITE, "POST");
    }

    private CloudRuntimesException failure(ScriptedServer server, HttpExchange<String> exchange) {
        try (HttpCaller caller = config(server.uri()).maxBytes(1000).build()) {
            return catchThrowableOfType(CloudRuntimesException.class, () -> caller.call(exchange, CallOptions.DEFAULT));
        }
    }

    private static ScriptedServer answering(String answer) {
        return new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, answer);
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PUT"})
    void aWriteIsSentOnceWhateverTheAnswer(String method) {
        List<String> answers = List.of(
                ScriptedServer.answer(503, "Retry-After: 0\r\n", ""),
                ScriptedServer.answer(503, "Retry-After: 99999999999\r\n", ""),
                ScriptedServer.answer(408, "", ""),
                ScriptedServer.answer(307, "Location: /v1/y\r\n", ""),
                ScriptedServer.answer(429, "Retry-After: 0\r\n", ""),
                "");
        for (String answer : answers) {
            try (ScriptedServer server = new ScriptedServer((request, out) -> {
                ScriptedServer.write(out, answer);
                return !answer.isEmpty();
            })) {
                failure(server, exchange(WRITE, method));
                assertThat(server.requests()).as(method + " " + answer).hasSize(1);
            }
        }
    }

    @Test
    void aWriteOnAPooledConnectionThatTheServerClosesIsSentOnce() {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    if (request.startsWith("GET")) {
                        ScriptedServer.write(out, ScriptedServer.answer(200, "", "ok"));
                        return true;
                    }
                    return false;
                });
                HttpCaller caller = config(server.uri()).build()) {
            caller.call(read(), CallOptions.DEFAULT);
            UnavailableException error =
                    catchThrowableOfType(UnavailableException.class, () -> caller.call(write(), CallOptions.DEFAULT));
            assertThat(error).hasMessageContaining("whether the operation took effect is not known");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aSafeCallIsTriedAgainWithGrowingPausesAndAtMostTwice() {
        try (ScriptedServer server = answering(ScriptedServer.answer(503, "", ""))) {
            assertThat(failure(server, read())).isInstanceOf(UnavailableException.class);
            assertThat(server.requests()).hasSize(3);
            assertThat(paused.get(0)).isBetween(Duration.ofMillis(75), Duration.ofMillis(100));
            assertThat(paused.get(1)).isBetween(Duration.ofMillis(150), Duration.ofMillis(200));
        }
    }

    @Test
    void retryAfterIsHonouredUpToFiveSeconds() {
        try (ScriptedServer server = answering(ScriptedServer.answer(503, "Retry-After: 3\r\n", ""))) {
            CloudRuntimesException error = failure(server, read());
            assertThat(paused).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
            assertThat(error.retryAfter()).contains(Duration.ofSeconds(3));
        }
        paused.clear();
        try (ScriptedServer server = answering(ScriptedServer.answer(429, "Retry-After: 86400\r\n", ""))) {
            failure(server, read());
            assertThat(paused).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        }
    }

    @Test
    void retryAfterMayBeADate() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
        String answer = ScriptedServer.answer(503, "Retry-After: Tue, 24 Nov 2026 04:00:02 GMT\r\n", "");
        try (ScriptedServer server = answering(answer);
                HttpCaller caller = config(server.uri()).clock(clock).build()) {
            assertThatThrownBy(() -> caller.call(read(), CallOptions.DEFAULT)).isInstanceOf(UnavailableException.class);
            assertThat(paused).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        }
    }

    @Test
    void anAsyncCallIsTriedAgainAsWellAndNotWhereTheCallerForbidsIt() {
        AtomicInteger calls = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    boolean fails = calls.getAndIncrement() != 1;
                    ScriptedServer.write(out, ScriptedServer.answer(fails ? 503 : 200, "", fails ? "" : "ok"));
                    return true;
                });
                HttpCaller caller = config(server.uri()).build()) {
            assertThat(caller.callAsync(read(), CallOptions.DEFAULT).join()).isEqualTo("ok");
            assertThat(server.requests()).hasSize(2);
            assertThatThrownBy(() -> caller.callAsync(
                                    read(), CallOptions.builder().noRetry().build())
                            .join())
                    .hasCauseInstanceOf(UnavailableException.class);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void anyCallIsTriedAgainWhereNothingListens() {
        ScriptedServer gone = answering("");
        gone.close();
        UnavailableException error = (UnavailableException) failure(gone, write());
        assertThat(paused).hasSize(2);
        assertThat(error).hasMessageContaining("is the runtime running there?").hasMessageContaining("key 'o-1'");
        assertThat(error.traceId()).as("no trace is made up").isEmpty();
    }

    @Test
    void theRetriesOfAllCallsTogetherHaveABudget() {
        try (ScriptedServer server = answering(ScriptedServer.answer(503, "", ""));
                HttpCaller caller = config(server.uri()).build()) {
            for (int i = 0; i < 30; i++) {
                assertThatThrownBy(() -> caller.call(read(), CallOptions.DEFAULT))
                        .isInstanceOf(UnavailableException.class);
            }
            assertThat(server.requests()).hasSize(30 + 20);
        }
    }

    @Test
    void theDeadlineEndsAnAnswerThatTrickles() {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                    while (true) {
                        ScriptedServer.write(out, "x");
                        TimeUnit.MILLISECONDS.sleep(10);
                    }
                });
                HttpCaller caller = config(server.uri()).build()) {
            CallTimeoutException error = catchThrowableOfType(
                    CallTimeoutException.class,
                    () -> caller.call(read(), CallOptions.withTimeout(Duration.ofMillis(200))));
            assertThat(error.operation()).isEqualTo("get");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancellingTheFutureClosesTheExchange() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    arrived.countDown();
                    try {
                        while (true) {
                            ScriptedServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
                            TimeUnit.MILLISECONDS.sleep(10);
                        }
                    } finally {
                        closed.countDown();
                    }
                });
                HttpCaller caller = config(server.uri()).build()) {
            CompletableFuture<String> result = caller.callAsync(read(), CallOptions.DEFAULT);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            result.cancel(true);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyAsyncCallsRunAtTheSameTime() {
        int calls = 300;
        CyclicBarrier all = new CyclicBarrier(calls);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    all.await(20, TimeUnit.SECONDS);
                    ScriptedServer.write(out, ScriptedServer.answer(200, "", "ok"));
                    return true;
                });
                HttpCaller caller = config(server.uri()).build()) {
            List<CompletableFuture<String>> results = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                results.add(caller.callAsync(read(), CallOptions.DEFAULT));
            }
            assertThat(results).allSatisfy(result -> assertThat(result.join()).isEqualTo("ok"));
        }
    }

    @Test
    void aTruncatedAnswerIsUnavailable() {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            return false;
        })) {
            assertThat(failure(server, write())).isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void anAnswerBeyondTheLimitIsResourceExhausted() {
        String chunk = "x".repeat(600);
        List<String> answers = List.of(
                ScriptedServer.answer(200, "", "x".repeat(1001)),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n258\r\n" + chunk + "\r\n258\r\n" + chunk
                        + "\r\n0\r\n\r\n");
        for (String answer : answers) {
            try (ScriptedServer server = answering(answer)) {
                assertThat(failure(server, read())).isInstanceOf(ResourceExhaustedException.class);
            }
        }
    }

    @Test
    void aWebPageIsNamedAsSuch() {
        try (ScriptedServer server =
                answering(ScriptedServer.answer(502, "Content-Type: text/html\r\n", "<html>Bad Gateway</html>"))) {
            assertThat(failure(server, write()))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("a web page: a proxy or another server listens");
        }
    }

    @Test
    void aRedirectIsAnErrorThatSaysSo() {
        try (ScriptedServer server = answering(ScriptedServer.answer(302, "Location: /login\r\n", ""))) {
            assertThat(failure(server, read()))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContaining("redirects are not followed");
        }
    }

    @Test
    void theLengthInAnAnswerToHeadIsNotThatOfABody() {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
                HttpCaller caller = config(server.uri()).maxBytes(1000).build()) {
            assertThat(caller.call(exchange(READ, "HEAD"), CallOptions.DEFAULT)).isEmpty();
        }
    }

    @Test
    void sendsTokenTraceAndUserAgent() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (ScriptedServer server = answering(ScriptedServer.answer(404, "", ""));
                HttpCaller caller = config(server.uri())
                        .tokenHeader("Authorization", () -> "Bearer secret")
                        .userAgent("me/1")
                        .build()) {
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class,
                    () -> caller.call(
                            read(), CallOptions.builder().traceparent(parent).build()));
            assertThat(server.requests().get(0))
                    .contains("Authorization: Bearer secret\r\n", "traceparent: " + parent, "User-Agent: me/1");
            assertThat(error.traceId()).contains("0af7651916cd43dd8448eb211c80319c");
            assertThat(error.status()).hasValue(404);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTraceContextIsMadeUpAndTheOneOfTheAnswerIsTold(boolean async) {
        String answer = "Traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n";
        try (ScriptedServer server = answering(ScriptedServer.answer(404, answer, ""));
                HttpCaller caller = config(server.uri()).build()) {
            CloudRuntimesException error = catchThrowableOfType(CloudRuntimesException.class, () -> {
                if (async) {
                    join(caller.callAsync(read(), CallOptions.DEFAULT));
                } else {
                    caller.call(read(), CallOptions.DEFAULT);
                }
            });
            assertThat(server.requests().get(0)).doesNotContainIgnoringCase("traceparent");
            assertThat(error.traceId()).contains("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(error).hasMessageContaining("trace 4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    private static void join(CompletableFuture<?> call) {
        try {
            call.join();
        } catch (CompletionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause());
        }
    }

    @Test
    void theCallersUserAgentAndTraceContextWin() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        HttpRequest invoke = HttpRequest.builder(READ, "GET", "/v1/x")
                .headers(Map.of("user-agent", "theirs/1", "TraceParent", parent))
                .build();
        CallOptions options = CallOptions.builder()
                .header("user-agent", "theirs/2")
                .header("TRACEPARENT", parent)
                .header("X-A", "1")
                .header("x-a", "2")
                .build();
        try (ScriptedServer server = answering(ScriptedServer.answer(200, "", ""));
                HttpCaller caller = config(server.uri()).build()) {
            caller.call(new HttpExchange<>(invoke, response -> ""), CallOptions.DEFAULT);
            caller.call(read(), options);
            assertThat(lines(server.requests().get(0)))
                    .contains("user-agent: theirs/1", "TraceParent: " + parent)
                    .filteredOn(line -> line.toLowerCase(Locale.ROOT).matches("(user-agent|traceparent):.*"))
                    .hasSize(2);
            assertThat(lines(server.requests().get(1)))
                    .contains("user-agent: theirs/2", "traceparent: " + parent, "X-A: 1, 2")
                    .filteredOn(line -> line.toLowerCase(Locale.ROOT).matches("(user-agent|traceparent|x-a):.*"))
                    .hasSize(3);
        }
    }

    @Test
    void eachHeaderOfTheRequestIsSentAlsoSeveralOfOneName() {
        HttpRequest tagged = HttpRequest.builder(READ, "GET", "/v1/x")
                .header("x-tag", "one")
                .header("x-tag", "two")
                .build();
        try (ScriptedServer server = answering(ScriptedServer.answer(200, "", ""));
                HttpCaller caller = config(server.uri()).build()) {
            caller.call(new HttpExchange<>(tagged, response -> ""), CallOptions.DEFAULT);
            assertThat(lines(server.requests().get(0))).containsSubsequence("x-tag: one", "x-tag: two");
        }
    }

    private static List<String> lines(String request) {
        return request.lines().toList();
    }

    @Test
    void aReservedHeaderIsRefusedWithTheReason() {
        assertThatThrownBy(() -> CallOptions.builder().header("content-LENGTH", "5"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("content-LENGTH")
                .hasMessageContaining("a header of the connection");
        assertThatThrownBy(() -> HttpRequest.builder(READ, "GET", "/v1/x").headers(Map.of("Host", "elsewhere")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Host");
        assertThatThrownBy(() ->
                        HttpRequest.builder(READ, "GET", "/v1/x").headersPrefixed("m-", Map.of("a", "1", "A", "2")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("twice");
        HttpRequest own =
                HttpRequest.builder(READ, "GET", "/v1/x").header("X-Etag", "1").build();
        HttpRequest token = HttpRequest.builder(READ, "GET", "/v1/x")
                .headers(Map.of("x-token", "theirs"))
                .build();
        try (ScriptedServer server = answering("");
                HttpCaller caller = config(server.uri())
                        .tokenHeader("X-Token", () -> "secret")
                        .build()) {
            assertThatThrownBy(() -> caller.call(
                            new HttpExchange<>(own, response -> ""),
                            CallOptions.builder().header("x-etag", "2").build()))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("x-etag");
            assertThatThrownBy(() -> caller.call(new HttpExchange<>(token, response -> ""), CallOptions.DEFAULT))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("X-Token")
                    .hasMessageNotContaining("secret");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutQuotingIt() {
        try (ScriptedServer server = answering("");
                HttpCaller caller = config(server.uri())
                        .tokenHeader("Authorization", () -> "Bearer sec\nret")
                        .build()) {
            InvalidArgumentException error = catchThrowableOfType(
                    InvalidArgumentException.class, () -> caller.call(read(), CallOptions.DEFAULT));
            assertThat(error).hasMessageContaining("Authorization").hasMessageNotContaining("ret'");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aClosedClientSaysSo() {
        HttpCaller caller = config(URI.create("http://127.0.0.1:1")).build();
        caller.close();
        assertThat(catchThrowableOfType(CancelledException.class, () -> caller.call(read(), CallOptions.DEFAULT)))
                .hasMessageContaining("the client is closed");
        assertThat(caller.callAsync(read(), CallOptions.DEFAULT)).isCompletedExceptionally();
    }
}
