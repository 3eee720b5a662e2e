package io.cloudruntimes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ValueErrors;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A marker in what is read does not stand in the error that it leads to. */
class RedactionTest {
    private static final String MARKER = "s3cr3t-marker";

    @Test
    void textThatCannotBeReadDoesNotShow() {
        assertHidden(() -> MapEntries.parse(MARKER, Long::valueOf));
        assertHidden(() -> NameValuePairs.fromPairs(List.of(MARKER)));
        assertHidden(() -> PercentEncoding.decode(MARKER + "%", false));
        assertHidden(() -> PercentEncoding.decode(MARKER + "%ff", false));
    }

    @Test
    void jsonThatCannotBeReadDoesNotShow() {
        String text = '"' + MARKER + '"';
        assertHidden(() -> Json.fromText(JsonNumbers::readLong, text));
        assertHidden(() -> Json.fromText(JsonValues::readInstant, text));
        assertHidden(() -> Json.fromText(JsonValues::readBase64, '"' + MARKER + "!\""));
        assertHidden(() -> Json.fromText(in -> in.nextInt(), text));
        assertHidden(() -> Json.fromText(in -> in.nextBoolean(), text));
    }

    @Test
    void requestsAndResponsesShowNeitherQueryNorHeaders() {
        assertThat(new ServerRequest("GET", "/v1/state?metadata=" + MARKER, Headers.of(Map.of()), Bytes.EMPTY)
                        .toString())
                .startsWith("GET /v1/state")
                .doesNotContain(MARKER);
        assertThat(new RouteResponse(200, Map.of("x-tenant", MARKER), Content.EMPTY).toString())
                .contains("x-tenant")
                .doesNotContain(MARKER);
    }

    @Test
    void aCauseKeepsItsClassAndStackOnly() {
        Throwable cause = new IllegalStateException(MARKER, new IOException(MARKER));
        Throwable shown = Redaction.cause(cause);
        assertThat(printed(shown))
                .doesNotContain(MARKER)
                .contains("java.lang.IllegalStateException: <redacted>")
                .contains("Caused by: java.io.IOException: <redacted>")
                .contains("aCauseKeepsItsClassAndStackOnly");
        assertThat(ValueErrors.unwritable("x", "a problem", cause)).hasCauseInstanceOf(RedactedException.class);
    }

    @Test
    void theSwitchShowsThem() {
        System.setProperty(Redaction.SHOW, "true");
        try {
            assertThat(Redaction.metadata(Map.of("a", MARKER))).contains(MARKER);
            assertThat(catchThrowable(() -> NameValuePairs.fromPairs(List.of(MARKER))))
                    .hasMessageContaining(MARKER);
            Throwable cause = new IOException(MARKER);
            assertThat(Redaction.cause(cause)).isSameAs(cause);
            assertThat(Redaction.values(Map.of("password", MARKER))).doesNotContain(MARKER);
        } finally {
            System.clearProperty(Redaction.SHOW);
        }
    }

    private static void assertHidden(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOfAny(CloudRuntimesException.class, IOException.class);
        assertThat(printed(failure)).doesNotContain(MARKER);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
