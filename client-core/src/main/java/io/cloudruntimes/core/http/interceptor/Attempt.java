package io.cloudruntimes.core.http.interceptor;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, as an {@link Interceptor} sees it. The headers hold the token of the connection: an interceptor that
 * logs them logs a secret. Not thread-safe; the methods of the interceptors are called one after the other.
 */
public final class Attempt {
    private final HttpRequest request;
    private final int number;
    private final boolean stream;
    private final LongSupplier nanoTime;
    private final long start;
    private final List<String> headers;
    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean sent;
    private @Nullable HttpResponse response;
    private @Nullable CloudRuntimesException error;
    private long elapsedNanos;

    Attempt(HttpRequest request, int number, boolean stream, LongSupplier nanoTime) {
        this.request = request;
        this.number = number;
        this.stream = stream;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.headers = new ArrayList<>(request.headers());
    }

    /** The operation. */
    public OperationInfo operation() {
        return request.operation();
    }

    /** What it is about, for example {@code storeName 'orders', key 'o-1'}; empty if nothing. */
    public String resource() {
        return request.resource().resource();
    }

    /** The method of HTTP. */
    public String method() {
        return request.method();
    }

    /** The path and the query, percent-encoded. */
    public String target() {
        return request.target();
    }

    /** Which attempt of its call this is, from 1. */
    public int number() {
        return number;
    }

    /** Whether it opens a stream of events. */
    public boolean isStream() {
        return stream;
    }

    /** The value of a header of the request, by its name in any case; empty if there is none. */
    public Optional<String> header(String name) {
        for (int i = headers.size() - 2; i >= 0; i -= 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                return Optional.of(headers.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Sets a header of the request, in place of those of its name.
     *
     * @throws IllegalStateException if the request was sent
     */
    public void setHeader(String name, String value) {
        removeHeader(name);
        headers.add(name);
        headers.add(value);
    }

    /**
     * Removes a header of the request, by its name in any case.
     *
     * @throws IllegalStateException if the request was sent
     */
    public void removeHeader(String name) {
        if (sent) {
            throw new IllegalStateException("the request was sent; its headers cannot be changed");
        }
        for (int i = headers.size() - 2; i >= 0; i -= 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                headers.remove(i + 1);
                headers.remove(i);
            }
        }
    }

    /** Keeps a value for {@link Interceptor#after}, for example a span. */
    public void put(Object key, Object value) {
        attributes.put(key, value);
    }

    /** A value that was kept; empty if there is none. */
    public Optional<Object> get(Object key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** How long it has taken; once it has an outcome, how long it took to that. */
    public Duration elapsed() {
        return Duration.ofNanos(hasOutcome() ? elapsedNanos : nanoTime.getAsLong() - start);
    }

    /** The status of the response; for gRPC, the HTTP status with the same meaning. Empty if there is no response. */
    public OptionalInt status() {
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    /** A header of the response, by its name in any case; empty if it was not sent. */
    public Optional<String> responseHeader(String name) {
        return response == null ? Optional.empty() : Optional.ofNullable(response.header(name));
    }

    /** The response; empty if there is none. The body of a stream is empty. */
    public Optional<HttpResponse> response() {
        return Optional.ofNullable(response);
    }

    /** Why there is no response; empty if there is one. An error status is a response. */
    public Optional<CloudRuntimesException> error() {
        return Optional.ofNullable(error);
    }

    /**
     * Replaces the outcome with a response. The response before it is closed.
     *
     * @throws IllegalStateException if the attempt opens a stream, or has no outcome yet
     */
    public void replaceWith(HttpResponse other) {
        if (stream) {
            throw new IllegalStateException("the response of a stream cannot be replaced");
        }
        requireOutcome();
        closeResponse(other);
        response = other;
        error = null;
    }

    /**
     * Replaces the outcome with an error. The response before it is closed.
     *
     * @throws IllegalStateException if the attempt has no outcome yet
     */
    public void failWith(CloudRuntimesException other) {
        requireOutcome();
        fail(other);
    }

    private void requireOutcome() {
        if (!hasOutcome()) {
            throw new IllegalStateException("the attempt has no outcome yet");
        }
    }

    private boolean hasOutcome() {
        return response != null || error != null;
    }

    private void closeResponse(@Nullable HttpResponse other) {
        if (response != null && response != other) {
            response.close();
        }
    }

    HttpRequest send() {
        sent = true;
        return request.withHeaders(headers);
    }

    boolean wasSent() {
        return sent;
    }

    void succeed(HttpResponse with) {
        elapsedNanos = nanoTime.getAsLong() - start;
        response = with;
    }

    void fail(CloudRuntimesException with) {
        if (!hasOutcome()) {
            elapsedNanos = nanoTime.getAsLong() - start;
        }
        closeResponse(null);
        response = null;
        error = with;
    }
}
