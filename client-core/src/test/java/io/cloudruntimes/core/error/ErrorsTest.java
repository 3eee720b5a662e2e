package io.cloudruntimes.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.check.Checks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsTest {
    private static final OperationInfo GET = OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final ErrorContext WHERE = new ErrorContext(
            "embedded at http://127.0.0.1:3600",
            GET,
            "storeName 'orders', key 'o-1'",
            503,
            Map.of("a", "b"),
            "0af7651916cd43dd8448eb211c80319c",
            Duration.ofSeconds(2),
            Bytes.utf8("taken"));

    @ParameterizedTest
    @EnumSource
    void eachCodeHasItsExceptionThatTellsAll(ErrorCode code) {
        Throwable cause = new IllegalStateException("why");
        CloudRuntimesException error = Errors.of(code, "it is not there", WHERE, cause);
        assertThat(error.getClass().getSimpleName().replace("Exception", "").toLowerCase(java.util.Locale.ROOT))
                .contains(code.value().split("_", -1)[0].replace("timeout", "calltimeout"));
        assertThat(error)
                .hasMessage("StateService.get on embedded at http://127.0.0.1:3600 (storeName 'orders', key 'o-1'):"
                        + " it is not there [" + code.value()
                        + ", HTTP 503, trace 0af7651916cd43dd8448eb211c80319c]")
                .hasCause(cause);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.service()).isEqualTo("StateService");
        assertThat(error.operation()).isEqualTo("get");
        assertThat(error.status()).hasValue(503);
        assertThat(error.details()).isEqualTo(Map.of("a", "b"));
        assertThat(error.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(ErrorCode.of(code.value())).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsOfTheSameClassInAnotherContext(ErrorCode code) {
        CloudRuntimesException bare = Errors.of(code, "no", ErrorContext.EMPTY, null);
        assertThat(bare).hasMessage("no [" + code.value() + "]");
        CloudRuntimesException told = bare.inContext(WHERE);
        assertThat(told).isExactlyInstanceOf(bare.getClass());
        assertThat(told.getStackTrace()).isEqualTo(bare.getStackTrace());
        assertThat(told.inContext(WHERE)).isSameAs(told);
    }

    @Test
    void whatIsKnownIsNotOverwritten() {
        CloudRuntimesException error =
                Errors.of(ErrorCode.CONFLICT, "no", ErrorContext.EMPTY.withRuntime("first"), null);
        assertThat(error.inContext(WHERE).runtime()).isEqualTo("first");
        assertThat(error.inContext(WHERE).resource()).contains("o-1");
    }

    @Test
    void anErrorCanBeSerialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Errors.of(ErrorCode.CONFLICT, "no", WHERE, null));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CloudRuntimesException read = (CloudRuntimesException) in.readObject();
            assertThat(read.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(read.reason()).isEqualTo("no");
            assertThat(read.getMessage()).contains("no [conflict");
        }
    }

    @Test
    void anUnknownWordOrStatusIsInternal() {
        assertThat(ErrorCode.of("teapot")).isEqualTo(ErrorCode.INTERNAL);
        assertThat(ErrorCode.ofHttpStatus(418)).isEqualTo(ErrorCode.INTERNAL);
        assertThat(Arrays.stream(ErrorCode.values()).filter(ErrorCode::retryable))
                .containsExactly(ErrorCode.UNAVAILABLE, ErrorCode.TIMEOUT, ErrorCode.RESOURCE_EXHAUSTED);
    }

    @Test
    void checksNameTypeFieldAndRule() {
        refused(() -> Checks.required("Item", "key", null), "Item.key is required and was not given");
        refused(() -> Checks.length("Item", "key", "", 1, 5), "Item.key must have at least 1 character, has 0");
        refused(() -> Checks.length("Item", "key", "abcdef", 1, 5), "at most 5 characters, has 6");
        refused(() -> Checks.pattern("Item", "key", "a b", Pattern.compile("\\S+")), "must match \\S+");
        refused(() -> Checks.range("Item", "count", 0, 1L, null), "Item.count must be at least 1");
        refused(() -> Checks.range("Item", "count", 9, null, 8L), "Item.count must be at most 8");
        refused(() -> Checks.size("Item", "keys", 0, 1, -1), "Item.keys must have at least 1 element, has 0");
        refused(() -> Checks.size("Item", "keys", 3, 0, 2), "Item.keys must have at most 2 elements, has 3");
        refused(
                () -> Checks.bytes("Item", "value", Bytes.utf8("abc"), 2),
                "Item.value must have at most 2 bytes, has 3");
        refused(() -> Checks.wholeSeconds("Item", "ttl", Duration.ofMillis(1500)), "must be whole seconds");
        List<String> withNull = new ArrayList<>();
        withNull.add(null);
        refused(() -> Checks.list("Item", "keys", withNull), "must not have a null element");
    }

    @Test
    void lengthsAreCountedInCharactersNotInChars() {
        assertThatCode(() -> Checks.length("Item", "key", "😀".repeat(5), 5, 5)).doesNotThrowAnyException();
        refused(() -> Checks.length("Item", "key", "😀".repeat(4), 5, 5), "has 4");
        refused(() -> Checks.length("Item", "key", "😀".repeat(6), 5, 5), "has 6");
    }

    @Test
    void checkedCollectionsAreCopies() {
        List<String> list = new ArrayList<>(List.of("a"));
        List<String> copy = Checks.list("Item", "keys", list);
        list.add("b");
        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> copy.add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void refused(Runnable check, String message) {
        assertThatThrownBy(check::run)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(message);
    }
}
