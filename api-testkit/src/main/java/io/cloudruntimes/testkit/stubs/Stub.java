package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.ContentPattern;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.server.RouteResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stub of one request of an operation, with exactly the given inputs. WireMock matches the method, the path with the query, the
 * headers of the operation, and the body. JSON bodies match if they are equal as JSON. A later response replaces an earlier one.
 */
public abstract class Stub {
    private final Exchange exchange;
    private final StubServer server;

    Stub(Exchange exchange, StubServer server) {
        this.exchange = exchange;
        this.server = server;
    }

    /**
     * Responds with the error of a code, as the runtime does on this wire.
     *
     * @throws IllegalArgumentException if the wire cannot carry this error for this operation
     */
    public void fails(ErrorCode code) {
        fails(code, "the test stubbed this error");
    }

    /** Responds with the error of a code and a reason. */
    public void fails(ErrorCode code, String reason) {
        CloudRuntimesException error = Errors.of(code, reason, ErrorContext.of(exchange.operation()), null);
        register(exchange.response(error));
    }

    /**
     * Verifies how often the request came, whether the stub has a response or not.
     *
     * @throws AssertionError if the number differs; WireMock's message shows the requests that came
     */
    public void verifyCalled(int times) {
        RequestPatternBuilder pattern = RequestPatternBuilder.newRequestPattern(
                RequestMethod.fromString(exchange.verb()), WireMock.urlEqualTo(exchange.target()));
        exchange.headers().forEach((name, value) -> pattern.withHeader(name, WireMock.equalTo(value)));
        exchange.otherHeaders().forEach(pattern::withoutHeader);
        ContentPattern<?> body = body();
        if (body != null) {
            pattern.withRequestBody(body);
        }
        server.verify(times, pattern);
    }

    void respond(@Nullable Object result) {
        register(exchange.response(result));
    }

    private void register(RouteResponse response) {
        MappingBuilder mapping = WireMock.request(exchange.verb(), WireMock.urlEqualTo(exchange.target()))
                .withName(exchange.operation().name());
        exchange.headers().forEach((name, value) -> mapping.withHeader(name, WireMock.equalTo(value)));
        exchange.otherHeaders().forEach(name -> mapping.withHeader(name, WireMock.absent()));
        ContentPattern<?> body = body();
        if (body != null) {
            mapping.withRequestBody(body);
        }
        server.register(mapping.willReturn(stubbed(response)));
        HttpRequest question = exchange.question();
        if (question != null) {
            server.register(WireMock.request(question.method(), WireMock.urlEqualTo(question.target()))
                    .willReturn(stubbed(exchange.components(question))));
        }
    }

    private static ResponseDefinitionBuilder stubbed(RouteResponse response) {
        ResponseDefinitionBuilder stubbed = WireMock.aResponse().withStatus(response.status());
        response.headers().forEach(stubbed::withHeader);
        Bytes content = response.body().bytes();
        if (!content.isEmpty()) {
            stubbed.withBody(content.toByteArray());
        }
        return stubbed;
    }

    private @Nullable ContentPattern<?> body() {
        Bytes body = exchange.body();
        if (body.isEmpty()) {
            return null;
        }
        String type = exchange.headers().getOrDefault("Content-Type", "").toLowerCase(Locale.ROOT);
        return type.endsWith("json") || type.contains("json;")
                ? WireMock.equalToJson(body.toUtf8())
                : WireMock.binaryEqualTo(body.toByteArray());
    }
}
