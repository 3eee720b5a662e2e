package io.cloudruntimes.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static <T> T read(ValueReader<T> reader, String json) throws IOException {
        return Json.fromBytes(reader, Bytes.utf8(json));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 9007199254740993",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "1.0, 1",
        "1e3, 1000",
        "-0, 0"
    })
    void aWholeNumberIsExact(String json, long value) throws IOException {
        assertThat(read(JsonNumbers::readLong, json)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.5", "1e40", "\"1\"", "null", "true", "NaN", "01", "1e999999999"})
    void whatIsNoWholeNumberOf64BitsIsRefused(String json) {
        assertThatThrownBy(() -> read(JsonNumbers::readLong, json)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1.5"})
    void whatIsNoWholeNumberOf32BitsIsRefused(String json) {
        assertThatThrownBy(() -> read(JsonNumbers::readInt, json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"a\" \"b\"", "\"a\",", "\"a", "'a'", "a", "// no\n\"a\"", "\"\\x\"", "1"})
    void whatIsNotOneJsonStringIsRefused(String json) {
        assertThatThrownBy(() -> read(JsonValues::readString, json)).isInstanceOf(IOException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        Bytes latin = Bytes.of("\"é\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Json.fromBytes(JsonValues::readString, latin))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theReplacementCharacterItselfIsACharacter() throws IOException {
        assertThat(read(JsonValues::readString, "\"\uFFFD\"")).isEqualTo("\uFFFD");
    }

    @Test
    void nestingHasALimit() throws IOException {
        assertThat(read(RawJson::readRaw, "[".repeat(100) + "]".repeat(100))).hasSize(200);
        assertThatThrownBy(() -> read(RawJson::readRaw, "[".repeat(101) + "]".repeat(101)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(RawJson::readRaw, "[".repeat(1_000_000))).isInstanceOf(IOException.class);
    }

    @Test
    void rawValuesKeepTheirNumbers() throws IOException {
        String json = "{\"a\":[9007199254740993,1.10,1e400,null,true,\"é\"],\"b\":{}}";
        assertThat(read(RawJson::readRaw, json)).isEqualTo(json);
    }

    @Test
    void nullInAMapIsAbsent() throws IOException {
        assertThat(read(JsonCollections::readStringMap, "{\"a\":null,\"b\":\"1\"}"))
                .isEqualTo(Map.of("b", "1"));
        assertThatThrownBy(() -> read(JsonCollections::readStringMap, "{\"a\":1}"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void lists() throws IOException {
        List<Long> list = read(in -> JsonCollections.readList(in, JsonNumbers::readLong), "[1,2]");
        assertThat(list).containsExactly(1L, 2L);
        assertThatThrownBy(() -> read(in -> JsonCollections.readList(in, JsonNumbers::readLong), "{}"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void momentsAndLengthsOfTime() throws IOException {
        assertThat(read(JsonValues::readInstant, "\"2026-01-02T03:04:05.123456789+01:00\""))
                .isEqualTo(Instant.parse("2026-01-02T02:04:05.123456789Z"));
        assertThat(read(JsonValues::readSeconds, "60")).isEqualTo(Duration.ofMinutes(1));
        assertThatThrownBy(() -> read(JsonValues::readInstant, "\"yesterday\""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("RFC 3339");
    }

    @Test
    void base64() throws IOException {
        assertThat(read(JsonValues::readBase64, "\"AP8=\"")).isEqualTo(Bytes.of((byte) 0, (byte) 0xFF));
        assertThatThrownBy(() -> read(JsonValues::readBase64, "\"A\""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("base64");
    }

    @Test
    void whatIsWrittenIsOneLineOfAsciiOrUtf8() {
        assertThat(Json.toBytes((out, value) -> out.value(value), "<é\n\u2028>"))
                .isEqualTo(Bytes.utf8("\"<é\\n\\u2028>\""));
        assertThatThrownBy(() -> Json.toBytes((out, value) -> out.value(value), Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
