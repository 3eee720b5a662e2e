package io.cloudruntimes.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudruntimes.Serializer;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.jackson.Samples.Bean;
import io.cloudruntimes.jackson.Samples.Binary;
import io.cloudruntimes.jackson.Samples.Choices;
import io.cloudruntimes.jackson.Samples.Node;
import io.cloudruntimes.jackson.Samples.Order;
import io.cloudruntimes.jackson.Samples.Page;
import io.cloudruntimes.jackson.Samples.Positive;
import io.cloudruntimes.jackson.Samples.Scalars;
import io.cloudruntimes.jackson.Samples.Size;
import io.cloudruntimes.jackson.Samples.Timed;
import io.cloudruntimes.jackson.Samples.Times;
import io.cloudruntimes.jackson.Samples.Unlucky;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One suite of values for every serializer: the same JSON, the same values back, the same refusals. */
class SerializersTest {
    /** Stands in values, and must not stand in an error. */
    static final String MARKER = "s3cr3t-value";

    private static final Type ORDERS = new TypeRef<Page<Order>>() {}.type();
    private static final Type UNTYPED = new TypeRef<Map<String, Object>>() {}.type();
    private static final Type NAMED = new TypeRef<Map<String, String>>() {}.type();

    /** A value, the type it is read as, and its JSON. */
    record Sample(String name, Object value, Type type, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        Map<String, Object> untyped = new LinkedHashMap<>();
        untyped.put("id", 9007199254740993L);
        untyped.put("large", new BigInteger("123456789012345678901234567890"));
        untyped.put("price", new BigDecimal("0.10"));
        untyped.put("exact", new BigDecimal("0.1234567890123456789012345"));
        untyped.put("list", List.of(1L, "two", true, Map.of("three", 3L)));
        untyped.put("nothing", null);
        Map<String, String> named = new LinkedHashMap<>();
        named.put("a", "1");
        named.put("b", null);
        return Stream.of(
                new Sample(
                        "a record with a number beyond 2^53",
                        new Order("é 😀 <&>='", 9007199254740993L),
                        Order.class,
                        "{\"id\":\"é 😀 <&>='\",\"total\":9007199254740993}"),
                new Sample(
                        "an untyped map",
                        untyped,
                        UNTYPED,
                        "{\"id\":9007199254740993,\"large\":123456789012345678901234567890,\"price\":0.10,"
                                + "\"exact\":0.1234567890123456789012345,"
                                + "\"list\":[1,\"two\",true,{\"three\":3}],\"nothing\":null}"),
                new Sample("an untyped number", 9007199254740993L, Object.class, "9007199254740993"),
                new Sample("an untyped fraction", new BigDecimal("0.10"), Object.class, "0.10"),
                new Sample("an untyped number beyond a double", new BigDecimal("1E+400"), Object.class, "1E+400"),
                new Sample("a number of no class", 9007199254740993L, Number.class, "9007199254740993"),
                new Sample("a map with a null", named, NAMED, "{\"a\":\"1\",\"b\":null}"),
                new Sample("a list with a null", Arrays.asList("a", null), List.class, "[\"a\",null]"),
                new Sample("times", Samples.TIMES, Times.class, Samples.TIMES_JSON),
                new Sample("an untyped zero", 0L, Object.class, "0"),
                new Sample("a date", new Date(0), Date.class, "\"1970-01-01T00:00:00.000+00:00\""),
                new Sample("a moment", Instant.EPOCH, Instant.class, "\"1970-01-01T00:00:00Z\""),
                new Sample(
                        "a generic record",
                        new Page<>(List.of(new Order("o-1", 1)), Optional.of("p-2")),
                        ORDERS,
                        "{\"items\":[{\"id\":\"o-1\",\"total\":1}],\"next\":\"p-2\"}"),
                new Sample(
                        "optional values that are there",
                        new Choices(
                                Optional.of("a"),
                                OptionalInt.of(1),
                                OptionalLong.of(9007199254740993L),
                                OptionalDouble.of(0.5),
                                Size.LARGE),
                        Choices.class,
                        "{\"text\":\"a\",\"small\":1,\"large\":9007199254740993,\"exact\":0.5,\"size\":\"LARGE\"}"),
                new Sample(
                        "optional values that are not there",
                        new Choices(
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty(),
                                OptionalDouble.empty(),
                                Size.SMALL),
                        Choices.class,
                        "{\"text\":null,\"small\":null,\"large\":null,\"exact\":null,\"size\":\"SMALL\"}"),
                new Sample("no optional value", Optional.empty(), new TypeRef<Optional<Order>>() {}.type(), "null"),
                new Sample("an enum with a body", Size.LARGE, Size.class, "\"LARGE\""),
                new Sample(
                        "bytes within a value",
                        new Binary(new byte[] {0, -1}, Bytes.of((byte) 1)),
                        Binary.class,
                        "{\"array\":\"AP8=\",\"bytes\":\"AQ==\"}"),
                new Sample(
                        "scalars",
                        new Scalars(
                                true,
                                (byte) -128,
                                (short) 1,
                                -5,
                                Long.MIN_VALUE,
                                0.5f,
                                1e300,
                                'ß',
                                BigInteger.TEN,
                                new BigDecimal("1.50"),
                                new UUID(1, 2)),
                        Scalars.class,
                        "{\"truth\":true,\"octet\":-128,\"small\":1,\"medium\":-5,\"large\":-9223372036854775808,"
                                + "\"rough\":0.5,\"fine\":1.0E300,\"letter\":\"ß\",\"whole\":10,\"decimal\":1.50,"
                                + "\"id\":\"00000000-0000-0001-0000-000000000002\"}"),
                new Sample(
                        "a class with fields",
                        Bean.of("a", null, 9007199254740993L),
                        Bean.class,
                        "{\"name\":\"a\",\"note\":null,\"numbers\":[9007199254740993],\"nick\":null}"),
                new Sample(
                        "keys that are no text",
                        new Timed(
                                Map.of(LocalDate.of(2026, 11, 28), new Order("o-1", 1)),
                                Map.of(Size.LARGE, 2L),
                                Map.of(9007199254740993L, "three")),
                        Timed.class,
                        "{\"byDay\":{\"2026-11-28\":{\"id\":\"o-1\",\"total\":1}},\"bySize\":{\"LARGE\":2},"
                                + "\"byNumber\":{\"9007199254740993\":\"three\"}}"));
    }

