package io.cloudruntimes.generator.poet;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.sse.HttpStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The emitted client and the emitted routes of a service on the neutral HTTP API, joined without a network. */
final class NeutralLoopback implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Emitted emitted;
    private final String packageName;
    private final String service;
    private @Nullable Object received;

    /**
     * @param packageName the package of the service, for example {@code state}
     * @param service its name, for example {@code State}
     */
    NeutralLoopback(Emitted emitted, String packageName, String service) {
        this.emitted = emitted;
        this.packageName = packageName;
        this.service = service;
    }

    /** What the client sends for a request. */
    HttpRequest sent(String method, Object request) {
        return exchange(method, request).request();
    }

    /** What the client gets for a request, if the service answers the result; {@link #received} is what that got. */
    Object call(String method, Object request, Object result) throws IOException {
        return Objects.requireNonNull(exchanged(method, request, result));
    }

    /** Sends a request to which the service answers nothing. */
    void run(String method, Object request) throws IOException {
        Object nothing = exchanged(method, request, null);
        if (nothing != null) {
            throw new AssertionError("an answer: " + nothing);
        }
    }

    private @Nullable Object exchanged(String method, Object request, @Nullable Object result) throws IOException {
        HttpExchange<?> exchange = exchange(method, request);
        HttpRequest sent = exchange.request();
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < sent.headers().size(); i += 2) {
            headers.put(sent.headers().get(i), sent.headers().get(i + 1));
        }
        if (sent.contentType() != null) {
            headers.put("Content-Type", sent.contentType());
        }
        Content body = sent.body() == null ? Content.EMPTY : sent.body();
        RouteResponse response =
                serve(new ServerRequest(sent.method(), sent.target(), Headers.of(headers), body), result);
        return exchange.decoder()
                .decode(HttpResponse.of(
                        response.status(), response.headers(), response.body().bytes()));
    }

    /** What the routes answer to a request, if the service answers the result. */
    RouteResponse serve(ServerRequest request, @Nullable Object result) {
        received = null;
        Router router = new Router(List.of(routes(result)), timer, errors());
        return Objects.requireNonNull(router.handle(request, onLost -> {
            throw new AssertionError("no stream here");
        }));
    }

    /** What the service gets where a client opens the only stream of the service. */
    Object open(String method, Object request) throws IOException {
        HttpStream<?, ?> stream = (HttpStream<?, ?>) exchanges(method, request);
        HttpRequest sent = stream.open();
        StreamRoute<?, ?> route = routes(null).streams().get(0);
        ServerRequest opened = new ServerRequest(sent.method(), sent.target(), Headers.of(Map.of()), Content.EMPTY);
        open(route, new RouteRequest(opened, parameters(route.path(), opened.path())));
        return received();
    }

    private static <E, A> void open(StreamRoute<E, A> route, RouteRequest in) throws IOException {
        route.opener().open(in, proxy(StreamListener.class, (proxy, method, arguments) -> null));
    }

    /** The request that the service got last. */
    Object received() {
        return Objects.requireNonNull(received, "the service was not called");
    }

    boolean wasCalled() {
        return received != null;
    }

    private static Map<String, String> parameters(String template, String path) {
        Map<String, String> parameters = new HashMap<>();
        String[] names = template.split("/", -1);
        String[] values = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                parameters.put(names[i].substring(1, names[i].length() - 1), values[i]);
            }
        }
        return parameters;
    }

    private HttpExchange<?> exchange(String method, Object request) {
        return (HttpExchange<?>) exchanges(method, request);
    }

    private Object exchanges(String name, Object request) {
        Class<?> type = emitted.type(packageName + ".neutral.Neutral" + service + "HttpExchanges");
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + type));
        try {
            method.setAccessible(true); // the class is of its package only
            return method.invoke(null, request);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private ErrorEncoder errors() {
        try {
            ServedRuntime neutral = (ServedRuntime)
                    emitted.type("neutral.NeutralServer").getConstructor().newInstance();
            return neutral.wires().get(0).httpErrors(neutral.errors());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private RouteSet routes(@Nullable Object result) {
        Class<?> api = emitted.type(packageName + "." + service + "Service");
        Object served = proxy(api, (proxy, method, arguments) -> {
            received = arguments[0];
            return method.getReturnType() == Subscription.class
                    ? proxy(Subscription.class, (it, call, none) -> null)
                    : result;
        });
        try {
            return (RouteSet) emitted.type(packageName + ".neutral.Neutral" + service + "HttpRoutes")
                    .getConstructor(api)
                    .newInstance(served);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<?> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
