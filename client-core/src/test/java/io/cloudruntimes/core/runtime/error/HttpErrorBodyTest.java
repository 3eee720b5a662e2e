package io.cloudruntimes.core.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.RouteResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The body of an error is what the wire says that it is. */
class HttpErrorBodyTest {
    private static final WireInfo CODES = wire(new HttpErrorBody("", "message", "")
            .withCode("code")
            .withFacts("details")
            .withTraceId("traceId"));
    private static final WireInfo REASONS = wire(new HttpErrorBody("errorCode", "message", "details"));
    private static final ErrorResponseRules RULES = new ErrorResponseRules("acme.io", List.of());

    private static WireInfo wire(HttpErrorBody body) {
        return new WireInfo("http", WireInfo.Protocol.HTTP, 1, "", "", Integer.MAX_VALUE, body);
    }

    private static CloudRuntimesException decode(WireInfo wire, int status, String body) {
        ErrorRules rules = new ErrorRules(
                List.of(new ErrorRule(ErrorCode.CONFLICT, "", "", Set.of("ERR_ETAG"), List.of())), wire.name());
        return new HttpErrorDecoder(rules, wire.errorBody())
                .of(HttpResponse.of(status, Headers.of(Map.of("Content-Type", "application/json")), Bytes.utf8(body)));
    }

    private static RouteResponse encode(WireInfo wire, CloudRuntimesException error) {
        return new HttpErrorEncoder(RULES, wire.name(), wire.errorBody()).write(null, error);
    }

    @Test
    void aMemberWithACodeDecidesWhateverTheStatus() {
        CloudRuntimesException error = decode(
                CODES,
                400,
                "{\"code\":\"conflict\",\"message\":\"not 2\",\"details\":{\"etag\":\"3\",\"group\":\"\"},\"traceId\":\"abc\"}");

        assertThat(error).isInstanceOf(ConflictException.class);
        assertThat(error.reason()).isEqualTo("not 2");
        assertThat(error.details()).isEqualTo(Map.of("etag", "3", "group", ""));
        assertThat(error.traceId()).contains("abc");
        assertThat(error.status()).hasValue(400);
    }

    /** A server may send as much as it likes. */
    @Test
    void noMemberMakesAMessageLong() {
        String text = "x".repeat(1_000_000);
        for (String member : List.of("code", "message", "traceId")) {
            assertThat(decode(CODES, 500, "{\"" + member + "\":\"" + text + "\"}")
                            .getMessage())
                    .as(member)
                    .hasSizeLessThan(1000);
        }
        for (String member : List.of("errorCode", "message")) {
            assertThat(decode(REASONS, 500, "{\"" + member + "\":\"" + text + "\"}")
                            .getMessage())
                    .as(member)
                    .hasSizeLessThan(1000);
        }
        assertThat(decode(CODES, 500, text).getMessage()).hasSizeLessThan(1000);
    }

    @Test
    void aCodeThatNobodyKnowsIsInternalAndNoCodeIsTheStatus() {
        assertThat(decode(CODES, 409, "{\"code\":\"newer\",\"message\":\"m\"}").code())
                .isEqualTo(ErrorCode.INTERNAL);
        assertThat(decode(CODES, 409, "{}").code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(decode(CODES, 502, "no JSON").code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aReasonGoesByTheRules() {
        CloudRuntimesException error = decode(REASONS, 500, "{\"errorCode\":\"ERR_ETAG\",\"message\":\"m\"}");

        assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(error.details()).containsEntry("reason", "ERR_ETAG");
    }

    @Test
    void anErrorIsWrittenWithTheMembersOfItsWire() {
        CloudRuntimesException error = new UnavailableException(
                "later",
                ErrorContext.EMPTY
                        .withDetails(Map.of("store", "orders"))
                        .withTraceId("abc")
                        .withRetryAfter(Duration.ofMillis(1500)),
                null);

        assertThat(encode(CODES, error).body().bytes().toUtf8())
                .isEqualTo("{\"code\":\"unavailable\",\"message\":\"later\",\"details\":{\"store\":\"orders\"},"
                        + "\"traceId\":\"abc\"}");
        assertThat(encode(CODES, error).status()).isEqualTo(503);
        assertThat(encode(CODES, error).headers()).containsEntry("Retry-After", "1");
        assertThat(encode(REASONS, error).body().bytes().toUtf8())
                .startsWith("{\"message\":\"later\",\"details\":[")
                .doesNotContain("traceId");
    }
}
