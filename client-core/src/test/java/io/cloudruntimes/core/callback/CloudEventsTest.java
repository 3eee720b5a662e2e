package io.cloudruntimes.core.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.List;
import java.util.Map;
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
    void whatIsNoEventIsRefused() {
        for (String wrong : List.of("", "[]", "x", "{'data':1} 2", "{'data_base64':'%'}", "{'datacontenttype':1}")) {
            assertThatThrownBy(() -> data(wrong)).as(wrong).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void theRestIsText() {
        assertThat(CloudEvents.rest(Bytes.utf8("{\"id\":\"1\",\"a\":\"x\",\"n\":null,\"b\":[1.0],\"c\":true}"), "id"))
                .isEqualTo(Map.of("a", "x", "b", "[1.0]", "c", "true"));
    }
}
