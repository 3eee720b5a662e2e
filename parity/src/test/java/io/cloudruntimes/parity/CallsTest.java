package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** A call in the words of the OpenAPI document, made from it alone. */
class CallsTest {
    private static final Calls CALLS = Calls.of(Repository.ROOT.resolve("spec"));

    private static JsonObject object(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    private static JsonObject line(String operation, String input) {
        JsonObject line = CALLS.line("v", operation, object(input));
        line.remove("input");
        return line;
    }

    @Test
    void parameters() {
        assertThat(line(
                        "getState",
                        "{'storeName': 'orders', 'key': {'$repeat': 'k', 'times': 3}, 'metadata': {'a': 'b=c'}}"))
                .isEqualTo(object("""
                    {'id': 'v', 'operation': 'getState', 'service': 'StateService',
                     'answer': {'absent': 204, 'payload': 'value', 'headers': {
                       'State-Etag': {'property': 'etag', 'type': 'string'},
                       'State-Metadata': {'property': 'metadata', 'type': 'map'}}},
                     'path': ['storeName'],
                     'parameters': {'storeName': 'orders', 'key': 'kkk', 'metadata': ['a=b=c']}}\
                    """));
    }

    @Test
    void aJsonBody() {
        JsonObject line = line("saveState", "{'storeName': 's', 'items': [{'key': 'k', 'value': {'$utf8': 'x'}}]}");
        assertThat(line.get("schema").getAsString()).isEqualTo("SaveStateBody");
        assertThat(line.get("json")).isEqualTo(object("{'items': [{'key': 'k', 'value': 'eA=='}]}"));
        assertThat(line.get("parameters")).isEqualTo(object("{'storeName': 's'}"));
    }

    @Test
    void aBodyOfBytes() {
        JsonObject line =
                line("publishEvent", "{'pubsubName': 'b', 'topic': 't', 'ttl': 60, 'data': {'$base64': 'AP8='}}");
        assertThat(line.get("bytes").getAsString()).isEqualTo("AP8=");
        assertThat(line.get("parameters")).isEqualTo(object("{'pubsubName': 'b', 'topic': 't', 'ttl': 60}"));
        assertThat(line.has("schema")).isFalse();
    }

    @Test
    void anOperationThatIsNotThere() {
        assertThatThrownBy(() -> line("getStates", "{}")).hasMessage("the API has no operation getStates");
    }

    @Test
    void streamsAreNotAmongTheOperations() {
        assertThat(CALLS.streams()).contains("subscribeTopicEvents").doesNotContainAnyElementsOf(CALLS.operations());
    }
}
