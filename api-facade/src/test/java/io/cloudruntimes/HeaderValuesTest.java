package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderValuesTest {
    @Test
    void repeatedValuesAreAList() {
        assertThat(values("Vary", "Accept, Accept-Encoding ,, Origin"))
                .containsExactly("Accept", "Accept-Encoding", "Origin");
    }

    @Test
    void aCommaInAQuotedStringIsPartOfTheValue() {
        assertThat(values("Link", "\"a, \\\", b\", c")).containsExactly("\"a, \\\", b\"", "c");
    }

    @Test
    void theDateOfACookieIsPartOfTheCookie() {
        assertThat(values("set-cookie", "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/, b=2; Secure, c=3"))
                .containsExactly("a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/", "b=2; Secure", "c=3");
    }

    private static List<String> values(String name, String joined) {
        return HeaderValues.of(Map.of(name, joined), name.toUpperCase(Locale.ROOT));
    }
}
