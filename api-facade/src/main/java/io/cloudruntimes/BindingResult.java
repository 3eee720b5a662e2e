package io.cloudruntimes;

import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The result of an output binding. */
public final class BindingResult {
    private final InvokeBindingResponse response;
    private final Values values;
    private final ErrorContext call;
    private final Map<String, String> metadata;

    BindingResult(InvokeBindingResponse response, Values values, ErrorContext call) {
        this.response = response;
        this.values = values;
        this.call = call;
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(response.metadata());
        this.metadata = Collections.unmodifiableMap(byName);
    }

    /** The data, byte for byte; empty if the operation returns none. */
    public Bytes bytes() {
        return response.data();
    }

    /**
     * The data as a value. {@code Void} takes any data, also none, and is null.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if they are no value of the type
     */
    public <T> T as(Class<T> type) {
        return as((Type) type);
    }

    /** As {@link #as(Class)}, of a type with type arguments. */
    public <T> T as(TypeRef<T> type) {
        return as(TypeRef.typeOf(type));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer returns a value of the type
    private <T> T as(Type type) {
        try {
            return values.fromBytes(bytes(), Optional.ofNullable(metadata.get("content-type")), type);
        } catch (CloudRuntimesException e) {
            throw e.inContext(call);
        }
    }

    /** The status of HTTP; empty if the binding is not one for HTTP. */
    public OptionalInt status() {
        return response.status().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Whether there is no status, or it is one of 200 to 299. */
    public boolean isSuccess() {
        int status = response.status().orElse(200);
        return status >= 200 && status <= 299;
    }

    /** Whether the runtime has returned nothing of a response but its status, so that empty data mean nothing. */
    public boolean isBodyMissing() {
        return response.bodyMissing().orElse(false);
    }

    /**
     * The metadata of the result by name, for HTTP the headers of the response; empty if there are none. The case of a name does not
     * count, since runtimes change it.
     */
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public String toString() {
        return response.toString();
    }
}
