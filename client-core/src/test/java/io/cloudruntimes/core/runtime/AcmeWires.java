package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A runtime with both kinds of wire and one call on each, which gives back the body of the answer. */
final class AcmeWires {
    static final OperationInfo INFO = OperationInfo.of("S", "get", "getS", false, Maturity.STABLE);
    static final HasResource INPUT = () -> "key 'k'";

    static final WireOperation<HasResource, HttpExchange<String>> OVER_HTTP =
            WireOperation.<HasResource, HttpExchange<String>>of(INFO, "").over("http", AcmeWires::get);
    static final WireOperation<HasResource, HttpExchange<String>> OVER_GRPC =
            WireOperation.<HasResource, HttpExchange<String>>of(INFO, "").over("grpc", AcmeWires::call);

    private static final WireConnector CONNECTOR = new WireConnector(WireRuntime.builder("acme")
            .schemes("acme")
            .token(new TokenHeader("acme-token", "", "ACME_TOKEN"))
            .wires(List.of(
                    wire("http", WireInfo.Protocol.HTTP, "ACME_URL", "ACME_PORT"),
                    wire("grpc", WireInfo.Protocol.GRPC, "ACME_GRPC", "ACME_GRPC_PORT")))
            .operations(List.of(OVER_HTTP, OVER_GRPC))
            .clients(Map.of(WireSelector.class, wires -> wires))
            .build()) {};

    private AcmeWires() {}

    private static WireInfo wire(String name, WireInfo.Protocol protocol, String endpoint, String port) {
        return new WireInfo(name, protocol, 1, endpoint, port, 1 << 20, new HttpErrorBody("code", "text", ""));
    }

    private static HttpExchange<String> get(HasResource request) {
        HttpRequest http =
                HttpRequest.builder(INFO, "GET", "/x").resource(request).build();
        return new HttpExchange<>(http, response -> response.body().toUtf8());
    }

    private static HttpExchange<String> call(HasResource request) {
        MessageWriter empty = new MessageWriter();
        HttpRequest http = HttpRequest.builder(INFO, "POST", "/acme.S/Get")
                .body(empty.toFrame(), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(http, response -> response.body().toUtf8().substring(5));
    }

    static RuntimeConnection connect(String url, ConnectOptions.Builder options) {
        return CONNECTOR.connect(URI.create(url), options.retries(false).build());
    }

    static String call(RuntimeConnection connection, WireOperation<HasResource, HttpExchange<String>> operation) {
        WireSelector wires = connection.service(WireSelector.class).orElseThrow();
        return wires.call(operation, INPUT, CallOptions.DEFAULT);
    }
}
