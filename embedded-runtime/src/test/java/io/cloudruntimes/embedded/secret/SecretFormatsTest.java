package io.cloudruntimes.embedded.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the formats of files accept. A value is exact, or the file is refused without showing the value. */
class SecretFormatsTest {
    private static final SecretFormat JSON = new JsonSecrets(false);
    private static final SecretFormat PROPERTIES = new PropertiesSecrets();
    private static final String MARKER = "s3cr3t-marker";

    private static Map<String, String> singles(SecretFormat format, String text) throws Exception {
        Map<String, String> values = new TreeMap<>();
        format.parse(text).forEach((name, secret) -> {
            assertThat(secret).containsOnlyKeys(name);
            values.putAll(secret);
        });
        return values;
    }

    private static String refusal(SecretFormat format, String text) {
        UnusableSecretsException refused =
                catchThrowableOfType(UnusableSecretsException.class, () -> format.parse(text));
        assertThat(refused).as(text).isNotNull().hasNoCause().hasNoSuppressedExceptions();
        assertThat(refused).asString().doesNotContain(MARKER, "20077002");
        return String.valueOf(refused.getMessage());
    }

    @Test
    void valuesOfJsonAreExact() throws Exception {
        assertThat(
                        singles(
                                JSON,
                                "{\"newline\":\"a\\n\",\"crlf\":\"a\\r\\nb\",\"spaces\":\"  a  \",\"backslash\":\"\\\\\","
                                        + "\"equals\":\"=\",\"hash\":\"#!\",\"empty\":\"\",\"nul\":\"\\u0000\",\"pair\":\"\\ud83d\\ude00\"}"))
                .isEqualTo(Map.of(
                        "newline", "a\n",
                        "crlf", "a\r\nb",
                        "spaces", "  a  ",
                        "backslash", "\\",
                        "equals", "=",
                        "hash", "#!",
                        "empty", "",
                        "nul", "\0",
                        "pair", "\ud83d\ude00"));
    }

    @Test
    void namesOfNestedObjectsAreJoinedWithAColon() throws Exception {
        assertThat(singles(JSON, "{\"a\":{\"b\":\"1\",\"c\":{\"d\":\"2\"}},\"e:f\":\"3\"}"))
                .isEqualTo(Map.of("a:b", "1", "a:c:d", "2", "e:f", "3"));
        assertThat(singles(JSON, "{}")).isEmpty();
    }

