package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.RpcOperations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of another service that a handler receives. */
public final class RpcRequest {
    private static final String NO_BODY = "respond with status(204) if there is no body";

    private final MethodCall call;
    private final Values values;

    RpcRequest(MethodCall call, Values values) {
        this.call = call;
        this.values = values;
    }

    /** The method: a path without its first slash. */
    public String method() {
        return call.method();
    }

    /** The verb of HTTP, in upper case. */
    public String verb() {
        return call.verb();
    }

    /** The query, percent-encoded; empty if none. */
    public String query() {
        return call.query().orElse("");
    }

    /** The headers by name. */
    public Map<String, String> headers() {
        return call.headers();
    }

    /** The values of a header by its name in any case, in their order; empty if it was not sent. */
    public List<String> headers(String name) {
        return HeaderValues.of(call.headers(), name);
    }

    /** The media type of the body; empty if the caller gave none. */
    public Optional<String> contentType() {
        return call.contentType();
    }

    /** The body; it may be empty. */
    public Bytes bytes() {
        return call.data();
    }

    /**
     * The body as a value.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it is no value of the type
     */
    public <T> T as(Class<T> type) {
        return values.fromBytes(call.data(), call.contentType(), type);
    }

    /** As {@link #as(Class)}, of a type with type arguments. */
    public <T> T as(TypeRef<T> type) {
        return values.fromBytes(call.data(), call.contentType(), TypeRef.typeOf(type));
    }

    /** A response of status 200 with a value. */
    public MethodAnswer answer(Object value) {
        Object body = Values.required(RpcOperations.SERVE, value, NO_BODY);
        return MethodAnswer.builder()
                .contentType(values.contentType(body))
                .data(values.toBytes(body))
                .build();
    }

    /** A response of status 200 with a value of a media type; a {@code String} is plain text where that is text. */
    public MethodAnswer answer(Object value, String mediaType) {
        return MethodAnswer.builder()
                .contentType(Arguments.required(RpcOperations.SERVE, "mediaType", mediaType))
                .data(values.toBytes(Values.required(RpcOperations.SERVE, value, NO_BODY), mediaType))
                .build();
    }

    /** A response without a body. */
    public MethodAnswer status(int status) {
        return MethodAnswer.builder().status(status).build();
    }
}
