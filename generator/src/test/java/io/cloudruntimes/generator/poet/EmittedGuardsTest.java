package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emitted classes of a union and of what must not show, compiled and called. */
class EmittedGuardsTest {
    private static final String SECRET = "hunter22";

    private static Emitted emitted;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(GuardedApi.model()), folder));
    }

    @Test
    void aUnionIsMadeOfOneMember() {
        Object amount = callStatic(emitted.type("odd.Amount"), "ofInt64", 0L);

        assertThat(call(amount, "kind")).hasToString("INT64_VALUE");
        assertThat(call(amount, "int64Value")).isEqualTo(Optional.of(0L));
        assertThat(call(amount, "text")).isEqualTo(Optional.empty());
        assertThat(call(call(amount, "toBuilder"), "build")).isEqualTo(amount);
    }

    @Test
    void twoMembersWhoseShortNamesWouldBeTheSameHaveTheirOwnFactories() {
        Class<?> type = emitted.type("odd.Amount");
        assertThat(call(callStatic(type, "ofText", "a"), "kind")).hasToString("TEXT");
        assertThat(call(callStatic(type, "ofTextValue", "a"), "kind")).hasToString("TEXT_VALUE");
    }

    @Test
    void noneOrSeveralMembersAreRefusedByName() {
        Object none = emitted.builder("Amount");
        assertThatThrownBy(() -> call(none, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(
                        "Amount: exactly one of int64Value, textValue, text, credential, secret, noneValue must be set, none is");

        Object two = call(call(emitted.builder("Amount"), "int64Value", 1L), "text", "a");
        assertThatThrownBy(() -> call(two, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("must be set, int64Value, text are");
    }

    @Test
    void aUnionSurvivesARoundTripOfJson() throws IOException {
        for (String json : List.of(
                "{\"int64Value\":0}", "{\"text\":\"\"}", "{\"credential\":{\"user\":\"u\"}}", "{\"secret\":\"\"}")) {
            assertThat(write("Amount", read("Amount", json))).isEqualTo(json);
        }
    }

    @Test
    void jsonOfNoneOrSeveralMembersIsMalformed() {
        assertThatThrownBy(() -> read("Amount", "{}")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> read("Amount", "{\"int64Value\":1,\"text\":\"a\"}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("int64Value, text are");
    }

    @Test
    void aMemberThatIsAlwaysTrueIsMadeWithoutAValue() throws IOException {
        Object none = callStatic(emitted.type("odd.Amount"), "ofNone");

        assertThat(call(none, "noneValue")).isEqualTo(Optional.of(true));
        assertThat(call(none, "kind")).hasToString("NONE_VALUE");
        assertThat(write("Amount", none)).isEqualTo("{\"noneValue\":true}");
        assertThat(read("Amount", "{\"noneValue\":true}")).isEqualTo(none);
    }

    @Test
    void aMemberThatIsAlwaysTrueIsNeverFalse() {
        Object builder = call(emitted.builder("Amount"), "noneValue", false);

        assertThatThrownBy(() -> call(builder, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Amount.noneValue must be true");
        assertThatThrownBy(() -> read("Amount", "{\"noneValue\":false}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("Amount.noneValue must be true");
    }

    @Test
    void aMemberOfANewerVersionIsKept() throws IOException {
        Object amount = read("Amount", "{\"decimalValue\":\"1.50\"}");

        assertThat(call(amount, "kind")).hasToString("UNKNOWN");
        assertThat(((UnknownFields) call(amount, "unknownFields")).asMap())
                .isEqualTo(Map.of("decimalValue", "\"1.50\""));
        assertThat(write("Amount", amount)).isEqualTo("{\"decimalValue\":\"1.50\"}");
        assertThat(call(call(amount, "toBuilder"), "build")).isEqualTo(amount);
    }

    @Test
    void whatIsSensitiveDoesNotShow() throws IOException {
        String json = "{\"user\":\"u\",\"password\":\"" + SECRET + "\",\"answers\":{\"pet\":\"" + SECRET
                + "\"},\"headers\":{\"" + SECRET + "\":\"x\"},\"codes\":[\"" + SECRET + "\"]";
        Object credential = read("Credential", json + ",\"others\":[" + json + "}]}");

        String shown =
                "user=u, password=<redacted>, answers={pet=<redacted>}, headers=<redacted>, codes=<redacted>, others=[";
        assertThat(credential).hasToString("Credential[" + shown + "Credential[" + shown + "]]]]");
        assertThat(callStatic(emitted.type("odd.Amount"), "ofCredential", credential)
                        .toString())
                .contains("user=u")
                .doesNotContain(SECRET);
        assertThat(write("Credential", credential)).contains(SECRET);
        assertThat(call(credential, "password")).isEqualTo(Optional.of(SECRET));
    }

    @Test
    void aRequestShowsNoneAndItsResourceNamesNone() throws IOException {
        Object credential = read("Credential", "{\"user\":\"u\",\"password\":\"" + SECRET + "\"}");
        Object builder = emitted.builder("SignInRequest");
        call(call(call(builder, "realm", "north"), "passphrase", SECRET), "credential", credential);
        Object request = call(builder, "build");

        assertThat(request.toString())
                .contains("realm=north", "passphrase=<redacted>")
                .doesNotContain(SECRET);
        assertThat(((HasResource) request).resource()).contains("realm").doesNotContain("passphrase", SECRET);
    }

    @Test
    void noMessageOfARuleHasTheValue() {
        for (String wrong : List.of("x", SECRET + "9", "HUNTER")) {
            Object builder = call(call(emitted.builder("Credential"), "user", "u"), "password", wrong);
            assertThatThrownBy(() -> call(builder, "build"))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("Credential.password must")
                    .satisfies(
                            e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hunter", "HUNTER", ": x"));
        }
    }

    private static Object read(String type, String json) throws IOException {
        return emitted.codec(type).read(new JsonReader(new StringReader(json)));
    }

    private static String write(String type, Object value) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = new JsonWriter(text);
        emitted.codec(type).write(out, value);
        return text.toString();
    }
}
