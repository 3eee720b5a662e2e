package io.cloudruntimes.embedded.rpc;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.RpcOperations;
import io.cloudruntimes.rpc.Verb;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service at an address, called over HTTP. Every response is a result, whatever its status. */
final class RemoteService implements AutoCloseable {
    private final HttpCaller caller;
    private final @Nullable ServiceHeader header;

    /** @param header a header of each call; null for none */
    RemoteService(URI address, @Nullable ServiceHeader header) {
        this.header = header;
        caller = HttpClientConfig.builder(address)
                .runtime(EmbeddedRuntime.NAME + ", calling " + address)
                .retries(0)
                .build();
    }

    InvokeMethodResponse call(InvokeMethodRequest request, CallOptions options) {
        HttpRequest.Builder http = HttpRequest.builder(
                        RpcOperations.INVOKE_METHOD,
                        request.verb().orElse(Verb.POST).value(),
                        "/" + HttpRequest.segments(request.method()))
                .resource(request)
                .queryString(request.query().orElse(""))
                .headers(withoutToken(request.headers()))
                .body(request.data(), request.contentType(), "application/octet-stream");
        if (header != null) {
            http.header(header.name(), header.value());
        }
        return caller.call(
                new HttpExchange<>(
                        http.build(),
                        response -> InvokeMethodResponse.builder()
                                .status(response.status())
                                .contentType(response.header("Content-Type"))
                                .headers(withoutToken(Responses.ownHeaders(response)))
                                .data(response.content())
                                .build(),
                        response -> true),
                options);
    }

    /** The token of this hop is no header of the caller's, in both directions. */
    private Map<String, String> withoutToken(Map<String, String> headers) {
        if (header == null) {
            return headers;
        }
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.keySet().removeIf(header.name()::equalsIgnoreCase);
        return others;
    }

    @Override
    public void close() {
        caller.close();
    }
}
