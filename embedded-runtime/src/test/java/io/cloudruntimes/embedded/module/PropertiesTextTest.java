package io.cloudruntimes.embedded.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties files: the line that an error names is the one that is at fault. */
class PropertiesTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1#a=2 | the key of line 2 is there twice",
                "a=1#b=\\#  2##! c\\#a=2 | the key of line 6 is there twice",
                "a=1#b=\\\\#a=2 | the key of line 3 is there twice",
                "a=1#b=2#c=\\#\\#\\u12 | a malformed Unicode escape in the entry at line 3",
                "\\u12 | a malformed Unicode escape in the entry at line 1",
            })
    void anErrorNamesTheLineWhereTheEntryBegins(String lines, String message) {
        for (String end : new String[] {"\n", "\r", "\r\n"}) {
            String text = lines.replace("#", end).replace("! c", "# c");
            assertThatThrownBy(() -> PropertiesText.parse(text))
                    .isInstanceOf(PropertiesText.MalformedException.class)
                    .hasMessageContaining(message)
                    .hasNoCause();
        }
    }

    /** The logical lines, each loaded on its own, have to be what the JDK makes of the whole text. */
    @Test
    void logicalLinesAreThoseOfTheJdk() throws Exception {
        Random random = new Random(7);
        String characters = "ab=: \t\f\\\\\\\\\n\n\r#!";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            Properties whole = new Properties();
            whole.load(new StringReader(text.toString()));
            Map<Object, Object> parts = new HashMap<>();
            LogicalLines lines = new LogicalLines(text.toString());
            while (lines.next()) {
                Properties part = new Properties();
                part.load(new StringReader(lines.text()));
                assertThat(part).as("%s", text).hasSizeLessThan(2);
                parts.putAll(part);
            }
            assertThat(parts).as("%s", text).isEqualTo(whole);
        }
    }
}
