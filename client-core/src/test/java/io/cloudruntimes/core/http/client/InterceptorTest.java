package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.sse.HttpStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InterceptorTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);

    private final List<String> journal = new CopyOnWriteArrayList<>();

    private static HttpCaller caller(URI uri, Interceptor... interceptors) {
        return HttpClientConfig.builder(uri)
                .tokenHeader("Authorization", () -> "Bearer s3cret")
                .interceptors(List.of(interceptors))
                .sleeper(new Sleeper() {
                    @Override
                    public void sleep(Duration pause) {}

                    @Override
                    public void schedule(Duration pause, Runnable task) {
                        task.run();
                    }
                })
                .build();
    }

    /** Makes a call that waits, or one that does not. */
    private static String call(HttpCaller caller, OperationInfo operation, boolean async) {
        HttpRequest.Builder request = HttpRequest.builder(operation, operation.safe() ? "GET" : "POST", "/v1/x")
                .resource(() -> "key 'o-1'");
        if (!operation.safe()) {
            request.body(Bytes.utf8("{}"), "application/json");
        }
        HttpExchange<String> exchange =
                new HttpExchange<>(request.build(), response -> response.body().toUtf8());
        if (!async) {
            return caller.call(exchange, CallOptions.DEFAULT);
        }
        try {
            return caller.callAsync(exchange, CallOptions.DEFAULT).join();
        } catch (CompletionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause());
        }
    }

    private static ScriptedServer answering(int... statuses) {
        AtomicInteger count = new AtomicInteger();
        return new ScriptedServer((request, out) -> {
            int status = statuses[Math.min(count.getAndIncrement(), statuses.length - 1)];
            ScriptedServer.write(out, ScriptedServer.answer(status, "x-own: yes\r\n", "body"));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itSeesEachAttemptAndItsOutcome(boolean async) {
        Interceptor journaling = new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                attempt.put("span", "span " + attempt.number());
                journal.add(attempt.operation().name() + " " + attempt.resource() + " " + attempt.method() + " "
                        + attempt.target() + " "
                        + attempt.header("authorization").orElse("")
                        + attempt.status().isPresent());
            }

            @Override
            public void after(Attempt attempt) {
                journal.add(attempt.get("span").orElse("") + " "
                        + attempt.status().orElse(0) + " "
                        + attempt.responseHeader("X-Own").orElse("")
                        + (attempt.elapsed().isNegative() ? " negative" : ""));
            }
        };
        try (ScriptedServer server = answering(503, 200);
                HttpCaller caller = caller(server.uri(), journaling)) {
            assertThat(call(caller, READ, async)).isEqualTo("body");
        }
        assertThat(journal)
                .containsExactly(
                        "StateService.get key 'o-1' GET /v1/x Bearer s3cretfalse",
                        "span 1 503 yes",
                        "StateService.get key 'o-1' GET /v1/x Bearer s3cretfalse",
                        "span 2 200 yes");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itChangesHeadersOfOneAttempt(boolean async) {
        Interceptor changing = new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                attempt.removeHeader("User-Agent");
                attempt.setHeader("AUTHORIZATION", "Bearer other");
                attempt.setHeader("x-attempt", Integer.toString(attempt.number()));
                if (attempt.number() == 1) {
                    attempt.setHeader("x-first", "yes");
                }
            }

            @Override
            public void after(Attempt attempt) {
                assertThatThrownBy(() -> attempt.setHeader("a", "b")).isInstanceOf(IllegalStateException.class);
            }
        };
        try (ScriptedServer server = answering(503, 200);
                HttpCaller caller = caller(server.uri(), changing)) {
            call(caller, READ, async);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0))
                    .contains("Bearer other", "x-attempt: 1", "x-first: yes")
                    .doesNotContain("s3cret", "cloud-runtimes-java");
            assertThat(server.requests().get(1)).contains("x-attempt: 2").doesNotContain("x-first");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyAreCalledInTheirOrderAndBackwardsAfter(boolean async) {
        try (ScriptedServer server = answering(200);
                HttpCaller caller = caller(server.uri(), named("a"), named("b"))) {
            call(caller, READ, async);
        }
        assertThat(journal).containsExactly("before a", "before b", "after b 200", "after a 200");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatThrowsEndsTheAttemptAndThoseBeforeItAreTold(boolean async) {
        Interceptor refusing = new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                throw new PermissionDeniedException("not allowed here");
            }
        };
        try (ScriptedServer server = answering(200);
                HttpCaller caller = caller(server.uri(), named("a"), refusing, named("b"))) {
            assertThatThrownBy(() -> call(caller, WRITE, async))
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContaining("StateService.save");
            assertThat(server.requests()).isEmpty();
        }
        assertThat(journal).containsExactly("before a", "after a permission_denied");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorOfAnInterceptorIsAnInternalErrorOfTheCall(boolean async) {
        Interceptor failing = new Interceptor() {
            @Override
            public void after(Attempt attempt) {
                throw new AssertionError("a bug");
            }
        };
        try (ScriptedServer server = answering(200);
                HttpCaller caller = caller(server.uri(), named("a"), failing, named("b"))) {
            assertThatThrownBy(() -> call(caller, READ, async))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContaining("a bug");
        }
        assertThat(journal).containsExactly("before a", "before b", "after b 200", "after a internal");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itReplacesTheOutcome(boolean async) {
        Interceptor replacing = new Interceptor() {
            @Override
            public void after(Attempt attempt) {
                attempt.replaceWith(HttpResponse.of(200, Map.of(), Bytes.utf8("cached")));
            }
        };
        Interceptor failing = new Interceptor() {
            @Override
            public void after(Attempt attempt) {
                attempt.failWith(new UnavailableException("as told"));
            }
        };
        try (ScriptedServer server = answering(404)) {
            try (HttpCaller caller = caller(server.uri(), replacing)) {
                assertThat(call(caller, READ, async)).isEqualTo("cached");
            }
            int before = server.requests().size();
            try (HttpCaller caller = caller(server.uri(), failing)) {
                assertThatThrownBy(() -> call(caller, WRITE, async)).isInstanceOf(UnavailableException.class);
            }
            assertThat(server.requests())
                    .as("a write that was sent is sent once")
                    .hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itSeesThatNothingAnswers(boolean async) {
        URI nobody;
        try (ScriptedServer server = answering(200)) {
            nobody = server.uri();
        }
        try (HttpCaller caller = caller(nobody, named("a"))) {
            assertThatThrownBy(() -> call(caller, WRITE, async)).isInstanceOf(UnavailableException.class);
        }
        // nothing was sent, so that a write is tried again as well
        assertThat(journal).startsWith("before a", "after a unavailable").hasSize(6);
    }

    @Test
    void itSeesStreamsAndTheirReplies() throws Exception {
        BlockingQueue<String> attempts = new LinkedBlockingQueue<>();
        Interceptor seeing = new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                attempt.setHeader("x-seen", "yes");
            }

            @Override
            public void after(Attempt attempt) {
                attempts.add(attempt.method() + " " + attempt.isStream() + " "
                        + attempt.status().orElse(0));
            }
        };
        AtomicInteger opened = new AtomicInteger();
        ScriptedServer.Script script = (request, out) -> {
            if (request.startsWith("POST")) {
                ScriptedServer.write(out, ScriptedServer.answer(204, "", ""));
                return true;
            }
            if (opened.getAndIncrement() == 0) {
                ScriptedServer.write(out, ScriptedServer.answer(503, "", ""));
                return true;
            }
            ScriptedServer.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nid: 1\nevent: event\ndata: \"a\"\n\n");
            new CountDownLatch(1).await();
            return false;
        };
        HttpStream<String, String> stream = new HttpStream<>(
                HttpRequest.builder(READ, "GET", "/v1/events").build(),
                "event",
                TEXT,
                new HttpStream.Answers<>("/v1/answers", TEXT, "RETRY"));
        StreamListener<String, String> listener = new StreamListener<>() {
            @Override
            public CompletionStage<String> onEvent(String event) {
                return CompletableFuture.completedFuture("SUCCESS");
            }
        };
        try (ScriptedServer server = new ScriptedServer(script);
                HttpCaller caller = caller(server.uri(), seeing);
                Subscription subscription = caller.subscribe(stream, listener)) {
            assertThat(attempts.poll(20, TimeUnit.SECONDS)).isEqualTo("GET true 503");
            assertThat(attempts.poll(20, TimeUnit.SECONDS)).isEqualTo("GET true 200");
            assertThat(attempts.poll(20, TimeUnit.SECONDS)).isEqualTo("POST false 204");
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request).contains("x-seen: yes"));
        }
    }

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

    private Interceptor named(String name) {
        return new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                journal.add("before " + name);
            }

            @Override
            public void after(Attempt attempt) {
                @Nullable CloudRuntimesException error = attempt.error().orElse(null);
                journal.add("after " + name + " "
                        + (error == null
                                ? attempt.status().getAsInt()
                                : error.code().value()));
            }
        };
    }
}
