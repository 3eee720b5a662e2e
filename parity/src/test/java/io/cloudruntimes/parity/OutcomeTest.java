package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** What comes of a call, compared with what must come of it. */
class OutcomeTest {
    private static JsonElement json(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    private static JsonObject object(String text) {
        return json(text).getAsJsonObject();
    }

    private static void same(String expected, String actual) {
        assertThat(Outcome.difference(object(expected), object(actual))).isEmpty();
    }

    private static void differs(String expected, String actual, String what) {
        assertThat(Outcome.difference(object(expected), object(actual))).hasValue(what);
    }

    @Test
    void outputs() {
        same("{'output': {'b': 1.0, 'a': {'$utf8': 'x'}}}", "{'output': {'a': 'eA==', 'b': 1}}");
        same("{'output': null}", "{}");
        differs("{'output': {'a': 1}}", "{'output': {'a': 2}}", "expected {\"a\":1}, found {\"a\":2}");
        differs("{'output': {}}", "{'output': {'a': null}}", "expected {}, found {\"a\":null}");
        differs("{'output': {}}", "{'absent': true}", "expected {}, found nothing there");
        differs("{'output': null}", "{'output': ''}", "expected null, found \"\"");
    }

    @Test
    void absence() {
        same("{'absent': true}", "{'absent': true}");
        differs("{'absent': true}", "{'output': null}", "expected nothing there, found null");
    }

    @Test
    void errors() {
        String expected = "{'error': {'code': 'conflict', 'status': 409, 'messageContains': ['etag']}}";
        same(expected, "{'error': {'code': 'conflict', 'status': 409, 'message': 'the etag is 3'}}");
        differs(
                expected,
                "{'error': {'status': 409, 'message': 'Conflict'}}",
                "expected error 409 conflict, found error 409 without code (Conflict)");
        differs(
                expected,
                "{'error': {'code': 'conflict', 'status': 400, 'message': 'etag'}}",
                "expected error 409 conflict, found error 400 conflict (etag)");
        differs(
                expected,
                "{'error': {'code': 'conflict', 'status': 409, 'message': 'x'}}",
                "expected a message with 'etag', found error 409 conflict (x)");
        differs(expected, "{'output': {}}", "expected error 409 conflict, found {}");
    }

    @Test
    void refusals() {
        assertThat(Outcome.refusal(object("{'error': {'message': 'too long'}}")))
                .isEmpty();
        assertThat(Outcome.refusal(object("{'error': {'status': 400, 'message': 'x'}}")))
                .isPresent();
        assertThat(Outcome.refusal(object("{'output': null}"))).isPresent();
    }

    @Test
    void aLongDifferenceIsShownFromWhereItBegins() {
        String same = "a".repeat(1000);
        String what = Outcome.differs(same + "b", same + "c");
        assertThat(what).contains("ab, found").endsWith("ac").hasSizeLessThan(150);
    }

    @Test
    void whatARuntimeChooses() {
        Steps steps = new Steps();
        JsonElement expected = json("{'e': [{'$keep': 'etag'}, {'$any': true}], 'v': {'$maybe': true}, 'n': 1}");
        assertThat(steps.chosen(expected, json("{'e': ['7', 'x'], 'n': 2}")))
                .isEqualTo(json("{'e': ['7', 'x'], 'n': 1}"));
        assertThat(steps.given(json("{'a': [{'$kept': 'etag'}]}"))).isEqualTo(json("{'a': ['7']}"));
        // a number is no string, and what is not there is not made up
        assertThat(steps.chosen(json("{'e': {'$any': true}}"), json("{'e': 7}")))
                .isEqualTo(json("{'e': {'$any': true}}"));
        assertThat(steps.chosen(json("{'e': {'$any': true}}"), json("{}"))).isEqualTo(json("{'e': {'$any': true}}"));
        assertThat(steps.chosen(json("{'e': {'$maybe': true}}"), json("{'e': '1'}")))
                .isEqualTo(json("{'e': '1'}"));
        assertThatThrownBy(() -> steps.given(json("{'$kept': 'other'}"))).hasMessageContaining("'other'");
    }
}
