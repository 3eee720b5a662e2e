package io.cloudruntimes.parity.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The normal form, part by part, by the pairs of {@code canonical.json}, and whole requests. */
class CanonicalRequestTest {
    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "json", raw -> CanonicalJson.of(JsonParser.parseString(raw)),
            "path", CanonicalRequest::path,
            "query", raw -> String.join(" ", CanonicalRequest.query(raw)),
            "header", raw -> CanonicalRequest.header("content-type", raw));

    static Stream<Arguments> pairs() throws IOException {
        List<Arguments> pairs = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(CanonicalRequestTest.class.getResourceAsStream("/canonical.json"))) {
            JsonObject document = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            document.entrySet()
                    .forEach(part -> part.getValue().getAsJsonArray().forEach(element -> {
                        JsonObject pair = element.getAsJsonObject();
                        pairs.add(Arguments.of(
                                part.getKey(),
                                pair.get("about").getAsString(),
                                pair.get("raw").getAsString(),
                                pair.get("canonical").getAsString()));
                    }));
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void pair(String part, String about, String raw, String canonical) {
        UnaryOperator<String> form = Objects.requireNonNull(FORMS.get(part));
        assertThat(form.apply(raw)).as(about).isEqualTo(canonical);
        if (part.equals("path") && !canonical.contains("(")) {
            assertThat(form.apply(canonical))
                    .as("the normal form of the normal form")
                    .isEqualTo(canonical);
        }
    }

    private static final JsonObject EXPECT = JsonParser.parseString("""
        {"method": "POST", "target": "/a%20b?y=1&x=%2B", "headers": {"Content-Type": "application/json"},
         "forbidHeaders": ["Expect"], "body": {"json": {"b": 1, "a": "é"}}}\
        """).getAsJsonObject();

    private static SentRequest sent(String target, Map<String, List<String>> headers, String body) {
        return new SentRequest("post", target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRequestThatMeansTheSameHasTheSameForm() {
        SentRequest sent = sent(
                "/%61%20b?x=%2b&y=%31",
                Map.of("content-type", List.of("application/json; charset=utf-8"), "user-agent", List.of("x")),
                "{ \"a\":\"\\u00e9\", \"b\":1.0 }");
        assertThat(CanonicalRequest.of(sent, EXPECT)).isEqualTo(CanonicalRequest.expected(EXPECT));
    }

    @Test
    void eachPartThatMeansAnotherShows() {
        Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
        String target = "/a%20b?y=1&x=%2B";
        String body = "{\"a\":\"é\",\"b\":1}";
        assertThat(CanonicalRequest.of(sent(target, headers, body), EXPECT))
                .isEqualTo(CanonicalRequest.expected(EXPECT));
        assertThat(List.of(
                        sent("/a+b?y=1&x=%2B", headers, body),
                        sent("/a%20b?y=1&x=%20", headers, body),
                        sent("/a%20b?y=1", headers, body),
                        sent(target, Map.of(), body),
                        sent(target, Map.of("content-type", List.of("text/plain")), body),
                        sent(
                                target,
                                Map.of("content-type", List.of("application/json"), "expect", List.of("100-continue")),
                                body),
                        sent(target, headers, "{\"a\":\"é\",\"b\":2}"),
                        sent(target, headers, "{\"a\":\"é\",\"b\":1,\"c\":null}"),
                        sent(target, headers, "{"),
                        sent(target, headers, "")))
                .allSatisfy(sent ->
                        assertThat(CanonicalRequest.of(sent, EXPECT)).isNotEqualTo(CanonicalRequest.expected(EXPECT)));
    }
}