    @Test
    void anObjectOfTheFirstLevelIsASecretOfSeveralValuesIfThatIsAskedFor() throws Exception {
        assertThat(new JsonSecrets(true).parse("{\"db\":{\"user\":\"u\",\"deep\":{\"a\":\"b\"}},\"flat\":\"v\"}"))
                .isEqualTo(Map.of("db", Map.of("user", "u", "deep:a", "b"), "flat", Map.of("flat", "v")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"p\":{\"q\":20077002}} | 'p:q' is a number",
                "{\"p\":true} | 'p' is true or false",
                "{\"p\":false} | 'p' is true or false",
                "{\"p\":null} | 'p' is null",
                "{\"p\":[\"s3cr3t-marker\"]} | 'p' is a list",
                "{\"p\":{}} | 'p' is an object without values",
                "{\"a\":{\"b\":\"s3cr3t-marker\"},\"a:b\":\"s3cr3t-marker\"} | 'a:b' is there twice",
                "{\"a:b\":\"s3cr3t-marker\",\"a\":{\"b\":\"s3cr3t-marker\"}} | 'a:b' is there twice",
                "{\"p\":\"s3cr3t-marker\",\"p\":\"s3cr3t-marker\"} | 'p' is there twice",
                "{\"a\":{\"b\":\"s3cr3t-marker\"},\"a\":{\"c\":\"s3cr3t-marker\"}} | 'a' is there twice",
                "{\"\":\"s3cr3t-marker\"} | an empty name",
                "{\"a\":{\"\":\"s3cr3t-marker\"}} | an empty name is below 'a:'",
            })
    void whatAJsonFileCannotHoldExactlyIsRefusedByName(String text, String expected) {
        assertThat(refusal(JSON, text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"p\":\"s3cr3t-marker",
                "{\"p\":s3cr3t-marker}",
                "{p:\"s3cr3t-marker\"}",
                "{'p':'s3cr3t-marker'}",
                "{\"p\":\"s3cr3t-marker\"} s3cr3t-marker",
                "{\"p\":\"s3cr3t-marker\"}{\"p\":\"s3cr3t-marker\"}",
                "{\"p\":\"s3cr3t-marker\\q\"}",
                "{\"p\":\"s3cr3t-marker\\u12\"}",
                "{\"p\":\"s3cr3t-marker\n\"}",
                "{\"p\" \"s3cr3t-marker\"}",
                "{\"p\":\"s3cr3t-marker\",}",
                "{\"p\":\"x\" // s3cr3t-marker\n}",
                "{\"p\":NaN}",
                "{\"p\":s3cr3t-marker:1}",
                "\"s3cr3t-marker\"",
                "s3cr3t-marker",
                "[\"s3cr3t-marker\"]",
            })
    void whatIsNoJsonObjectIsRefusedWithItsPositionAlone(String text) {
        assertThat(refusal(JSON, text))
                .matches("it is no JSON object|it is not valid JSON, near line \\d+, column \\d+"
                        + "|the secret 'p' is no complete JSON text");
    }

    @Test
    void whatIsNoUnicodeTextIsRefused() {
        String value = MARKER + "\\ud83d";
        assertThat(refusal(JSON, "{\"p\":\"" + value + "\"}")).contains("'p' is no complete JSON text");
        assertThat(refusal(PROPERTIES, "p=" + value)).contains("line 1 has half of a surrogate pair");
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        assertThat(refusal(JSON, "{\"a\":".repeat(101) + "\"" + MARKER + "\"" + "}".repeat(101)))
                .startsWith("it is not valid JSON");
    }

    @Test
    void valuesOfPropertiesFollowTheRulesOfJava() throws Exception {
        assertThat(
                        singles(
                                PROPERTIES,
                                "newline=a\\n\ncrlf=a\\r\\nb\r\nspaces=\\ \\ a  \nbackslash=\\\\\nequals==\nhash=#!\n# no secret = x\n"
                                        + "empty=\nalone\nunicode=\\u00e9\u20ac\\ud83d\\ude00\nname\\ with\\:colon : v\nlong=a\\\n   b\n"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("newline", "a\n"),
                        Map.entry("crlf", "a\r\nb"),
                        Map.entry("spaces", "  a  "),
                        Map.entry("backslash", "\\"),
                        Map.entry("equals", "="),
                        Map.entry("hash", "#!"),
                        Map.entry("empty", ""),
                        Map.entry("alone", ""),
                        Map.entry("unicode", "\u00e9\u20ac\ud83d\ude00"),
                        Map.entry("name with:colon", "v"),
                        Map.entry("long", "ab")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(singles(PROPERTIES, "\uFEFFa=b")).isEqualTo(Map.of("a", "b"));
        assertThat(singles(JSON, "\uFEFF{\"a\":\"b\"}")).isEqualTo(Map.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=s3cr3t-marker\\na=s3cr3t-marker | the key of line 2 is there twice",
                "a=s3cr3t-marker\\na\\:=s3cr3t-marker\\na\\: s3cr3t-marker | the key of line 3 is there twice",
                "a=x\\n=s3cr3t-marker | the secret at line 2 has no usable name",
                "a=x\\nb=s3cr3t-marker\\u12 | malformed Unicode escape in the entry at line 2",
            })
    void whatAPropertiesFileCannotHoldExactlyIsRefusedWithItsLine(String text, String expected) {
        assertThat(refusal(PROPERTIES, text.replace("\\n", "\n"))).contains(expected);
    }

    /** As if a private key were pasted in: its lines look like names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3t-marker\ns3cr3t-marker\n",
                "s3cr3t-marker=\nb=\\u12\n",
                "x=1\ns3cr3t-marker\\u12\n",
                "x=1\ns3cr3t-marker\\ud83d\n",
                "x=1\ns3cr3t-marker=\\ud83d\n",
            })
    void aLineOfAValueThatLooksLikeANameIsNotInTheMessage(String lines) {
        assertThat(refusal(PROPERTIES, "key=-----BEGIN PRIVATE KEY-----\n" + lines))
                .matches(".* line [23] .*|.* line [23]");
    }

    @Test
    void aNameThatIsTooLongIsNotInTheMessageEither() {
        assertThat(refusal(PROPERTIES, MARKER + "n".repeat(1025) + "=x")).contains("line 1 has no usable name");
    }

    @Test
    void aNameThatNoCallerCanAskForIsRefused() {
        assertThat(refusal(PROPERTIES, "n".repeat(1025) + "=" + MARKER)).contains("has no usable name", "1 to 1024");
    }
}
