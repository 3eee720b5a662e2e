package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RpcStreamTest {
    private static InputStream abc() {
        return Bytes.utf8("abc").asInputStream();
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void streamsInBothDirections(RuntimeLocation place) throws IOException {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime().rpc().serve("echo", call -> call.answer(call.bytes()))) {
            Rpc rpc = running.runtime().rpc();
            assertThat(rpc.invoke("echo", "m", abc(), Bytes.class)).isEqualTo(Bytes.utf8("abc"));
            assertThat(rpc.invoke("echo", "m", Content.of(abc(), 2), Bytes.class))
                    .isEqualTo(Bytes.utf8("ab"));
            try (RpcStream answer = rpc.stream("echo", "m", abc())) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.contentType()).hasValue("application/octet-stream");
                assertThat(answer.body().read()).isEqualTo('a');
                assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("bc");
            }
            try (RpcStream answer =
                    rpc.call("echo", "m").body(abc(), "text/x-abc").open()) {
                assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void anAnswerBeyond299IsAnErrorWhereAValueIsWantedAndAnAnswerElse(RuntimeLocation place) throws IOException {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime()
                        .rpc()
                        .serve(
                                "strict",
                                call -> call.answer(Bytes.utf8("it was taken")).toBuilder()
                                        .status(409)
                                        .build())) {
            Rpc rpc = running.runtime().rpc();
            assertThatThrownBy(() -> rpc.stream("strict", "m", abc()))
                    .isInstanceOfSatisfying(
                            ConflictException.class, e -> assertThat(e.body()).contains(Bytes.utf8("it was taken")))
                    .hasMessageContaining("409 with 12 bytes")
                    .hasMessageNotContaining("taken");
            try (RpcStream answer = rpc.call("strict", "m").body(abc()).open()) {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("it was taken");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void aBodyOfMoreThanACallMayHaveIsRefused(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open();
                Subscription served = running.runtime().rpc().serve("echo", call -> call.status(200))) {
            Supplier<InputStream> endless = () -> new InputStream() {
                @Override
                public int read() {
                    return 0;
                }
            };
            assertThatThrownBy(() -> running.runtime().rpc().invoke("echo", "m", endless.get(), Bytes.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("16777216");
        }
    }
}
