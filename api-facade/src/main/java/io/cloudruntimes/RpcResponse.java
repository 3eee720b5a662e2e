package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response of a service, whatever its status. */
public final class RpcResponse {
    private final InvokeMethodResponse response;
    private final Values values;
    private final ErrorContext call;

    RpcResponse(InvokeMethodResponse response, Values values, ErrorContext call) {
        this.response = response;
        this.values = values;
        this.call = call.withStatus(response.status());
    }

    /** The status of HTTP. */
    public int status() {
        return response.status();
    }

    /** Whether the status is one of 200 to 299. */
    public boolean isSuccess() {
        return status() >= 200 && status() <= 299;
    }

    /** The media type of the body; empty if the service gave none. */
    public Optional<String> contentType() {
        return response.contentType();
    }

    /** The other headers by name; several values of one name are joined by a comma. */
    public Map<String, String> headers() {
        return response.headers();
    }

    /** The values of a header by its name in any case, in their order; empty if it was not sent. */
    public List<String> headers(String name) {
        return HeaderValues.of(response.headers(), name);
    }

    /** The body; it may be empty. */
    public Bytes bytes() {
        return response.data().bytes();
    }

    /**
     * The body as a value. A {@code String} is the text where the media type is text; {@code Void} takes any body, also none,
     * and is null.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it is no value of the type
     */
    public <T> T as(Class<T> type) {
        return as((Type) type);
    }

    /** As {@link #as(Class)}, of a type with type arguments. */
    public <T> T as(TypeRef<T> type) {
        return as(TypeRef.typeOf(type));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer returns a value of the type
    <T> T as(Type type) {
        try {
            return values.fromBytes(bytes(), contentType(), type);
        } catch (CloudRuntimesException e) {
            throw e.inContext(call);
        }
    }

    @Override
    public String toString() {
        return status() + " " + contentType().orElse("") + ", " + bytes();
    }
}
