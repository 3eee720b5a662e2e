package io.cloudruntimes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.spi.ConnectOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percent-encoding, pairs, bytes: the forms that values take where there is no JSON. */
class TextFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"aZ09-._~|aZ09-._~", "a b|a%20b", "+|%2B", "/%?#|%2F%25%3F%23", "é|%C3%A9", "😀|%F0%9F%98%80"})
    void percentThereAndBack(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
        assertThat(PercentEncoding.decode(encoded, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D"})
    void halfOfASurrogatePairHasNoEncoding(String text) {
        int at = text.indexOf('a') + 1;
        for (ThrowingCallable encode : List.<ThrowingCallable>of(
                () -> PercentEncoding.encode(text),
                () -> Bytes.utf8(text),
                () -> MessageWriter.frame((out, value) -> out.string(1, value), text))) {
            assertThatThrownBy(encode)
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("half of a surrogate pair at position " + at);
        }
        assertThatThrownBy(() -> Checks.length("T", "f", text, 1, 10))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f has half of a surrogate pair at position " + at);
        assertThatThrownBy(() -> Checks.map("T", "f", Map.of("k", text))).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> Checks.map("T", "f", Map.of(text, "v"))).isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a?\uFFFD", "\uD83D\uDE00", "a\uD83D\uDE00b"})
    void unicodeIsEncodedAsItIs(String text) {
        assertThat(Unicode.halfPairAt(text)).isEqualTo(-1);
        assertThat(Bytes.utf8(text).toUtf8()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "a%zz", "%C3", "%FF", "%C3%28"})
    void whatIsNotPercentEncodedUtf8IsRefused(String text) {
        assertThatThrownBy(() -> PercentEncoding.decode(text, false)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aPlusIsASpaceOnlyInQueries() {
        assertThat(PercentEncoding.decode("a+b%2B", true)).isEqualTo("a b+");
        assertThat(PercentEncoding.decode("a+b%2B", false)).isEqualTo("a+b+");
    }

    @Test
    void whatSomebodyDidNotEncodeIsItself() {
        assertThat(PercentEncoding.decode("é😀%20", false)).isEqualTo("é😀 ");
    }

    @Test
    void pairsThereAndBack() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("b, c", "1=2");
        map.put("é", "");
        assertThat(NameValuePairs.toHeader(map)).isEqualTo("b%2C%20c=1%3D2,%C3%A9=");
        assertThat(NameValuePairs.fromHeader(NameValuePairs.toHeader(map))).containsExactlyEntriesOf(map);
        assertThat(NameValuePairs.fromHeader(null)).isEmpty();
        assertThat(NameValuePairs.fromHeader(" ")).isEmpty();
        assertThat(NameValuePairs.fromHeader("a=1 , b=2")).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(NameValuePairs.fromPairs(List.of("a=1", "b=", "a=2=3"))).isEqualTo(Map.of("a", "2=3", "b", ""));
        assertThatThrownBy(() -> NameValuePairs.fromPairs(List.of("a")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("without an equals sign");
    }

    @Test
    void bytesAreAValueAndNeverShown() {
        byte[] array = {1, 2};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toByteArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2)).hasSameHashCodeAs(Bytes.of((byte) 1, (byte) 2));
        assertThat(bytes).isNotEqualTo(Bytes.of((byte) 1)).hasToString("2 bytes");
        assertThat(Bytes.utf8("s")).hasToString("1 byte");
        assertThat(Bytes.EMPTY.isEmpty()).isTrue();
        assertThat(Bytes.fromBase64(bytes.toBase64())).isEqualTo(bytes);
        assertThat(bytes.asInputStream()).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void aTimeoutIsPositive() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> CallOptions.withTimeout(wrong))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("the timeout of a call must be positive, was " + wrong);
            assertThatThrownBy(() -> ConnectOptions.builder().timeout(wrong))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("the timeout of a connection must be positive, was " + wrong);
        }
        assertThat(CallOptions.withTimeout(Duration.ofSeconds(1)).timeout()).contains(Duration.ofSeconds(1));
    }

    @Test
    void longValuesAreCutInMessages() {
        assertThat(HasResource.quote("k".repeat(80))).hasSize(82);
        assertThat(HasResource.quote("k".repeat(81))).hasSize(82).endsWith("...'");
    }
}
