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
import io.cloudruntimes.core.server.RouteResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request of one operation, with exactly the inputs that were given, for which WireMock is to have an answer. The request
 * matches by method, path with query, the headers of the operation and the body; JSON bodies match where they mean the same.
 * An answer that is given later takes the place of one before.
 */
public abstract class Stub {
    private final Exchange exchange;
    private final Server server;

    Stub(Exchange exchange, Server server) {
        this.exchange = exchange;
        this.server = server;
    }

    /**
     * It fails with the error of this code, as the runtime says it on this wire.
     *
     * @throws IllegalArgumentException if the wire cannot say such an error of this operation
     */
    public void fails(ErrorCode code) {
        fails(code, "the stub says so");
    }

    /** It fails with the error of this code, for the given reason. */
    public void fails(ErrorCode code, String reason) {
        CloudRuntimesException error = Errors.of(code, reason, ErrorContext.of(exchange.operation()), null);
        register(exchange.answer(error));
    }

    /**
     * Makes sure that the request came so many times, whether an answer was given or not.
     *
     * @throws AssertionError if it did not; what came instead is told by WireMock
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

    void answers(@Nullable Object result) {
        register(exchange.answer(result));
    }

    private void register(RouteResponse answer) {
        MappingBuilder mapping = WireMock.request(exchange.verb(), WireMock.urlEqualTo(exchange.target()))
                .withName(exchange.operation().name());
        exchange.headers().forEach((name, value) -> mapping.withHeader(name, WireMock.equalTo(value)));
        exchange.otherHeaders().forEach(name -> mapping.withHeader(name, WireMock.absent()));
        ContentPattern<?> body = body();
        if (body != null) {
            mapping.withRequestBody(body);
        }
        ResponseDefinitionBuilder response = WireMock.aResponse().withStatus(answer.status());
        answer.headers().forEach(response::withHeader);
        Bytes content = answer.body().bytes();
        if (!content.isEmpty()) {
            response.withBody(content.toByteArray());
        }
        server.register(mapping.willReturn(response));
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
