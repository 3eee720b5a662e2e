package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A marker is put into values, header values, queries and metadata. It must not stand in an error, a log record or a
 * {@code toString}, unless the switch for debugging is on.
 */
class RedactionTest {
    private static final String MARKER = "s3cr3t-marker";
    private static final Map<String, String> METADATA = Map.of("tenant", MARKER);
    private static final Logger ROOT = Logger.getLogger("io.cloudruntimes");

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.println(new java.util.logging.SimpleFormatter().formatMessage(record));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(out);
            }
            texts.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(log);
    }

    @AfterEach
    void silence() {
        ROOT.removeHandler(log);
        ROOT.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource
    void stateDoesNotShowItsValues(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", new Order(MARKER, 1));
            see(state.getEntry("o-1", Order.class));
            fails(() -> state.get("o-1", Long.class));
            fails(() -> state.getAll(List.of("o-1"), Integer.class));
            fails(() -> state.async().get("o-1", Long.class).get(20, TimeUnit.SECONDS));
            fails(() -> state.save("o-1", new Order(MARKER, 2), SaveOptions.ifAbsent()));
            fails(() -> state.save("o-1", MARKER, SaveOptions.DEFAULT.withMetadata(METADATA)));
            fails(() -> state.get("o-1", Order.class, GetOptions.DEFAULT.withMetadata(METADATA)));
            fails(() -> state.save("o-1", Map.of(MARKER, Double.NaN)));
            fails(() -> state.update("o-1", Long.class, present -> 1L));
        }
        assertNothingShows();
    }

    @ParameterizedTest
    @EnumSource
    void eventsDoNotShowTheirValues(RuntimeLocation place) throws Exception {
        BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
        BlockingQueue<Event<Order>> events = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription read = running.bus().subscribe("paid", Order.class, event -> {
                    events.add(event);
                    return Ack.SUCCESS;
                });
                Subscription unreadable = running.bus()
                        .subscribe(
                                "paid",
                                Long.class,
                                SubscribeOptions.DEFAULT.withGroup("others").onHandlerError(failures::add),
                                event -> Ack.SUCCESS)) {
            running.bus().publish("paid", new Order(MARKER, 1));
            Event<Order> event = Objects.requireNonNull(events.poll(20, TimeUnit.SECONDS));
            assertThat(event.value().id()).isEqualTo(MARKER);
            see(event);
            HandlerFailure failure = Objects.requireNonNull(failures.poll(20, TimeUnit.SECONDS));
            see(failure);
            see(failure.cause());
            fails(() -> running.bus().publish("paid", MARKER, PublishOptions.DEFAULT.withMetadata(METADATA)));
            fails(() -> running.bus()
                    .publish("paid", MARKER, PublishOptions.DEFAULT.withContentType("text/plain; charset=" + MARKER)));
        }
        assertNothingShows();
    }

    @ParameterizedTest
    @EnumSource
    void callsDoNotShowTheirHeadersQueriesAndBodies(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime().rpc().serve("desk", call -> {
                    see(call);
                    return switch (call.method()) {
                        case "conflict" ->
                            call.answer(MARKER).toBuilder().status(409).build();
                        case "unreadable" -> call.answer(Map.of("total", MARKER));
                        default ->
                            call.answer(MARKER).toBuilder()
                                    .headers(Map.of("x-tenant", MARKER))
                                    .build();
                    };
                })) {
            Rpc rpc = running.runtime().rpc();
            RpcCall call = rpc.call("desk", "m")
                    .header("x-tenant", MARKER)
                    .query("q", MARKER)
                    .body(MARKER);
            see(call);
            RpcResponse response = call.send();
            assertThat(response.headers("x-tenant")).contains(MARKER);
            see(response);
            try (RpcStream stream = rpc.stream("desk", "m", MARKER)) {
                see(stream);
            }
            fails(() -> rpc.invoke("desk", "conflict", MARKER, String.class));
            fails(() -> rpc.stream("desk", "conflict", MARKER));
            fails(() -> rpc.invoke("desk", "unreadable", MARKER, Order.class));
            fails(() -> rpc.async()
                    .invoke("desk", "unreadable", MARKER, Order.class)
                    .get(20, TimeUnit.SECONDS));
        }
        assertNothingShows();
    }

    @Test
    void requestsDoNotShowTheirMaps() {
        see(InvokeMethodRequest.builder()
                .service("s")
                .method("m")
                .query("q=" + MARKER)
                .headers(METADATA)
                .data(io.cloudruntimes.core.Content.of(Bytes.utf8(MARKER)))
                .build());
        see(PublishEventRequest.builder()
                .pubsubName("bus")
                .topic("paid")
                .metadata(METADATA)
                .data(Bytes.utf8(MARKER))
                .build());
        see(UnknownFields.of(METADATA));
        see(CallOptions.builder().header("x-tenant", MARKER).build());
        assertNothingShows();
    }

    /** A server that is no runtime, or one that went wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d", "dapr://127.0.0.1:%d?wire=http"})
    void anAnswerThatIsNotUnderstoodDoesNotShow(String url) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Queue<Answer> answers = new ConcurrentLinkedQueue<>(List.of(
                new Answer(200, "text/html", "<html>" + MARKER + "</html>"),
                new Answer(500, "application/octet-stream", MARKER),
                new Answer(502, "application/json", "[\"" + MARKER + "\"]"),
                new Answer(418, "", MARKER),
                new Answer(200, "application/json", "{\"metadata\":\"" + MARKER + "\",\"id\":[\"" + MARKER + "\"]}"),
                new Answer(200, "application/json", "{\"components\":[{\"name\":" + MARKER + "}]}")));
        int count = answers.size();
        server.createContext("/", exchange -> {
            Answer answer = Objects.requireNonNull(answers.poll());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!answer.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try (CloudRuntimes runtime = CloudRuntimes.connect(
                String.format(Locale.ROOT, url, server.getAddress().getPort()))) {
            CallOptions once = CallOptions.builder().noRetry().build();
            for (int i = 0; i < count; i++) {
                fails(() -> runtime.runtime().metadata(once));
            }
        } finally {
            server.stop(0);
        }
        assertThat(answers).isEmpty();
        assertNothingShows();
    }

    private record Answer(int status, String type, String body) {}

    @Test
    void theSwitchShowsThem() {
        System.setProperty(Redaction.SHOW, "true");
        try (RuntimeLocation.Running running = RuntimeLocation.IN_PROCESS.open();
                Subscription served = running.runtime()
                        .rpc()
                        .serve(
                                "desk",
                                call -> call.answer(MARKER).toBuilder()
                                        .status(409)
                                        .build())) {
            running.state().save("o-1", new Order(MARKER, 1));
            assertThat(running.state()
                            .getEntry("o-1", Order.class)
                            .orElseThrow()
                            .toString())
                    .contains(MARKER);
            assertThat(catchThrowable(() -> running.runtime().rpc().invoke("desk", "m", "x", String.class)))
                    .hasMessageContaining(MARKER);
            assertThat(PublishEventRequest.builder()
                            .pubsubName("bus")
                            .topic("paid")
                            .metadata(METADATA)
                            .data(Bytes.EMPTY)
                            .build()
                            .toString())
                    .contains(MARKER);
        } finally {
            System.clearProperty(Redaction.SHOW);
        }
    }

    private void see(Object shown) {
        texts.add(String.valueOf(shown));
        if (shown instanceof Throwable failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            texts.add(text.toString());
        }
    }

    private void fails(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        Throwable error = failure instanceof ExecutionException future ? future.getCause() : failure;
        assertThat(error).isInstanceOf(CloudRuntimesException.class);
        see(Objects.requireNonNull(failure));
        see(((CloudRuntimesException) Objects.requireNonNull(error)).context());
    }

    private void assertNothingShows() {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(MARKER));
    }
}
