package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden sources of a runtime, compiled, and called against its wires. */
class EmittedRuntimeTest {
    private static Emitted emitted;

    private AcmeServer server;
    private RuntimeConnection both;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(AcmeRuntime.plan()), folder));
    }

    @BeforeEach
    void connect() {
        server = new AcmeServer();
        both = connect("");
    }

    @AfterEach
    void close() {
        both.close();
        server.close();
    }

    private RuntimeConnection connect(String more) {
        try {
            RuntimeConnector connector = (RuntimeConnector)
                    emitted.type("acme.AcmeConnector").getConstructor().newInstance();
            Map<String, String> environment = Map.of("ACME_TOKEN", "s3cret");
            return connector.connect(
                    URI.create(server.url() + more),
                    ConnectOptions.builder()
                            .environment(environment)
                            .retries(false)
                            .build());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static MockResponse answer(int status, String json) {
        return new MockResponse(status, Headers.of("Content-Type", "application/json"), json);
    }

    private static Object service(RuntimeConnection connection) {
        return connection.service(emitted.type("note.NoteService")).orElseThrow();
    }

    private static Object send(RuntimeConnection connection, String method, Object builder) {
        return call(service(connection), method, call(builder, "build"), CallOptions.DEFAULT);
    }

    private static Object request(String type) {
        return callStatic(emitted.type("note." + type), "builder");
    }

    private static Object mood(String value) {
        return callStatic(emitted.type("note.Mood"), "of", value);
    }

    /** A request to read a note with everything but the labels, which the HTTP wire refuses. */
    private static Object getNote() {
        Object get = request("GetNoteRequest");
        call(call(call(get, "book", "b/1"), "key", "a/b c"), "limit", 3);
        call(call(call(get, "offset", 9007199254740993L), "fresh", true), "weight", 0.5);
        call(call(get, "since", Instant.parse("2026-01-02T03:04:05Z")), "maxAge", Duration.ofSeconds(60));
        return call(call(get, "seal", Bytes.utf8("x")), "metadata", Map.of("k", "v"));
    }

    @Test
    void inputs_go_to_their_places_over_http() {
        server.answerHttp(answer(404, ""));

        assertThat(send(both, "get", getNote())).isEqualTo(Optional.empty());

        RecordedRequest sent = server.takeHttp();
        assertThat(sent.getMethod() + " " + sent.getTarget())
                .isEqualTo("GET /acme/b%2F1/notes/a/b%20c?mood=glad&most=3&fresh=true&weight=0.5"
                        + "&since=2026-01-02T03%3A04%3A05Z&meta.maxAge=60&meta.k=v");
        assertThat(sent.getHeaders().get("Acme-Offset")).isEqualTo("9007199254740993");
        assertThat(sent.getHeaders().get("Acme-Seal")).isEqualTo("eA==");
        assertThat(sent.getHeaders().get("Acme-Reader")).isEqualTo("nobody");
        assertThat(sent.getHeaders().get("acme-token")).isEqualTo("s3cret");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void outputs_come_from_their_places_over_http() {
        server.answerHttp(new MockResponse.Builder()
                .addHeader("ETag", "7")
                .addHeader("Acme-Mood", "grim")
                .addHeader("Acme-Lines", 2)
                .addHeader("Acme-Meta-k", "v")
                .body("text")
                .build());

        Object note = ((Optional<?>) send(both, "get", getNote())).orElseThrow();

        assertThat(call(note, "text")).isEqualTo(Bytes.utf8("text"));
        assertThat(call(note, "etag")).isEqualTo(Optional.of("7"));
        assertThat(call(note, "mood")).isEqualTo(Optional.of(mood("grim")));
        assertThat(call(note, "lines")).isEqualTo(Optional.of(2));
        assertThat(call(note, "metadata")).isEqualTo(Map.of("k", "v"));
    }

    @Test
    void inputs_that_one_wire_refuses_take_the_other_to_their_numbers() {
        server.answerGrpc(out -> {});
        Object get = call(call(getNote(), "mood", mood("grim")), "labels", List.of("one", "two"));

        assertThat(send(both, "get", call(get, "NoteReader", "me"))).isEqualTo(Optional.empty());

        RecordedRequest sent = server.takeGrpc();
        assertThat(sent.getTarget()).isEqualTo("/acme.v1.Notes/GetNote");
        assertThat(sent.getHeaders().get("acme-token")).isEqualTo("s3cret");
        MessageWriter message = new MessageWriter(); // from the last field to the first
        message.string(11, "two");
        message.string(11, "one");
        message.bytes(10, Bytes.utf8("x"));
        message.entry(9, "k", "v");
        message.entry(9, "maxAge", "60");
        message.string(8, "2026-01-02T03:04:05Z");
        message.real(7, 0.5);
        message.bool(6, true);
        message.number(5, 9007199254740993L);
        message.number(4, 3);
        message.number(3, 2);
        int key = message.open();
        int reader = message.open();
        message.string(1, "me");
        message.close(2, reader);
        message.string(1, "a/b c");
        message.close(2, key);
        message.string(1, "b/1");
        assertThat(AcmeServer.frameOf(sent)).isEqualTo(message.toFrame());
    }

    @Test
    void outputs_come_from_their_numbers() {
        server.answerGrpc(out -> {
            out.entry(4, "lines", "2");
            out.entry(4, "k", "v");
            out.number(3, 2);
            int etag = out.open();
            out.string(1, "7");
            out.close(2, etag);
            out.bytes(1, Bytes.utf8("text"));
        });

        Object note = ((Optional<?>) send(both, "get", call(getNote(), "labels", List.of("one")))).orElseThrow();

        assertThat(call(note, "text")).isEqualTo(Bytes.utf8("text"));
        assertThat(call(note, "etag")).isEqualTo(Optional.of("7"));
        assertThat(call(note, "mood")).isEqualTo(Optional.of(mood("grim")));
        assertThat(call(note, "lines")).isEqualTo(Optional.of(2));
        assertThat(call(note, "metadata")).isEqualTo(Map.of("k", "v"));
    }

    @Test
    void what_no_open_wire_has_a_place_for_is_refused_before_anything_is_sent() {
        try (RuntimeConnection http = connect("&wire=http")) {
            assertThatThrownBy(() -> send(http, "get", call(getNote(), "labels", List.of("one"))))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("labels")
                    .hasMessageContaining("Acme has no labels over HTTP");
            Object read = call(call(request("ReadNotesRequest"), "book", "b"), "keys", List.of("k"));
            assertThatThrownBy(() -> send(http, "read", read))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("Acme reads one note at a time over HTTP");
        }
        assertThatThrownBy(() -> send(both, "ping", request("PingNotesRequest")))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("Acme does not report whether it exists");
        assertThat(server.requests()).isZero();
    }

    @Test
    void the_table_says_what_works_and_what_to_know() {
        Capabilities all = both.capabilities();
        assertThat(all.supports("pingNotes")).isFalse();
        assertThat(all.supports("readNotes")).isTrue();
        assertThat(all.of("getNote").orElseThrow().reason())
                .isEqualTo("Over gRPC an empty note is returned as no note.");
        try (RuntimeConnection http = connect("&wire=http")) {
            assertThat(http.capabilities().supports("readNotes")).isFalse();
            assertThat(http.capabilities().of("readNotes").orElseThrow().reason())
                    .contains("it is sent over grpc", "Acme reads one note at a time over HTTP");
            assertThat(http.capabilities().supports("attachToNote")).isTrue();
        }
    }

    @Test
    void the_first_rule_that_fits_says_what_an_error_is() {
        server.answerHttp(answer(500, "{\"errorCode\":\"ERR_STALE\",\"message\":\"old\"}"));
        assertThatThrownBy(() -> send(both, "get", getNote()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("old");

        Object get = call(getNote(), "labels", List.of("one"));
        server.failGrpc(10, "an etag mismatch");
        assertThatThrownBy(() -> send(both, "get", get))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("an etag mismatch");
        server.failGrpc(14, "an etag mismatch");
        assertThatThrownBy(() -> send(both, "get", get)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_list_can_be_the_whole_body_and_its_elements_have_a_form_of_their_own() {
        server.answerHttp(answer(204, ""));
        Object item = call(call(request("Item"), "key", "k"), "text", Bytes.utf8("{\"n\":9007199254740993}"));
        Object save = call(call(request("SaveNotesRequest"), "book", "b"), "items", List.of(call(item, "build")));

        send(both, "save", call(save, "metadata", Map.of("k", "v")));

        RecordedRequest sent = server.takeHttp();
        assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo("POST /acme/b/notes");
        assertThat(sent.getHeaders().get("acme-meta-k")).isEqualTo("v");
        assertThat(AcmeServer.frameOf(sent).toUtf8())
                .isEqualTo("[{\"key\":\"k\",\"data\":{\"value\":{\"n\":9007199254740993}}}]");
    }

    @Test
    void members_of_the_body_and_of_the_answer_lie_where_the_binding_says() {
        try (RuntimeConnection http = connect("&wire=http")) {
            server.answerHttp(answer(200, "{\"line\":{\"text\":\"t\"},\"metadata\":{\"a\":\"1\"}}"));
            Object line = ((Optional<?>) send(http, "find", find())).orElseThrow();
            assertThat(AcmeServer.frameOf(server.takeHttp()).toUtf8())
                    .isEqualTo("{\"query\":{\"filter\":{\"word\":\"w\"},\"maxAge\":\"60\"}}");
            assertThat(call(line, "text")).isEqualTo("t");
            assertThat(call(line, "written")).isEqualTo(Optional.empty());
            assertThat(call(line, "metadata")).isEqualTo(Map.of("a", "1"));
            server.answerHttp(answer(204, ""));
            assertThat(send(http, "find", find())).isEqualTo(Optional.empty());
        }
    }

    private static Object find() {
        Object filter = call(call(request("Filter"), "word", "w"), "build");
        Object find = call(call(request("FindNoteRequest"), "book", "b"), "filter", filter);
        return call(find, "maxAge", Duration.ofSeconds(60));
    }

    @Test
    void a_constant_and_a_default_stand_in_for_what_the_wire_does_not_tell() {
        Object publish = call(call(request("PublishNoteRequest"), "book", "b"), "data", Bytes.utf8("d"));
        server.answerGrpc(out -> {});
        assertThat(call(send(both, "publish", publish), "id")).isEqualTo("unknown");
        MessageWriter message = new MessageWriter();
        message.bytes(3, Bytes.utf8("d"));
        message.string(2, "text/plain");
        message.string(1, "b");
        assertThat(server.takeFrame()).isEqualTo(message.toFrame());

        try (RuntimeConnection http = connect("&wire=http")) {
            server.answerHttp(answer(503, ""));
            assertThat(call(send(http, "publish", publish), "id")).isEqualTo("later");
            assertThat(server.takeHttp().getHeaders().get("Content-Type")).isEqualTo("text/plain");
            server.answerHttp(answer(200, "{\"receipt\":{\"id\":\"7\"}}"));
            assertThat(call(send(http, "publish", publish), "id")).isEqualTo("7");
        }
    }

    @Test
    void verb_query_headers_and_status_travel_as_they_are() {
        Object relay = call(call(request("RelayNoteRequest"), "book", "b"), "to", "x/y");
        call(call(call(relay, "verb", "PATCH"), "query", "a=1&a=%20"), "headers", Map.of("X-Own", "1"));
        call(call(relay, "contentType", "text/x"), "data", Bytes.utf8("d"));
        server.answerHttp(
                new MockResponse(418, Headers.of("Content-Type", "text/y", "X-Theirs", "2"), "no such thing"));

        Object relayed = send(both, "relay", relay);

        RecordedRequest sent = server.takeHttp();
        assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo("PATCH /acme/b/relay/x/y?a=1&a=%20");
        assertThat(sent.getHeaders().get("X-Own")).isEqualTo("1");
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("text/x");
        assertThat(call(relayed, "status")).isEqualTo(418);
        assertThat(call(relayed, "contentType")).isEqualTo(Optional.of("text/y"));
        assertThat(call(relayed, "headers")).isEqualTo(Map.of("x-theirs", "2"));
        assertThat(call(relayed, "data")).isEqualTo(Bytes.utf8("no such thing"));
    }

    @Test
    void what_the_binding_calls_a_failure_is_one_where_any_status_is_an_outcome() {
        Object relay = call(call(request("RelayNoteRequest"), "book", "b"), "to", "x");
        server.answerHttp(answer(503, "{\"errorCode\":\"ERR_RELAY\",\"message\":\"gone\"}"));
        assertThatThrownBy(() -> send(both, "relay", relay))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("gone");
        assertThat(server.takeHttp().getMethod()).isEqualTo("POST");
    }

    @Test
    void an_answer_is_put_in_the_order_of_the_request_and_a_value_is_there_with_its_etag() {
        server.answerGrpc(out -> {
            out.message(1, "", (to, none) -> to.string(1, "absent"));
            out.message(1, "", (to, none) -> {
                to.string(3, "7");
                to.string(1, "empty");
            });
        });
        Object read = call(call(request("ReadNotesRequest"), "book", "b"), "keys", List.of("absent", "empty"));

        List<?> notes = (List<?>) call(send(both, "read", read), "notes");

        assertThat(notes).extracting(note -> call(note, "key")).containsExactly("absent", "empty");
        assertThat(notes)
                .extracting(note -> call(note, "text"))
                .containsExactly(Optional.empty(), Optional.of(Bytes.EMPTY));
    }

    @Test
    void a_stream_opens_delivers_and_is_answered_on_the_same_call() throws Exception {
        BlockingQueue<Bytes> arrived = new LinkedBlockingQueue<>();
        server.streamGrpc(AcmeServer.headers()
                .removeHeader("Content-Length")
                .doNotReadRequestBody()
                .socketHandler(socket -> serve(Okio.buffer(socket.getSource()), Okio.buffer(socket.getSink()), arrived))
                .build());
        BlockingQueue<Object> lines = new LinkedBlockingQueue<>();
        Object watch = call(call(request("WatchNotesRequest"), "book", "b"), "limit", 5);
        StreamListener<Object, Object> listener = new StreamListener<>() {
            @Override
            public CompletionStage<Object> onEvent(Object line) throws Exception {
                lines.add(line);
                if (call(line, "text").equals("two")) {
                    throw new IOException("the receiver fails");
                }
                return CompletableFuture.completedFuture(call(call(request("Verdict"), "mood", mood("glad")), "build"));
            }
        };

        try (Subscription watching = (Subscription) call(service(both), "watch", call(watch, "build"), listener)) {
            assertThat(watching.isOpen()).isTrue();
            assertThat(take(arrived)).isEqualTo(message(out -> {
                int inside = out.open();
                out.number(2, 5);
                out.string(1, "b");
                out.close(1, inside);
            }));
            Object one = take(lines);
            assertThat(call(one, "text")).isEqualTo("one");
            assertThat(call(one, "written")).isEqualTo(Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
            assertThat(call(one, "metadata")).isEqualTo(Map.of("k", "v"));
            assertThat(take(arrived)).isEqualTo(verdict("one", 1));
            assertThat(call(take(lines), "text")).isEqualTo("two");
            assertThat(take(arrived))
                    .as("what the documents say to answer on a failure")
                    .isEqualTo(verdict("two", 2));
        }
    }

    /** Plays the runtime: says that the stream is open, sends two lines, and keeps every frame that arrives. */
    private static void serve(BufferedSource in, BufferedSink out, BlockingQueue<Bytes> arrived) {
        try (in;
                out) {
            arrived.add(frame(in));
            send(out, message(to -> to.string(1, "open")));
            for (String text : List.of("one", "two")) {
                send(out, message(to -> {
                    int line = to.open();
                    to.struct(2, Map.of("k", "v", "written", "2026-01-02T03:04:05Z"));
                    to.string(1, text);
                    to.close(2, line);
                }));
                arrived.add(frame(in));
            }
            in.exhausted();
        } catch (IOException e) {
            // the client closed the stream
        }
    }

    private static Bytes frame(BufferedSource in) throws IOException {
        in.require(5);
        long length = in.peek().readByteString(5).asByteBuffer().getInt(1);
        return Bytes.wrap(in.readByteArray(5 + length));
    }

    private static void send(BufferedSink out, Bytes frame) throws IOException {
        out.write(frame.toByteArray());
        out.flush();
    }

    private static Bytes message(Consumer<MessageWriter> fields) {
        MessageWriter out = new MessageWriter();
        fields.accept(out);
        return out.toFrame();
    }

    /** The answer to the line that its text tells apart. */
    private static Bytes verdict(String text, int mood) {
        return message(out -> {
            int answer = out.open();
            out.message(2, mood, (to, number) -> to.number(1, number));
            out.string(1, text);
            out.close(2, answer);
        });
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T taken = queue.poll(10, TimeUnit.SECONDS);
        assertThat(taken).as("what arrives").isNotNull();
        return taken;
    }
}
