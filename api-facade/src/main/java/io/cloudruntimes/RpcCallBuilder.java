package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.CallerHeaders;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.RpcOperations;
import io.cloudruntimes.rpc.Verb;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to a method of a service, while it is put together. Nothing is sent, and no value is serialized, before the call is
 * made. Not thread-safe.
 *
 * @param <C> the kind of call
 */
public abstract sealed class RpcCallBuilder<C extends RpcCallBuilder<C>> permits RpcCall, AsyncRpcCall {
    private static final int MAX_SHOWN = 200;
    private static final int MAX_ERROR_BODY = 64 * 1024;

    private final Values values;
    private final String serviceName;
    private final String method;
    private final StringBuilder query = new StringBuilder();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Verb verb = Verb.POST;
    private Object body = Content.EMPTY;
    private @Nullable String contentType;
    private boolean mediaTypeChosen;
    private CallOptions options = CallOptions.DEFAULT;

    RpcCallBuilder(Values values, String serviceName, String method) {
        this.values = values;
        this.serviceName = serviceName;
        this.method = method;
    }

    abstract C self();

    /** The verb of HTTP; POST if not set. */
    public final C verb(Verb verb) {
        this.verb = Arguments.required(RpcOperations.INVOKE_METHOD, "verb", verb);
        return self();
    }

    /** Adds a parameter to the query; a name may be added several times. */
    public final C query(String name, String value) {
        requirePair(name, value);
        query.append(query.length() == 0 ? "" : "&");
        PercentEncoding.append(query, name);
        query.append('=');
        PercentEncoding.append(query, value);
        return self();
    }

    /** Adds a header. Names are compared without case; a second value of a name is joined to the first by a comma. */
    public final C header(String name, String value) {
        requirePair(name, value);
        CallerHeaders.add(headers, name, value);
        return self();
    }

    /**
     * The body, with the media type of the serializer. An {@link InputStream} and a {@link Content} are bytes; they are sent
     * as they are read, and the stream is not closed.
     */
    public final C body(Object value) {
        this.body = Values.required(RpcOperations.INVOKE_METHOD, value, "leave the body out to send none");
        this.contentType = values.contentType(value);
        this.mediaTypeChosen = false;
        return self();
    }

    /** The body and its media type. A {@code String} is plain text where that is text; other values are serialized. */
    public final C body(Object value, String mediaType) {
        this.body = Values.required(RpcOperations.INVOKE_METHOD, value, "leave the body out to send none");
        this.contentType = Arguments.required(RpcOperations.INVOKE_METHOD, "mediaType", mediaType);
        this.mediaTypeChosen = true;
        return self();
    }

    /** The body and its media type. */
    public final C body(Bytes bytes, String mediaType) {
        return body((Object) bytes, mediaType);
    }

    /** The body and its media type; it is sent as it is read, and the stream is not closed. */
    public final C body(InputStream stream, String mediaType) {
        return body((Object) stream, mediaType);
    }

    /** The body and its media type; a stream is sent as it is read. */
    public final C body(Content content, String mediaType) {
        return body((Object) content, mediaType);
    }

    /**
     * How long the call may take, until the end of the body of its response; that of the connection if not set.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it is not positive
     */
    public final C timeout(Duration timeout) {
        options = options.toBuilder()
                .timeout(Arguments.required(RpcOperations.INVOKE_METHOD, "timeout", timeout))
                .build();
        return self();
    }

    /** The options of the call, in place of those set before. */
    public final C options(CallOptions options) {
        this.options = Arguments.required(RpcOperations.INVOKE_METHOD, "options", options);
        return self();
    }

    final CallOptions whole() {
        return options;
    }

    final CallOptions streamed() {
        return options.toBuilder().streamedResponse().build();
    }

    private static void requirePair(String name, String value) {
        Arguments.of(RpcOperations.INVOKE_METHOD).require("name", name).require("value", value);
    }

    /** Checks the type of a value before the call that returns the value. */
    static void requireType(Type type) {
        Arguments.of(RpcOperations.INVOKE_METHOD).require("type", type);
    }

    final InvokeMethodRequest request() {
        Arguments.of(RpcOperations.INVOKE_METHOD)
                .require("serviceName", serviceName)
                .require("method", method);
        return InvokeMethodRequest.builder()
                .service(serviceName)
                .method(method)
                .verb(verb)
                .query(query.length() == 0 ? null : query.toString())
                .headers(headers)
                .contentType(contentType)
                .data(content())
                .build();
    }

    private Content content() {
        String mediaType = contentType;
        try {
            return mediaTypeChosen && mediaType != null ? values.toContent(body, mediaType) : values.toContent(body);
        } catch (CloudRuntimesException e) {
            throw e.inContext(context());
        }
    }

    final RpcResponse response(InvokeMethodResponse response) {
        return new RpcResponse(response, values, context());
    }

    /** The value of a response. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer returns a value of the type
    final <T> T value(RpcResponse response, Type type) {
        if (!response.isSuccess()) {
            throw failure(response.status(), response.bytes());
        }
        return response.as(type);
    }

    /** The stream of a response. */
    final RpcStream success(RpcStream response) {
        if (response.isSuccess()) {
            return response;
        }
        try (response) {
            throw failure(response.status(), response.start(MAX_ERROR_BODY));
        }
    }

    private CloudRuntimesException failure(int status, Bytes data) {
        String text = Redaction.isOff() ? ": " + data.toUtf8() : " with " + data + ", which body() has";
        String reason = "the service returned the status " + status + (data.isEmpty() ? "" : text);
        return Errors.of(
                ErrorCode.ofHttpStatus(status),
                reason.length() <= MAX_SHOWN ? reason : reason.substring(0, MAX_SHOWN) + "...",
                context().withStatus(status).withBody(data),
                null);
    }

    private ErrorContext context() {
        return ErrorContext.of(
                RpcOperations.INVOKE_METHOD,
                () -> "service " + HasResource.quote(serviceName) + ", method " + HasResource.quote(method));
    }
}
