package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BindingTest {
    private static final BindingRequests REQUESTS = new BindingRequests(new Values(Serializer.gson()), "web");

    @ParameterizedTest
    @EnumSource
    void eventsArriveAsValues(RuntimeLocation place) throws Exception {
        BlockingQueue<List<String>> seen = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open()) {
            Binding inbox = running.runtime().binding("inbox");
            try (Subscription subscription = inbox.subscribe(new TypeRef<List<String>>() {}, event -> {
                seen.add(event.value());
                return "v".equals(event.metadata().get("k")) ? Ack.SUCCESS : Ack.DROP;
            })) {
                BindingOptions options = BindingOptions.DEFAULT.withMetadata(Map.of("k", "v"));
                assertThat(inbox.invoke("create", List.of("a"), options).bytes())
                        .isEqualTo(Bytes.EMPTY);
                assertThat(seen.poll(20, TimeUnit.SECONDS)).containsExactly("a");
                inbox.async().invoke("create", List.of("b"), options).join();
                assertThat(seen.poll(20, TimeUnit.SECONDS)).containsExactly("b");
                assertThat(subscription.isOpen()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatCannotBeReadComesAgainAndIsReported(RuntimeLocation place) throws Exception {
        BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open()) {
            Binding inbox = running.runtime().binding("inbox");
            HandlerOptions options = HandlerOptions.DEFAULT.onHandlerError(failures::add);
            try (Subscription subscription = inbox.subscribe(Integer.class, options, event -> Ack.SUCCESS)) {
                inbox.invoke("create", Bytes.utf8("no JSON"));
                for (int i = 0; i < 2; i++) {
                    HandlerFailure failure = failures.poll(30, TimeUnit.SECONDS);
                    assertThat(failure).isNotNull();
                    assertThat(failure.event()).contains("inbox");
                }
                assertThat(subscription.isOpen()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheBindingDoesNotHaveIsRefused(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Binding inbox = running.runtime().binding("inbox");
            assertThatThrownBy(() -> inbox.invoke("rename"))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("create");
            assertThat(inbox.async().invoke("rename", Bytes.EMPTY)).failsWithin(Duration.ofSeconds(20));
            assertThatThrownBy(() -> inbox.invoke("")).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void bytesAreSentAsTheyAreAndValuesAsTheSerializerWritesThem() {
        InvokeBindingRequest bytes = REQUESTS.invoke("post", Bytes.utf8("x"), BindingOptions.DEFAULT);
        assertThat(bytes.data()).isEqualTo(Bytes.utf8("x"));
        assertThat(bytes.contentType()).isEmpty();
        assertThat(bytes.failOnStatus()).isEmpty();
        InvokeBindingRequest value = REQUESTS.invoke("post", Map.of("a", 1), BindingOptions.DEFAULT);
        assertThat(value.data()).isEqualTo(Bytes.utf8("{\"a\":1}"));
        assertThat(value.contentType()).contains("application/json");
        InvokeBindingRequest encoded = REQUESTS.invoke("create", new byte[] {0, -1}, BindingOptions.DEFAULT.asBase64());
        assertThat(encoded.data()).isEqualTo(Bytes.utf8("\"AP8=\""));
        assertThat(encoded.contentType()).contains("application/json");
        InvokeBindingRequest text =
                REQUESTS.invoke("post", "é", BindingOptions.DEFAULT.withContentType("text/plain; charset=iso-8859-1"));
        assertThat(text.data()).isEqualTo(Bytes.of(new byte[] {(byte) 0xE9}));
    }

    private static InvokeBindingResponse.Builder response(int status) {
        return InvokeBindingResponse.builder()
                .status(status)
                .metadata(Map.of("X-App", "yes"))
                .data(Bytes.utf8("body"));
    }

    @Test
    void aStatusOfFailureIsAResultOrAnException() {
        BindingOptions returned = BindingOptions.DEFAULT.withErrorStatus(ErrorStatus.RETURN);
        BindingResult result = REQUESTS.result("get", response(404).build(), returned);
        assertThat(result.isSuccess()).isFalse();
        assertThat(result.status()).hasValue(404);
        assertThat(result.metadata()).containsEntry("x-app", "yes");
        assertThat(result.bytes()).isEqualTo(Bytes.utf8("body"));
        assertThat(REQUESTS.invoke("get", Bytes.EMPTY, returned).failOnStatus()).contains(false);

        BindingOptions thrown = BindingOptions.DEFAULT.withErrorStatus(ErrorStatus.FAIL_WITH_RESPONSE);
        assertThat(REQUESTS.invoke("get", Bytes.EMPTY, thrown).failOnStatus()).contains(false);
        assertThatThrownBy(() -> REQUESTS.result("get", response(404).build(), thrown))
                .isInstanceOfSatisfying(NotFoundException.class, error -> {
                    assertThat(error.status()).hasValue(404);
                    assertThat(error.body()).contains(Bytes.utf8("body"));
                    assertThat(error.details()).containsEntry("x-app", "yes");
                    assertThat(error.resource()).contains("'web'").contains("'get'");
                });
        assertThatThrownBy(() -> REQUESTS.result(
                        "get", response(503).bodyMissing(true).data(Bytes.EMPTY).build(), BindingOptions.DEFAULT))
                .hasMessageContaining("503")
                .hasMessageContaining("FAIL_WITH_RESPONSE")
                .isInstanceOfSatisfying(
                        CloudRuntimesException.class,
                        error -> assertThat(error.body()).isEmpty());
    }

    @Test
    void theDataOfAResultAreAValue() {
        InvokeBindingResponse json = InvokeBindingResponse.builder()
                .metadata(Map.of("Content-Type", "application/json; charset=utf-8"))
                .data(Bytes.utf8("{\"a\":1}"))
                .build();
        BindingResult result = REQUESTS.result("get", json, BindingOptions.DEFAULT);
        assertThat(result.as(new TypeRef<Map<String, Integer>>() {})).containsEntry("a", 1);
        assertThat(result.as(Void.class)).isNull();
        assertThat(result.status()).isEmpty();
        assertThat(result.isSuccess()).isTrue();
        assertThatThrownBy(() -> result.as(Integer.class))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'web'");
    }
}
