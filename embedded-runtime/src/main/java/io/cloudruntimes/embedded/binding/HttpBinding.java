package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.binding.BindingOperations;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.embedded.module.Component;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A binding whose operations are requests of HTTP below a URL. It follows redirects to allowed hosts; headers of the caller stay
 * with the host that they were meant for.
 */
final class HttpBinding implements OutputBinding {
    private static final List<String> OPERATIONS =
            List.of("create", "get", "head", "post", "put", "patch", "delete", "options", "trace");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String JSON = "application/json; charset=utf-8";
    private static final int MAX_REDIRECTS = 10;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final String name;
    private final HttpTarget target;
    private final AllowedHosts allowed;
    private final HttpOrigin origin;
    private final HttpCaller caller;

    /** @throws InvalidArgumentException if the URL is none of HTTP */
    HttpBinding(String name, URI url, AllowedHosts allowed) {
        this.name = name;
        this.target = new HttpTarget(name, url);
        this.allowed = allowed;
        this.origin = HttpOrigin.of(target.base());
        this.caller = origin.connect(allowed);
    }

    @Override
    public Component describe(String name) {
        return new Component(name, "bindings.http", List.of());
    }

    /** The response to a request. */
    private record Reply(
            int status,
            Map<String, String> headers,
            @Nullable String location,
            Bytes body) {
        static Reply of(HttpResponse response) {
            Map<String, String> headers = new LinkedHashMap<>(Responses.ownHeaders(response));
            if (!response.contentType().isEmpty()) {
                headers.put("content-type", response.contentType());
            }
            return new Reply(response.status(), headers, response.header("Location"), response.body());
        }

        boolean isSuccess() {
            return status >= 200 && status <= 299;
        }
    }

    /** A request and where it goes. */
    private record Hop(HttpUrl url, String method, Map<String, String> headers, Bytes body) {
        /** The next request after a redirect; null if the response is none that is followed. */
        @Nullable
        Hop redirected(Reply reply) {
            boolean keepsMethod = reply.status() == 307 || reply.status() == 308;
            if (reply.location() == null || !(keepsMethod || reply.status() >= 301 && reply.status() <= 303)) {
                return null;
            }
            HttpUrl next = url.resolve(reply.location());
            if (next == null || !next.username().isEmpty() || !next.password().isEmpty()) {
                return null;
            }
            boolean becomesGet = !keepsMethod && !method.equals("HEAD");
            boolean sameOrigin = HttpOrigin.of(next).equals(HttpOrigin.of(url));
            return new Hop(
                    next,
                    becomesGet ? "GET" : method,
                    sameOrigin ? headers : Map.of(),
                    becomesGet ? Bytes.EMPTY : body);
        }
    }

    @Override
    public InvokeBindingResponse invoke(InvokeBindingRequest request, CallOptions options) {
        Hop hop = first(request);
        String contentType = request.contentType().orElse(JSON);
        Duration timeout = options.timeout().orElse(DEFAULT_TIMEOUT);
        long end = System.nanoTime() + Nanos.of(timeout);
        Reply reply = send(hop, contentType, request, options);
        for (int redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
            Hop next = hop.redirected(reply);
            if (next == null) {
                break;
            }
            hop = next;
            reply = send(hop, contentType, request, until(end, options));
        }
        return result(reply, request.failOnStatus().orElse(true));
    }

    /** The time that is left for all requests of a call together. */
    private static CallOptions until(long end, CallOptions options) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new CallTimeoutException("the time ended before the last redirect was followed");
        }
        return options.toBuilder().timeout(Duration.ofNanos(left)).build();
    }

    private Hop first(InvokeBindingRequest request) {
        if (!OPERATIONS.contains(request.operation())) {
            throw OutputBinding.unsupported(request.operation(), OPERATIONS);
        }
        String method = request.operation().equals("create")
                ? "POST"
                : request.operation().toUpperCase(Locale.ROOT);
        if (!WITH_BODY.contains(method) && !request.data().isEmpty()) {
            throw new InvalidArgumentException("the operation '" + request.operation() + "' sends no data");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        request.metadata().forEach((name, value) -> {
            if (!name.isEmpty() && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z') {
                headers.put(name, value);
            }
        });
        return new Hop(target.resolve(request.metadata().get("path")), method, headers, request.data());
    }

    private Reply send(Hop hop, String contentType, InvokeBindingRequest request, CallOptions options) {
        HttpRequest.Builder http = HttpRequest.builder(
                        BindingOperations.INVOKE_BINDING,
                        hop.method(),
                        hop.url().encodedPath())
                .resource(request)
                .headers(hop.headers());
        String query = hop.url().encodedQuery();
        if (query != null) {
            http.queryString(query);
        }
        if (hop.headers().keySet().stream().noneMatch("Accept"::equalsIgnoreCase)) {
            http.header("Accept", JSON);
        }
        if (WITH_BODY.contains(hop.method())) {
            http.body(hop.body(), contentType);
        }
        HttpExchange<Reply> exchange = new HttpExchange<>(http.build(), Reply::of, response -> true);
        HttpOrigin to = HttpOrigin.of(hop.url());
        try {
            if (to.equals(origin)) {
                return caller.call(exchange, options);
            }
            try (HttpCaller other = to.connect(allowed)) {
                return other.call(exchange, options);
            }
        } catch (CloudRuntimesException e) {
            throw failure(e, to);
        }
    }

    /** What failed is between this runtime and the external system, not between its caller and this runtime. */
    private CloudRuntimesException failure(CloudRuntimesException e, HttpOrigin to) {
        AllowedHosts.ForbiddenAddressException forbidden = AllowedHosts.ForbiddenAddressException.in(e);
        if (forbidden != null) {
            return new PermissionDeniedException(String.valueOf(forbidden.getMessage()), ErrorContext.EMPTY, forbidden);
        }
        if (!(e instanceof UnavailableException)) {
            return e;
        }
        String reason = e.getCause() instanceof ConnectException || e.getCause() instanceof NoRouteToHostException
                ? "nothing listens at " + to.address() + "; start it, or correct the URL of the binding"
                : e.reason();
        return new UnavailableException(
                "the external system of the binding '" + name + "' does not answer: " + reason,
                ErrorContext.EMPTY,
                e.getCause());
    }

    private static InvokeBindingResponse result(Reply reply, boolean statusAlone) {
        InvokeBindingResponse.Builder result = InvokeBindingResponse.builder().status(reply.status());
        if (statusAlone && !reply.isSuccess()) {
            return result.bodyMissing(true).data(Bytes.EMPTY).build();
        }
        return result.metadata(reply.headers()).data(reply.body()).build();
    }

    @Override
    public void close() {
        caller.close();
    }
}
