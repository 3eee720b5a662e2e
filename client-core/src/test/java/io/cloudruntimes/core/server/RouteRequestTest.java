package io.cloudruntimes.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteRequestTest {
    private static RouteRequest request(Map<String, String> headers) {
        return new RouteRequest(new ServerRequest("POST", "/", Headers.of(headers), Bytes.EMPTY), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,application/json",
        "Application/JSON; charset=utf-8,application/json",
        "' application/x-protobuf ;v=1;w=2',application/x-protobuf",
        "''," // an empty header is none
    })
    void theMediaTypeHasNoParametersAndNoUpperCase(String header, @Nullable String mediaType) {
        assertThat(request(Map.of("content-type", header)).mediaType()).isEqualTo(mediaType);
    }

    @Test
    void theMediaTypeIsNullWhereNoneWasSent() {
        assertThat(request(Map.of()).mediaType()).isNull();
    }
}
