package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.MethodAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text is text, JSON is JSON, and bytes are bytes, as the media type says: in calls, in their responses, and in events. */
class MediaTypesTest {
    private static final String LATIN_1 = "text/plain; charset=ISO-8859-1";
    private static final Bytes BLUEBERRY = Bytes.of("Rödgröd".getBytes(StandardCharsets.ISO_8859_1));

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

    /** Answers with the body and the media type of the call. */
    private static Subscription echo(RuntimeLocation.Running running) {
        return running.runtime()
                .rpc()
                .serve(
                        "echo",
                        call -> MethodAnswer.builder()
                                .contentType(call.contentType().orElseThrow())
                                .data(call.bytes())
                                .build());
    }

    private static <T> T echoed(RuntimeLocation.Running running, Bytes body, String mediaType, Class<T> type) {
        return running.runtime().rpc().call("echo", "m").body(body, mediaType).invoke(type);
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void aResponseIsReadByItsMediaType(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = echo(running)) {
            Bytes text = Bytes.utf8("é \"quoted\"");
            assertThat(echoed(running, text, "text/plain", String.class)).isEqualTo("é \"quoted\"");
            assertThat(echoed(running, text, "text/html;charset=utf-8", Object.class))
                    .isEqualTo("é \"quoted\"");
            assertThat(echoed(running, BLUEBERRY, LATIN_1, String.class)).isEqualTo("Rödgröd");
            assertThat(echoed(running, BLUEBERRY, "text/plain;Charset=\"iso-8859-1\"", String.class))
                    .isEqualTo("Rödgröd");
            assertThat(echoed(running, Bytes.utf8("<a/>"), "application/xml", String.class))
                    .isEqualTo("<a/>");
            assertThat(echoed(running, Bytes.utf8("\"a\""), "application/json", String.class))
                    .isEqualTo("a");
            assertThat(echoed(running, Bytes.utf8("\"a\""), "application/problem+json", String.class))
                    .isEqualTo("a");
            assertThat(echoed(running, Bytes.utf8("{\"id\":\"a\",\"total\":1}"), "text/plain", Order.class))
                    .isEqualTo(new Order("a", 1));
            Bytes order = Bytes.of("{\"id\":\"ö\",\"total\":1}".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(echoed(running, order, "application/json; charset=latin1", Order.class))
                    .isEqualTo(new Order("ö", 1));
            assertThat(echoed(running, BLUEBERRY, LATIN_1, byte[].class)).isEqualTo(BLUEBERRY.toByteArray());
            assertThat(echoed(running, BLUEBERRY, "application/json", Bytes.class))
                    .isEqualTo(BLUEBERRY);
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void textThatItsCharsetDoesNotHaveIsAnError(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = echo(running)) {
            assertThatThrownBy(() -> echoed(running, BLUEBERRY, "text/plain", String.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("UTF-8")
                    .hasMessageContaining("service 'echo', method 'm'")
                    .hasMessageNotContaining("gr");
            assertThatThrownBy(() -> echoed(running, BLUEBERRY, "text/plain; charset=klingon", String.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("charset");
            assertThatThrownBy(() -> running.runtime()
                            .rpc()
                            .call("echo", "m")
                            .body("Ω", LATIN_1)
                            .send())
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("ISO-8859-1");
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void aStringIsSentAsItsMediaTypeSays(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime().rpc().serve("words", call -> {
                    seen.add(call.bytes());
                    seen.add(call.as(String.class));
                    return call.answer("Rödgröd", LATIN_1);
                })) {
            Rpc rpc = running.runtime().rpc();
            RpcResponse response =
                    rpc.call("words", "m").body("Rödgröd", LATIN_1).send();
            assertThat(seen.poll()).isEqualTo(BLUEBERRY);
            assertThat(seen.poll()).isEqualTo("Rödgröd");
            assertThat(response.bytes()).isEqualTo(BLUEBERRY);
            assertThat(response.as(String.class)).isEqualTo("Rödgröd");
            rpc.call("words", "m").body("a").send();
            assertThat(seen.poll()).isEqualTo(Bytes.utf8("\"a\""));
            assertThat(seen.poll()).isEqualTo("a");
            assertThatThrownBy(() -> rpc.call("words", "m")
                            .body(new Order("a", 1), "text/plain")
                            .send())
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("Order")
                    .hasMessageContaining("text/plain");
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void anEventIsReadByItsMediaType(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("words", String.class, event -> {
                    seen.add(event.value());
                    return Ack.SUCCESS;
                })) {
            PublishOptions latin = PublishOptions.DEFAULT.withContentType(LATIN_1);
            running.bus().publish("words", Bytes.utf8("plain"), PublishOptions.DEFAULT.withContentType("text/plain"));
            assertThat(next()).isEqualTo("plain");
            running.bus().publish("words", BLUEBERRY, latin);
            assertThat(next()).isEqualTo("Rödgröd");
            running.bus().publish("words", "Rödgröd", latin);
            assertThat(next()).isEqualTo("Rödgröd");
            running.bus().publishAll("words", List.of("one", "two"), latin);
            assertThat(next()).isEqualTo("one");
            assertThat(next()).isEqualTo("two");
            running.bus().publish("words", "json");
            assertThat(next()).isEqualTo("json");
            assertThatThrownBy(() -> running.bus().publish("words", new Order("a", 1), latin))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("topic 'words'");
        }
    }

    /** The rule: to the dead-letter topic where there is one, else again; the listener is told why. */
    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void anUnreadableEventGoesByTheRuleAndTheListenerIsTold(RuntimeLocation place) throws Exception {
        BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
        SubscribeOptions dead =
                SubscribeOptions.DEFAULT.withDeadLetterTopic("dead").onHandlerError(failures::add);
        SubscribeOptions again = SubscribeOptions.DEFAULT.onHandlerError(failures::add);
        try (RuntimeLocation.Running running = place.open();
                Subscription buried = running.bus().subscribe("dead", Bytes.class, event -> {
                    seen.add(event.value());
                    return Ack.SUCCESS;
                });
                Subscription first = running.bus().subscribe("first", Order.class, dead, event -> Ack.SUCCESS);
                Subscription second = running.bus().subscribe("second", Order.class, again, event -> Ack.SUCCESS)) {
            PublishOptions json = PublishOptions.DEFAULT.withContentType("application/json");
            running.bus().publish("first", Bytes.utf8("{\"total\":\"s3cr3t\"}"), json);
            assertThat(next()).isEqualTo(Bytes.utf8("{\"total\":\"s3cr3t\"}"));
            assertFailure(failures.poll(20, TimeUnit.SECONDS), "DROP");
            running.bus().publish("second", Bytes.utf8("{\"total\":\"s3cr3t\"}"), json);
            assertFailure(failures.poll(20, TimeUnit.SECONDS), "RETRY");
        }
    }

    private static void assertFailure(@Nullable HandlerFailure failure, String reply) {
        assertThat(Objects.requireNonNull(failure, "told in time").reply()).isEqualTo(reply);
        assertThat(failure.cause())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Order")
                .hasMessageContaining("$.total")
                .hasMessageNotContaining("s3cr3t");
    }

    private @Nullable Object next() throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }
}
