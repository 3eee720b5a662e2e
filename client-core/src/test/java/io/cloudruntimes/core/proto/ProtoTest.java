package io.cloudruntimes.core.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Messages byte for byte as the protocol defines them, both ways. */
class ProtoTest {
    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static Bytes bytes(String hex) {
        return Bytes.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Test
    void fieldsInTheirOrder() {
        MessageWriter out = new MessageWriter();
        out.real(5, 1.0);
        out.bool(4, true);
        out.number(3, 150);
        out.bytes(2, Bytes.of(new byte[] {1, 2}));
        out.string(1, "é");
        assertThat(hex(out.toBytes())).isEqualTo("0a02c3a9" + "12020102" + "189601" + "2001" + "29000000000000f03f");
    }

    @Test
    void messagesMapsAndLists() {
        MessageWriter out = new MessageWriter();
        out.each(List.of("a", "b"), (to, element) -> to.string(3, element));
        out.map(2, Map.of("k", "v"));
        out.message(1, "x", (to, value) -> to.string(1, value));
        assertThat(hex(out.toBytes())).isEqualTo("0a030a0178" + "12060a016b120176" + "1a0161" + "1a0162");
        assertThat(hex(MessageWriter.frame((to, value) -> to.number(1, value), 1L)))
                .isEqualTo("0000000002" + "0801");
    }

    private static Map<String, Object> read(Bytes message) throws IOException {
        return MessageReader.read(
                message,
                (in, to) -> {
                    while (in.next()) {
                        switch (in.field()) {
                            case 1 -> to.put("text", in.string());
                            case 2 -> to.put("bytes", in.bytes());
                            case 3 -> to.put("number", in.int64());
                            case 4 -> to.put("bool", in.bool());
                            default -> in.skip();
                        }
                    }
                },
                new TreeMap<>());
    }

    @Test
    void readsWhatItKnowsAndPassesOverTheRest() throws IOException {
        assertThat(read(bytes("0a02c3a9 12020102 189601 2001 2900000000 0000f03f 320161")))
                .isEqualTo(Map.of("text", "é", "bytes", Bytes.of(new byte[] {1, 2}), "number", 150L, "bool", true));
        assertThat(read(Bytes.EMPTY)).isEmpty();
        assertThat(MessageFields.stringOf(bytes("0801 120161"), 2)).isEqualTo("a");
        assertThat(MessageFields.stringOf(bytes("0801"), 2)).isEmpty();
    }

    @Test
    void whatIsNoMessageIsAnError() {
        for (String wrong : List.of("0a05c3", "08", "0a", "0801ff", "1001 0a0161 0b")) {
            assertThatThrownBy(() -> read(bytes(wrong))).as(wrong).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFrameIsWholeAndAlone() throws IOException {
        Bytes frame = bytes("0000000002 0801");
        assertThat(MessageReader.readFrame(
                        frame, (in, to) -> to.put(in.next(), in.int64()), new TreeMap<Boolean, Long>()))
                .isEqualTo(Map.of(true, 1L));
        for (String wrong : List.of("", "00000000", "0000000003 0801", "0000000001 0801", "0100000002 0801")) {
            assertThatThrownBy(() -> MessageReader.readFrame(bytes(wrong), (in, to) -> in.next(), ""))
                    .as(wrong)
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void aStructIsAMapOfText() throws IOException {
        MessageWriter out = new MessageWriter();
        out.struct(1, Map.of("a", "b"));
        Map<String, String> map = new TreeMap<>();
        MessageReader.read(
                out.toBytes(),
                (in, to) -> {
                    in.next();
                    in.struct(to);
                    in.next();
                },
                map);
        assertThat(map).isEqualTo(Map.of("a", "b"));
        // n: 1.5, t: true
        Bytes others = bytes("0a19 0a0e 0a016e 1209 11000000000000f83f 0a07 0a0174 1202 2001");
        map.clear();
        MessageReader.read(
                others,
                (in, to) -> {
                    in.next();
                    in.struct(to);
                    in.next();
                },
                map);
        assertThat(map).isEqualTo(Map.of("n", "1.5", "t", "true"));
    }

    @Test
    void numbersOfAnEnumeration() {
        EnumNumbers<String> numbers = EnumNumbers.of("Color", text -> text, Map.of("red", 1, "blue", 2));
        assertThat(numbers.number("shade", "red")).isEqualTo(1);
        assertThat(numbers.value(2)).isEqualTo("blue");
        assertThat(numbers.value(7)).isEqualTo("7");
        assertThat(numbers.optional(0)).isNull();
        assertThatThrownBy(() -> numbers.number("shade", "green"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("shade: Color 'green'")
                .hasMessageContaining("[blue, red]");
    }
}