    static Stream<Arguments> eachSample() {
        return samples().flatMap(sample -> each().map(kind -> Arguments.of(kind, sample)));
    }

    private static Stream<SerializerUnderTest> each() {
        return Stream.of(SerializerUnderTest.values());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("eachSample")
    void aValueIsItsJsonAndComesBack(SerializerUnderTest kind, Sample sample) {
        Serializer serializer = kind.serializer();
        assertThat(serializer.serialize(sample.value()).toUtf8()).isEqualTo(sample.json());
        assertThat(serializer.deserialize(Bytes.utf8(sample.json()), sample.type()))
                .isEqualTo(sample.value());
        assertThat(serializer.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void anUntypedValueThatIsSavedAgainIsTheSame(SerializerUnderTest kind) {
        String json =
                "{\"id\":9223372036854775807,\"beyond\":9223372036854775808,\"price\":1.10,\"n\":null,\"e\":1E+2}";
        Object read = kind.serializer().deserialize(Bytes.utf8(json), Object.class);
        assertThat(kind.serializer().serialize(read).toUtf8()).isEqualTo(json);
    }

    /** As a newer or older program has written it. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotThereHasItsDefault(SerializerUnderTest kind) {
        Serializer serializer = kind.serializer();
        assertThat(serializer.deserialize(Bytes.utf8("{\"items\":[]}"), ORDERS))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(serializer.deserialize(Bytes.utf8("{\"id\":\"a\",\"newer\":{\"x\":[1]}}"), Order.class))
                .isEqualTo(new Order("a", 0));
        assertThat(serializer.deserialize(Bytes.utf8("{\"name\":\"a\"}"), Bean.class))
                .isEqualTo(Bean.of("a", "default"));
    }

    @ParameterizedTest
    @EnumSource
    void aCollectionOfAnAnonymousClassIsACollection(SerializerUnderTest kind) {
        List<String> list = new ArrayList<>(List.of("a")) {
            private static final long serialVersionUID = 1L;
        };
        assertThat(kind.serializer().serialize(Map.of("list", list)).toUtf8()).isEqualTo("{\"list\":[\"a\"]}");
    }

    @ParameterizedTest
    @EnumSource
    void theDeepestValueThatIsWrittenIsRead(SerializerUnderTest kind) {
        Object deep = "x";
        for (int i = 0; i < Serializer.MAX_DEPTH; i++) {
            deep = List.of(deep);
        }
        Bytes json = kind.serializer().serialize(deep);
        assertThat(kind.serializer().deserialize(json, Object.class)).isEqualTo(deep);
        assertUnreadable(kind, Bytes.utf8("[" + json.toUtf8() + "]"), Object.class);
        assertUnwritable(kind, List.of(deep), "List");
    }

    /** JSON that is no value of a type, and where it is not. */
    record Broken(String name, Bytes json, Type type, String path) {
        Broken(String name, String json, Type type, String path) {
            this(name, Bytes.utf8(json), type, path);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("nothing", "", Order.class, "$"),
                new Broken("blanks", "  ", Order.class, "$"),
                new Broken("null", "null", Order.class, "$"),
                new Broken("single quotes", "{'id':'" + MARKER + "'}", Order.class, "$"),
                new Broken("a comment", "{\"id\":\"" + MARKER + "\" /* " + MARKER + " */}", Order.class, "$"),
                new Broken("a comment of one line", "// " + MARKER + "\n{}", Order.class, "$"),
                new Broken("a name without quotes", "{id:\"" + MARKER + "\"}", Order.class, "$"),
                new Broken("text without quotes", "{\"id\":" + MARKER + "}", Order.class, "$.id"),
                new Broken("a semicolon", "{\"id\":\"" + MARKER + "\";\"total\":1}", Order.class, "$"),
                new Broken("a comma at the end", "[\"" + MARKER + "\",]", List.class, "$"),
                new Broken("a cut value", "{\"id\":\"" + MARKER, Order.class, "$.id"),
                new Broken("more than one value", "{\"id\":\"" + MARKER + "\"}{}", Order.class, "$"),
                new Broken("a leading zero", "{\"id\":\"" + MARKER + "\",\"total\":01}", Order.class, "$"),
                new Broken("NaN", "{\"fine\":NaN}", Scalars.class, "$.fine"),
                new Broken("NaN as text", "{\"fine\":\"NaN\"}", Scalars.class, "$.fine"),
                new Broken("a control character", "{\"id\":\"\n" + MARKER + "\"}", Order.class, "$.id"),
                new Broken("an unknown escape", "{\"id\":\"\\q" + MARKER + "\"}", Order.class, "$.id"),
                new Broken("text for a number", "{\"total\":\"" + MARKER + "\"}", Order.class, "$.total"),
                new Broken("a number in quotes", "{\"total\":\"4242\"}", Order.class, "$.total"),
                new Broken("a number for text", "{\"id\":4242}", Order.class, "$.id"),
                new Broken("true for text", "{\"id\":true}", Order.class, "$.id"),
                new Broken("a list for a record", "[\"" + MARKER + "\"]", Order.class, "$"),
                new Broken("text for a record", "\"" + MARKER + "\"", Order.class, "$"),
                new Broken("a fraction for an int", "{\"medium\":4242.5}", Scalars.class, "$.medium"),
                new Broken("beyond an int", "{\"medium\":42420000000}", Scalars.class, "$.medium"),
                new Broken("beyond a long", "{\"total\":42429223372036854775808}", Order.class, "$.total"),
                new Broken("beyond a byte", "{\"octet\":4242}", Scalars.class, "$.octet"),
                new Broken("beyond a double", "{\"fine\":4242e400}", Scalars.class, "$.fine"),
                new Broken("beyond a float", "{\"rough\":4242e100}", Scalars.class, "$.rough"),
                new Broken("null for a long", "{\"total\":null}", Order.class, "$.total"),
                new Broken("an unknown constant", "{\"size\":\"" + MARKER + "\"}", Choices.class, "$.size"),
                new Broken("the number of a constant", "{\"size\":1}", Choices.class, "$.size"),
                new Broken("no moment", "{\"instant\":\"" + MARKER + "\"}", Times.class, "$.instant"),
                new Broken("a number for a moment", "{\"instant\":4242}", Times.class, "$.instant"),
                new Broken("no date", "{\"date\":\"2026-13-01" + MARKER + "\"}", Times.class, "$.date"),
                new Broken("no duration", "{\"duration\":\"" + MARKER + "\"}", Times.class, "$.duration"),
                new Broken("no base64", "{\"array\":\"" + MARKER + "!\"}", Binary.class, "$.array"),
                new Broken(
                        "a name that stands there twice", "{\"id\":\"" + MARKER + "\",\"id\":\"b\"}", Order.class, "$"),
                new Broken("a number of many digits", "{\"whole\":1e1000000000}", Scalars.class, "$.whole"),
                new Broken("no UUID", "{\"id\":\"" + MARKER + "\"}", Scalars.class, "$.id"),
                new Broken("text for an optional number", "{\"small\":\"" + MARKER + "\"}", Choices.class, "$.small"),
                new Broken("no key", "{\"byNumber\":{\"x\":\"" + MARKER + "\"}}", Timed.class, "$.byNumber"),
                new Broken(
                        "deep within", "{\"items\":[{},{\"total\":\"" + MARKER + "\"}]}", ORDERS, "$.items[1].total"),
                new Broken("a rule", "{\"secret\":\"" + MARKER + "\",\"value\":-4242}", Positive.class, "$"),
                new Broken("a constructor that throws", "{}", Unlucky.class, "$"),
                new Broken(
                        "not UTF-8",
                        Bytes.of(("{\"id\":\"\u00e9" + MARKER + "\"}").getBytes(StandardCharsets.ISO_8859_1)),
                        Order.class,
                        "$"),
                new Broken(
                        "UTF-16",
                        Bytes.of(("{\"id\":\"" + MARKER + "\"}").getBytes(StandardCharsets.UTF_16LE)),
                        Order.class,
                        "$"));
    }

    static Stream<Arguments> eachBroken() {
        return broken().flatMap(broken -> each().map(kind -> Arguments.of(kind, broken)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("eachBroken")
    void whatIsNoValueOfTheTypeIsAnErrorWithTypeAndPosition(SerializerUnderTest kind, Broken broken) {
        InvalidArgumentException error = assertUnreadable(kind, broken.json(), broken.type());
        assertThat(error.details()).containsEntry("type", broken.type().getTypeName());
        assertThat(error.details().get("path")).isNotNull().startsWith(broken.path());
        assertThat(error).hasMessageContaining(error.details().get("path"));
    }

    private static InvalidArgumentException assertUnreadable(SerializerUnderTest kind, Bytes json, Type type) {
        Throwable error = catchThrowable(() -> kind.serializer().deserialize(json, type));
        assertThat(error).isInstanceOf(InvalidArgumentException.class).hasMessageContaining(type.getTypeName());
        assertNoValue(error);
        return (InvalidArgumentException) error;
    }

    /** Neither the message nor that of a cause, as a log would print them. */
    private static void assertNoValue(Throwable error) {
        StringWriter printed = new StringWriter();
        error.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(MARKER).doesNotContain("4242");
        assertThat(error).extracting(Throwable::getMessage).asString().hasSizeLessThan(600);
    }

    /** A value without JSON, and a word of the type in it that has none. */
    record Unwritable(String name, Object value, String type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Unwritable> unwritable() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        Map<String, Object> inItself = new HashMap<>();
        inItself.put(MARKER, inItself);
        return Stream.of(
                new Unwritable("NaN", Double.NaN, "Double"),
                new Unwritable("an infinite number", Map.of(MARKER, Float.NEGATIVE_INFINITY), "Map"),
                new Unwritable("NaN in an array", new double[] {1, Double.NaN}, "double[]"),
                new Unwritable("half a pair", Map.of("a", MARKER + "\ud83d"), "Map"),
                new Unwritable("half a pair in a name", Map.of(MARKER + "\ud83d", "a"), "Map"),
                new Unwritable("a cycle", Node.cycle(), "Node"),
                new Unwritable("a list within itself", itself, "ArrayList"),
                new Unwritable("a map within itself", inItself, "HashMap"),
                new Unwritable("a long chain", Node.chain(100_000), "Node"),
                new Unwritable("a thread", new Samples.Holder(MARKER, Thread.currentThread()), "Holder"),
                new Unwritable("an object of no class", new Object(), "java.lang.Object"),
                new Unwritable("a null name", Collections.singletonMap(null, MARKER), "Map"));
    }

    static Stream<Arguments> eachUnwritable() {
        return unwritable().flatMap(value -> each().map(kind -> Arguments.of(kind, value)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("eachUnwritable")
    void whatHasNoJsonIsRefusedWithItsType(SerializerUnderTest kind, Unwritable unwritable) {
        assertUnwritable(kind, unwritable.value(), unwritable.type());
    }

    private static void assertUnwritable(SerializerUnderTest kind, Object value, String type) {
        Throwable error = catchThrowable(() -> kind.serializer().serialize(value));
        assertThat(error).isInstanceOf(InvalidArgumentException.class).hasMessageContaining(type);
        assertNoValue(error);
    }
}
