package io.cloudruntimes.generator.poet;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.error.ErrorOutcomeException;
import io.cloudruntimes.core.runtime.error.GrpcErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The emitted server side of a runtime with a wire {@code http} and a wire {@code grpc}, without a network: a channel of each wire leads to it. */
final class BoxServer implements ServiceSource, AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ServedRuntime runtime;
    private final Router router;
    private final List<GrpcMethod.Unary> methods;
    private final GrpcErrorEncoder errors;

    /** The types of its components, by name. */
    final Map<String, String> types = new LinkedHashMap<>();

    /** What arrived, as {@code POST /boxes/a body} or {@code Invoke bytes}. */
    final List<String> arrived = new ArrayList<>();

    /** The status of each response over HTTP. */
    final List<Integer> statuses = new ArrayList<>();

    /** What answers a method of the service with a request; null where it gives nothing back. */
    BiFunction<String, Object, @Nullable Object> service = (method, request) -> null;

    /** What answers in place of the server; null where it does. */
    @Nullable
    HttpResponse instead;

    BoxServer(ServedRuntime runtime) {
        this.runtime = runtime;
        ServedWire http = wire("http");
        this.router = new Router(http.routes().apply(this), timer, http.httpErrors(runtime.errors()));
        ServedWire grpc = wire("grpc");
        this.methods = grpc.methods().apply(this).stream()
                .flatMap(set -> set.methods().stream())
                .map(GrpcMethod.Unary.class::cast)
                .toList();
        this.errors = grpc.grpcErrors(runtime.errors());
    }

    private ServedWire wire(String name) {
        return runtime.wires().stream()
                .filter(it -> it.info().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public <S> S service(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> service.apply(method.getName(), arguments[0])));
    }

    @Override
    public Optional<String> componentType(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The channel of a wire. */
    HttpChannel channel(String wire) {
        return new HttpChannel() {
            @Override
            public HttpResponse send(HttpRequest request, CallContext context) {
                HttpResponse response = instead;
                instead = request.target().equals("/metadata") ? response : null;
                return response != null && instead == null
                        ? response
                        : wire.equals("http") ? http(request) : grpc(request);
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
                return CompletableFuture.completedFuture(send(request, context));
            }
        };
    }

    private HttpResponse http(HttpRequest request) {
        Content content = request.body();
        Bytes body = content == null ? Bytes.EMPTY : content.bytes();
        arrived.add(request.method() + " " + request.target() + " " + body.toUtf8());
        RouteResponse response = Objects.requireNonNull(
                router.handle(new ServerRequest(request.method(), request.target(), headers(request), body), lost -> {
                    throw new AssertionError("no stream");
                }));
        statuses.add(response.status());
        return HttpResponse.of(
                response.status(), response.headers(), response.body().bytes());
    }

    private static Headers headers(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i + 1 < request.headers().size(); i += 2) {
            headers.put(request.headers().get(i), request.headers().get(i + 1));
        }
        return Headers.of(headers);
    }

    /** A call with the metadata that the client sent, and with that of the response. */
    record Call(Headers headers, Map<String, String> response) implements GrpcCall {
        Call(Headers headers) {
            this(headers, new LinkedHashMap<>());
        }

        @Override
        public CallOptions options() {
            return CallOptions.DEFAULT;
        }

        @Override
        public void respondWith(String name, String value) {
            response.put(name, value);
        }
    }

    private HttpResponse grpc(HttpRequest request) {
        String name = request.target().substring(1);
        Call call = new Call(headers(request));
        byte[] frame = request.bytes().toByteArray();
        Bytes message = Bytes.wrap(Arrays.copyOfRange(frame, 5, frame.length));
        arrived.add(name.substring(name.lastIndexOf('/') + 1));
        List<GrpcMethod.Unary> named =
                methods.stream().filter(it -> it.name().equals(name)).toList();
        try {
            Bytes answer =
                    GrpcMethod.Unary.select(named, message, call).handler().handle(message, call);
            call.respondWith("grpc-status", "0");
            return HttpResponse.of(200, call.response(), frame(answer));
        } catch (ErrorOutcomeException e) {
            return failed(errors.write(e), call.response());
        } catch (CloudRuntimesException e) {
            return failed(errors.write(named.get(0).operation(), e), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse failed(GrpcErrorEncoder.Failure failure, Map<String, String> metadata) {
        Map<String, String> headers = new LinkedHashMap<>(metadata);
        headers.put("grpc-status", "" + failure.status().ordinal());
        headers.put("grpc-message", PercentEncoding.encode(failure.message()));
        headers.put("grpc-status-details-bin", Bytes.wrap(failure.details()).toBase64());
        return HttpResponse.of(failure.status().httpStatus(), headers, Bytes.EMPTY);
    }

    private static Bytes frame(Bytes message) {
        byte[] framed = new byte[message.length() + 5];
        ByteBuffer.wrap(framed).put((byte) 0).putInt(message.length()).put(message.toByteArray());
        return Bytes.wrap(framed);
    }

    /** An error as the runtime answers it. */
    static HttpResponse failure(int status, String json) {
        return HttpResponse.of(status, Map.of("Content-Type", "application/json"), Bytes.utf8(json));
    }

    static HttpResponse failedCall(int status, String message) {
        return HttpResponse.of(500, Map.of("grpc-status", "" + status, "grpc-message", message), Bytes.EMPTY);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
