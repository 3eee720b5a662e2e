package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden sources, compiled and called. */
class EmittedTypesTest {
    /** One value of each kind that must be there; 2^53 + 1 is the first whole number that a double cannot hold. */
    private static final String LEAST = "\"string\":\"s\",\"boolean\":true,\"int32\":-1,\"int64\":9007199254740993,"
            + "\"double\":0.5,\"bytes\":\"AQID\",\"content\":\"AQID\",\"instant\":\"2026-01-02T03:04:05.678Z\",\"seconds\":90,"
            + "\"shade\":\"light\",\"shade-list\":[],\"part\":{\"id\":\"p\"},\"map\":{}";

    private static Emitted emitted;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(OddApi.model()), folder));
    }

    @Test
    void every_kind_of_property_survives_a_round_trip() throws IOException {
        String json = "{\"string\":\"s\",\"string-optional\":\"é\\u2028\",\"string-list\":[\"a\",\"\"],"
                + "\"boolean\":true,\"boolean-optional\":false,\"boolean-list\":[true,false],"
                + "\"int32\":-2147483648,\"int32-optional\":2147483647,\"int32-list\":[0,1],"
                + "\"int64\":9007199254740993,\"int64-optional\":-9223372036854775808,\"int64-list\":[9007199254740993],"
                + "\"double\":0.1,\"double-optional\":-1.5E300,\"double-list\":[2.5],"
                + "\"bytes\":\"\",\"bytes-optional\":\"/+8=\",\"bytes-list\":[\"AQID\",\"\"],"
                + "\"content\":\"\",\"content-optional\":\"/+8=\",\"content-list\":[\"AQID\",\"\"],"
                + "\"instant\":\"2026-01-02T03:04:05.678Z\",\"instant-optional\":\"1969-12-31T23:59:59Z\","
                + "\"instant-list\":[\"2026-01-02T03:04:05Z\"],"
                + "\"seconds\":90,\"seconds-optional\":0,\"seconds-list\":[1,2],"
                + "\"shade\":\"very-dark\",\"shade-optional\":\"\",\"shade-list\":[\"2-tone\",\"unknown\"],"
                + "\"part\":{\"id\":\"p\"},\"part-optional\":{\"id\":\"q\",\"size\":7},\"part-list\":[{\"id\":\"r\"}],"
                + "\"map\":{\"b\":\"1\",\"a\":\"\"},\"map-optional\":{\"x\":\"y\"},"
                + "\"maps-of-maps\":[[{\"k\":\"v\"},{}],[]],\"children\":[{" + LEAST + "}]}";
        Object value = read("Everything", json);

        assertThat(write("Everything", value)).isEqualTo(json);
        assertThat(read("Everything", write("Everything", value)))
                .isEqualTo(value)
                .hasSameHashCodeAs(value)
                .hasToString(value.toString());
        assertThat(call(call(value, "toBuilder"), "build")).isEqualTo(value);
        assertThat(call(value, "int64")).isEqualTo(9007199254740993L);
        assertThat(call(value, "int64Optional")).isEqualTo(Optional.of(Long.MIN_VALUE));
        assertThat(call(value, "bytesOptional")).isEqualTo(Optional.of(Bytes.fromBase64("/+8=")));
        assertThat(call(value, "instant")).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(call(value, "secondsList")).isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    @Test
    void null_is_absent_and_absent_is_not_written() throws IOException {
        Object absent = read("Everything", "{" + LEAST + "}");
        Object nulls = read(
                "Everything",
                "{" + LEAST + ",\"string-optional\":null,\"part-optional\":null,\"map-optional\":null,"
                        + "\"string-list\":null,\"never-heard-of\":null}");

        assertThat(nulls).isEqualTo(absent);
        assertThat(call(nulls, "stringOptional")).isEqualTo(Optional.empty());
        assertThat(call(nulls, "stringList")).isEqualTo(List.of());
        assertThat(call(nulls, "mapOptional")).isEqualTo(Map.of());
        assertThat(write("Everything", nulls)).isEqualTo("{" + LEAST + "}");
    }

    @Test
    void empty_optional_collections_are_not_written_and_empty_required_ones_are() throws IOException {
        Object value = read("Everything", "{" + LEAST + ",\"string-list\":[],\"map-optional\":{}}");

        assertThat(write("Everything", value)).isEqualTo("{" + LEAST + "}").contains("\"shade-list\":[]", "\"map\":{}");
    }

    @Test
    void unknown_properties_are_kept_as_they_came() throws IOException {
        String json =
                "{\"id\":\"p\",\"big\":9007199254740993,\"exact\":1.10,\"deep\":{\"a\":[null,1e400,\"\\u003c\"]}}";
        Object part = read("Part", json);

        assertThat(write("Part", part)).isEqualTo(json.replace("\\u003c", "<"));
        assertThat(((UnknownFields) call(part, "unknownFields")).asMap())
                .containsEntry("big", "9007199254740993")
                .containsEntry("exact", "1.10");
        assertThat(call(call(call(part, "toBuilder"), "id", "q"), "build").toString())
                .isEqualTo("Part[id=q, size=null]");
        assertThat(part).isNotEqualTo(read("Part", "{\"id\":\"p\"}"));
    }

    @Test
    void a_missing_required_property_is_malformed_json_that_names_it_and_its_place() {
        assertThatThrownBy(() -> read("Part", "{\"size\":1}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("Part.id is required");
        assertThatThrownBy(() -> read("Everything", "{\"part-list\":[{\"id\":\"a\"},{\"id\":null}]}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("Part.id is required")
                .hasMessageContaining("$.part-list[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Part       | {'id':1}                | $.id",
                "Part       | {'id':'a','size':'1'}   | $.size",
                "Part       | {'id':'a','size':1.5}   | $.size",
                "Part       | {'id':'a','size':1e30}  | $.size",
                "Everything | {'int32':2147483648}    | $.int32",
                "Everything | {'bytes':'%'}           | $.bytes",
                "Everything | {'instant':'yesterday'} | $.instant",
                "Everything | {'map':{'a':1}}         | $.map.a",
                "Everything | {'string-list':[null]}  | $.string-list[0]",
            })
    void a_value_of_another_type_is_malformed_json_that_names_its_place(String type, String json, String location) {
        assertThatThrownBy(() -> read(type, json.replace('\'', '"')))
                .isInstanceOf(JsonMismatchException.class)
                .hasMessageContaining(location);
    }

    @Test
    void enumerations_keep_values_that_they_do_not_know() throws IOException {
        Object value = read("Everything", "{" + LEAST.replace("\"light\"", "\"mauve\"") + "}");
        Object mauve = call(value, "shade");

        assertThat(call(mauve, "value")).isEqualTo("mauve");
        assertThat(call(mauve, "known")).hasToString("UNKNOWN");
        assertThat(mauve)
                .isEqualTo(shade("mauve"))
                .hasSameHashCodeAs(shade("mauve"))
                .isNotEqualTo(shade("light"));
        assertThat(write("Everything", value)).contains("\"shade\":\"mauve\"");
        assertThat(call(shade("unknown"), "known")).hasToString("UNKNOWN_");
        assertThat(shade("light")).isSameAs(shade("light"));
    }

    @Test
    void taken_names_travel_under_their_own_name() throws IOException {
        String json = "{\"class\":\"1\",\"default\":\"2\",\"builder\":\"3\",\"hashCode\":\"4\",\"unknownFields\":\"5\","
                + "\"other\":\"6\",\"that\":\"7\",\"store-name\":\"8\",\"2fast\":\"9\",\"$ref\":\"10\","
                + "\"element\":\"11\",\"name\":{\"a\":\"b\"},\"elements\":[\"12\",\"13\"]}";
        Object names = read("Names", json);

        assertThat(write("Names", names)).isEqualTo(json);
        assertThat(call(names, "class_")).isEqualTo(Optional.of("1"));
        assertThat(call(names, "unknownFields_")).isEqualTo(Optional.of("5"));
        assertThat(call(names, "unknownFields")).isEqualTo(UnknownFields.EMPTY);
        assertThat(names.toString()).startsWith("Names[class=1, default=2");
    }

    @ParameterizedTest
    @CsvSource({"other", "that", "element", "class"})
    void properties_named_like_the_locals_of_emitted_methods_count_for_equality(String name) throws IOException {
        String json = "{\"element\":\"0\",\"name\":{}}";
        String changed = name.equals("element")
                ? json.replace("\"0\"", "\"1\"")
                : json.replace("{\"e", "{\"" + name + "\":\"1\",\"e");

        assertThat(read("Names", changed)).isNotEqualTo(read("Names", json)).isEqualTo(read("Names", changed));
    }

    @Test
    void maps_grow_by_one_entry_whatever_they_are_called() {
        Object names = emitted.builder("Names");
        call(names, "element", "e");
        call(call(names, "putName", "a", "1"), "putName", "b", "2");
        call(call(names, "putValue", "c", "3"), "putMore", "d", "4");
        Object built = call(names, "build");

        assertThat(call(built, "name")).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(call(built, "value")).isEqualTo(Map.of("c", "3"));
        assertThat(call(built, "more")).isEqualTo(Map.of("d", "4"));
    }

    @Test
    void collections_are_copies_that_cannot_be_changed() {
        Map<String, String> map = new HashMap<>(Map.of("a", "1"));
        List<String> list = new ArrayList<>(List.of("x", "y"));
        Object names = emitted.builder("Names");
        call(call(call(names, "element", "e"), "name", map), "elements", list);
        Object built = call(names, "build");
        map.put("b", "2");
        list.add("z");

        assertThat(call(built, "name")).isEqualTo(Map.of("a", "1"));
        assertThat(call(built, "elements")).isEqualTo(List.of("x", "y"));
        assertThat((Map<?, ?>) call(built, "name")).isUnmodifiable();
        assertThat((List<?>) call(built, "elements")).isUnmodifiable();
    }

    @Test
    void what_is_sent_obeys_the_rules() {
        assertThat(call(ruled(), "build")).isNotNull();
        assertBroken(call(ruled(), "code", "1"), "Ruled.code must have at least 2 characters, has 1");
        assertBroken(call(ruled(), "code", "1234"), "Ruled.code must have at most 3 characters, has 4");
        assertBroken(call(ruled(), "code", "12a"), "Ruled.code must match");
        assertBroken(call(ruled(), "maybe", "12a"), "Ruled.maybe must match");
        assertBroken(call(ruled(), "count", -2L), "Ruled.count must be at least -1");
        assertBroken(call(ruled(), "count", 11L), "Ruled.count must be at most 10");
        assertBroken(call(ruled(), "ttl", Duration.ZERO), "Ruled.ttl must be at least 1");
        assertBroken(call(ruled(), "ttl", Duration.ofMillis(1500)), "Ruled.ttl must be whole seconds");
        assertBroken(call(ruled(), "data", Bytes.utf8("12345")), "Ruled.data must have at most 4 bytes, has 5");
        assertBroken(call(ruled(), "codes", List.of()), "Ruled.codes must have at least 1 element, has 0");
        assertBroken(call(ruled(), "codes", List.of("12", "12", "12")), "Ruled.codes must have at most 2 elements");
        assertBroken(call(ruled(), "codes", List.of("12", "1a")), "Ruled.codes must match");
        assertBroken(call(ruled(), "codes", Arrays.asList("12", null)), "Ruled.codes must not have a null element");
        assertBroken(
                call(ruled(), "codes", (Object) new String[] {"12", null}), "Ruled.codes must not have a null element");
        assertBroken(call(ruled(), "waits", List.of(Duration.ofMillis(1))), "Ruled.waits must be whole seconds");
        assertBroken(emitted.builder("Ruled"), "Ruled.code is required");
    }

    @Test
    void a_list_that_may_be_absent_has_its_least_size_only_where_it_is_there() {
        Object names = call(call(emitted.builder("Names"), "element", "e"), "name", Map.of());

        assertThat(call(call(names, "build"), "elements")).isEqualTo(List.of());
        assertBroken(
                call(names, "elements", List.of("1", "2", "3", "4")), "Names.elements must have at most 3 elements");
        assertBroken(call(names, "elements", List.of("1")), "Names.elements must have at least 2 elements, has 1");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(call(call(call(emitted.builder("Answer"), "code", "𝄞𝄞𝄞𝄞"), "build"), "code"))
                .isEqualTo("𝄞𝄞𝄞𝄞");
        assertBroken(call(ruled(), "code", "𝄞𝄞𝄞𝄞"), "has 4");
        assertBroken(call(ruled(), "code", "𝄞"), "has 1");
    }

    @Test
    void what_is_received_is_taken_as_it_is_but_must_fit_the_wire() throws IOException {
        Object answer = read("Answer", "{\"code\":\"far too long\",\"age\":0}");

        assertThat(call(answer, "code")).isEqualTo("far too long");
        assertBroken(
                call(call(emitted.builder("Answer"), "code", "1"), "age", Duration.ofMillis(1)),
                "Answer.age must be whole seconds");
    }

    @Test
    void a_broken_rule_in_a_document_is_malformed_json() {
        assertThatThrownBy(() -> read("Ruled", "{\"code\":\"1\",\"codes\":[\"12\"]}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("Ruled.code must have at least 2 characters")
                .hasCauseInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void requests_say_what_they_are_about() {
        HasResource request = (HasResource) call(saveOdd(), "build");

        assertThat(request.resource()).isEqualTo("class 'c', key 'k'");
        assertBroken(emitted.builder("SaveOddRequest"), "SaveOddRequest.class is required");
    }

    @Test
    void the_body_of_a_request_has_only_what_does_not_travel_elsewhere() throws IOException {
        Class<?> codec = emitted.type("odd.neutral.NeutralSaveOddRequestHttp");
        Object request = call(saveOdd(), "build");
        StringWriter text = new StringWriter();
        callStatic(codec, "write", new JsonWriter(text), request);

        assertThat(text).hasToString("{\"default\":\"light\",\"parts\":[]}");

        Object builder = call(call(emitted.builder("SaveOddRequest"), "class_", "c"), "key", "k");
        String json = text.toString().replace("[]", "[],\"class\":\"not this\",\"new\":{\"a\":[1]}");
        callStatic(codec, "read", new JsonReader(new StringReader(json)), builder);

        assertThat(call(builder, "build")).isEqualTo(request);
    }

    private static Object saveOdd() {
        Object builder = call(call(emitted.builder("SaveOddRequest"), "class_", "c"), "key", "k");
        return call(call(builder, "default_", shade("light")), "parts", List.of());
    }

    private static Object ruled() {
        return call(call(emitted.builder("Ruled"), "code", "12"), "codes", List.of("1\\\""));
    }

    private static Object shade(String value) {
        return callStatic(emitted.type("odd.Shade"), "of", value);
    }

    private static void assertBroken(Object builder, String message) {
        assertThatThrownBy(() -> call(builder, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Object read(String type, String json) throws IOException {
        return Json.fromText(emitted.codec(type), json);
    }

    private static String write(String type, Object value) {
        JsonCodec<Object> codec = emitted.codec(type);
        return Json.toText(codec, value);
    }
}
