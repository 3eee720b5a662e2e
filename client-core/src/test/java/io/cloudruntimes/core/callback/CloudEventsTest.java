package io.cloudruntimes.core.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data of CloudEvents in JSON. */
class CloudEventsTest {
    private static Bytes data(String event) {
        return CloudEvents.data(Bytes.utf8(event.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'data':{'n':9007199254740993,'f':1.0}}                      | {'n':9007199254740993,'f':1.0}",
                "{'data':'x','datacontenttype':'application/json'}            | 'x'",
                "{'datacontenttype':'Application/JSON; charset=x','data':'x'} | 'x'",
                "{'data':'x'}                                                 | 'x'",
                "{'data':'x','datacontenttype':'text/plain'}                  | x",
                "{'data':'[1]','datacontenttype':'application/a+json'}        | [1]",
                "{'data':[1, 2],'datacontenttype':'text/plain'}               | [1,2]",
                "{'data_base64':'AP8B','datacontenttype':'text/plain'}        | AP8B",
            })
    void isWhatItWas(String event, String expected) {
        Bytes data = data(event);
        assertThat(event.contains("base64") ? data.toBase64() : data.toUtf8()).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThat(data("{'id':'1'}")).isEqualTo(Bytes.EMPTY);
        assertThat(data("{'data':null}")).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void anEventWithoutDataHasNoMemberForThem() {
        Bytes attributes = Bytes.utf8("{\"id\":\"1\"}");
        assertThat(CloudEvents.write(attributes, null, Bytes.EMPTY, Map.of()).toUtf8())
                .isEqualTo("{\"id\":\"1\"}");
        assertThat(CloudEvents.write(attributes, "text/plain", Bytes.EMPTY, Map.of())
                        .toUtf8())
                .isEqualTo("{\"id\":\"1\",\"data\":\"\"}");
    }

    @Test
    void whatIsNoEventIsRefused() {
        for (String wrong : List.of("", "[]", "x", "{'data':1} 2", "{'data_base64':'%'}")) {
            assertThatThrownBy(() -> data(wrong)).as(wrong).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void theRestIsText() {
        assertThat(CloudEvents.rest(Bytes.utf8("{\"id\":\"1\",\"a\":\"x\",\"n\":null,\"b\":[1.0],\"c\":true}"), "id"))
                .isEqualTo(Map.of("a", "x", "b", "[1.0]", "c", "true"));
    }

    /** The attributes of an event, as an emitted reader reads them: each must be of its type. */
    private static final class Attributes {
        private String id = "";
        private @Nullable Instant time;
        private @Nullable String source;

        static void read(JsonReader in, Attributes to) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "id" -> to.id = JsonValues.readString(in);
                    case "time" -> to.time = JsonValues.readInstant(in);
                    case "source" -> to.source = JsonValues.readString(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
        }
    }

    private static Map<String, String> attributes(String event, Attributes to) {
        return CloudEvents.attributes(
                Bytes.utf8(event.replace('\'', '"')), Attributes::read, to, List.of("id", "time", "source"), "data");
    }

    @Test
    void anAttributeThatCannotBeReadIsKeptAsText() {
        for (String time : List.of("2026-11-28 10:00:00Z", "2026-11-28T10:00:00+0200", "yesterday")) {
            Attributes event = new Attributes();
            assertThat(attributes("{'time':'" + time + "','id':42,'source':{'a':1},'own':true,'data':[1]}", event))
                    .isEqualTo(Map.of("time", time, "source", "{\"a\":1}", "own", "true"));
            assertThat(event.id).as("a number is its text").isEqualTo("42");
            assertThat(event.time).isNull();
            assertThat(event.source).isNull();
        }
    }

    @Test
    void whatCanBeReadIsNotAmongTheRest() {
        Attributes event = new Attributes();
        assertThat(attributes("{'time':'2026-11-28T10:00:00+02:00','id':'1','source':'s','own':1.50}", event))
                .isEqualTo(Map.of("own", "1.50"));
        assertThat(event.time).isEqualTo(Instant.parse("2026-11-28T08:00:00Z"));
        assertThat(event.source).isEqualTo("s");
        assertThatThrownBy(() -> attributes("[]", event)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aMediaTypeThatIsNoTextDoesNotKeepTheDataBack() {
        assertThat(data("{'datacontenttype':1,'data':'x'}")).isEqualTo(Bytes.utf8("x"));
    }
}
