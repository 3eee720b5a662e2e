package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Percent;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.Verb;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call to a method of a service, while it is put together. Not thread-safe. */
public final class RpcCall {
    private final RpcService service;
    private final Values values;
    private final String serviceName;
    private final String method;
    private final StringBuilder query = new StringBuilder();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Verb verb = Verb.POST;
    private Bytes body = Bytes.EMPTY;
    private CallOptions options = CallOptions.DEFAULT;
    private @Nullable String contentType;

    RpcCall(RpcService service, Values values, String serviceName, String method) {
        this.service = service;
        this.values = values;
        this.serviceName = serviceName;
        this.method = method;
    }

    /** The verb of HTTP; POST if not set. */
    public RpcCall verb(Verb verb) {
        this.verb = verb;
        return this;
    }

    /** Adds a parameter to the query; a name may come several times. */
    public RpcCall query(String name, String value) {
        query.append(query.length() == 0 ? "" : "&");
        Percent.append(query, name);
        query.append('=');
        Percent.append(query, value);
        return this;
    }

    /** Adds a header; a second value of a name is joined to the first by a comma. */
    public RpcCall header(String name, String value) {
        headers.merge(name, value, (first, next) -> first + ", " + next);
        return this;
    }

    /** The body, and its media type by the serializer. */
    public RpcCall body(Object value) {
        return body(values.toBytes(value), values.contentType(value));
    }

    /** The body and its media type. */
    public RpcCall body(Bytes bytes, String mediaType) {
        this.body = bytes;
        this.contentType = mediaType;
        return this;
    }

    /** How long the call may take; that of the connection if not set. */
    public RpcCall timeout(Duration timeout) {
        options = CallOptions.withTimeout(timeout);
        return this;
    }

    /**
     * Makes the call. An answer of any status is an answer.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if none came
     */
    public RpcAnswer send() {
        return new RpcAnswer(service.invokeMethod(request(), options), values);
    }

    InvokeMethodRequest request() {
        return InvokeMethodRequest.builder()
                .service(serviceName)
                .method(method)
                .verb(verb)
                .query(query.length() == 0 ? null : query.toString())
                .headers(headers)
                .contentType(contentType)
                .data(body)
                .build();
    }
}
