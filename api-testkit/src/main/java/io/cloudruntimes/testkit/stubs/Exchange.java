package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.testkit.internal.Fields;
import io.cloudruntimes.testkit.internal.Operations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One call on a wire. The generated client of the wire makes the request of the inputs, and its generated server makes the
 * response of an outcome, so that a stub needs no description of either.
 */
final class Exchange {
    private final HttpWire wire;
    private final OperationInfo operation;
    private final HasResource inputs;
    private final HttpRequest request;
    private final Bytes body;
    private final Lookup lookup;
    private final Set<String> readHeaders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the wire does not support the operation or one of
     *     its inputs, with the reason that the binding states
     */
    Exchange(HttpWire wire, OperationInfo operation, HasResource inputs) {
        this.wire = wire;
        this.operation = operation;
        this.inputs = inputs;
        this.lookup = new Lookup(wire);
        Recorder recorder = new Recorder(lookup);
        try {
            call(recorder);
        } catch (CloudRuntimesException e) {
            if (recorder.request == null) {
                throw e;
            }
        }
        this.request = Objects.requireNonNull(recorder.request);
        Content content = request.body();
        this.body = content == null ? Bytes.EMPTY : content.bytes();
        serve(
                () -> { // to learn which headers the server reads
                    throw new InternalException("only the headers matter");
                });
    }

    /** Records a request and sends nothing. */
    private static final class Recorder implements HttpChannel {
        private final Lookup lookup;
        private @Nullable HttpRequest request;

        Recorder(Lookup lookup) {
            this.lookup = lookup;
        }

        @Override
        public HttpResponse send(HttpRequest sent, CallContext context) {
            request = sent;
            throw new InternalException("recorded, not sent");
        }

        @Override
        public CompletableFuture<HttpResponse> sendAsync(HttpRequest sent, CallContext context) {
            return CompletableFuture.completedFuture(lookup.answer(sent));
        }
    }

    /** What a client asks before the call, which waits for its result: for the types of components. */
    private static final class Lookup {
        private final HttpWire wire;
        private @Nullable HttpRequest question;

        Lookup(HttpWire wire) {
            this.wire = wire;
        }

        HttpResponse answer(HttpRequest asked) {
            question = asked;
            return received(wire.components(asked));
        }
    }

    /** Returns a response that exists already. */
    private record FixedResponse(HttpResponse response, Lookup lookup) implements HttpChannel {
        @Override
        public HttpResponse send(HttpRequest request, CallContext context) {
            return response;
        }

        @Override
        public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
            return CompletableFuture.completedFuture(lookup.answer(request));
        }
    }

    private @Nullable Object call(HttpChannel channel) {
        Method method = Operations.method(operation);
        try {
            return method.invoke(wire.client(Operations.service(operation), channel), inputs, CallOptions.DEFAULT);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(operation.name() + " could not be called", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(operation.name() + " could not be called", e);
        }
    }

    /** The request that a client sends before this one, to learn the types of components; null if it sends none. */
    @Nullable
    HttpRequest question() {
        return lookup.question;
    }

    /** The response to the request that a client sends before this one. */
    RouteResponse components(HttpRequest question) {
        return wire.components(question);
    }

    OperationInfo operation() {
        return operation;
    }

    /** The HTTP method. */
    String verb() {
        return request.method();
    }

    /** Path and query, percent-encoded. */
    String target() {
        return request.target();
    }

    /** The headers of the operation and the media type of the body, without the headers that every request has. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> flat = request.headers();
        for (int i = 0; i < flat.size(); i += 2) {
            headers.put(flat.get(i), flat.get(i + 1));
        }
        String contentType = request.contentType();
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        return headers;
    }

    /** The headers that the server reads and this request does not have. */
    Set<String> otherHeaders() {
        Set<String> others = new TreeSet<>(readHeaders);
        headers().keySet().forEach(others::remove);
        others.remove("traceparent"); // each request has its own
        return others;
    }

    /** The whole body; empty if none. */
    Bytes body() {
        return body;
    }

    /**
     * The response for a result.
     *
     * @param result the result; null if the operation has none
     * @throws IllegalArgumentException if the wire cannot carry it
     */
    RouteResponse response(@Nullable Object result) {
        RouteResponse response = serve(() -> result);
        Object seen = call(new FixedResponse(received(response), lookup));
        if (!Fields.isContained(result, seen)) {
            throw new IllegalArgumentException(wire.name() + " cannot carry this result of " + operation.operationId()
                    + ": " + result + "; a client would see " + seen + ". Return what a client can see");
        }
        return response;
    }

    /**
     * The response for an error.
     *
     * @throws IllegalArgumentException if the wire cannot carry it for this operation
     */
    RouteResponse response(CloudRuntimesException error) {
        RouteResponse response = serve(() -> {
            throw error;
        });
        String seen;
        try {
            seen = "the result " + call(new FixedResponse(received(response), lookup));
        } catch (CloudRuntimesException e) {
            if (e.code() == error.code()) {
                return response;
            }
            seen = e.code().value();
        }
        throw new IllegalArgumentException(wire.name() + " cannot carry "
                + error.code().value() + " for " + operation.operationId() + "; a client would see " + seen);
    }

    private static HttpResponse received(RouteResponse response) {
        return HttpResponse.of(
                response.status(),
                Headers.of(response.headers()),
                response.body().bytes());
    }

    /** The headers of the request, which records the names that are read. */
    private final class RecordingHeaders implements Headers {
        private final Headers sent = Headers.of(headers());

        @Override
        public @Nullable String get(String name) {
            readHeaders.add(name);
            return sent.get(name);
        }

        @Override
        public void each(BiConsumer<String, String> to) {
            sent.each(to);
        }
    }

    /** Returns a result, or throws an error of the API. */
    private interface Outcome {
        @Nullable
        Object get();
    }

    private RouteResponse serve(Outcome outcome) {
        ServerRequest received = new ServerRequest(verb(), target(), new RecordingHeaders(), body);
        RouteResponse response = wire.server((proxy, method, arguments) -> outcome.get())
                .handle(received, onLost -> {
                    throw new IllegalStateException("streams cannot be stubbed");
                });
        return Objects.requireNonNull(response);
    }
}
