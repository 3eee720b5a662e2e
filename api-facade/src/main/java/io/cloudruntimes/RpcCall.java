package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.Verb;
import java.io.InputStream;
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
    private Content body = Content.EMPTY;
    private @Nullable Duration timeout;
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
        PercentEncoding.append(query, name);
        query.append('=');
        PercentEncoding.append(query, value);
        return this;
    }

    /** Adds a header; a second value of a name is joined to the first by a comma. */
    public RpcCall header(String name, String value) {
        headers.merge(name, value, (first, next) -> first + ", " + next);
        return this;
    }

    /**
     * The body, and its media type by the serializer. An {@link InputStream} and a {@link Content} are bytes; they are sent
     * as they are read, and the stream is not closed.
     */
    public RpcCall body(Object value) {
        return body(values.toContent(value), values.contentType(value));
    }

    /** The body and its media type. */
    public RpcCall body(Bytes bytes, String mediaType) {
        return body(Content.of(bytes), mediaType);
    }

    /** The body and its media type; it is sent as it is read, and the stream is not closed. */
    public RpcCall body(InputStream stream, String mediaType) {
        return body(Content.of(stream), mediaType);
    }

    /** The body and its media type; a stream is sent as it is read. */
    public RpcCall body(Content content, String mediaType) {
        this.body = content;
        this.contentType = mediaType;
        return this;
    }

    /**
     * How long the call may take, until the end of the body of its answer; that of the connection if not set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RpcCall timeout(Duration timeout) {
        CallOptions.withTimeout(timeout); // says what is wrong with it here
        this.timeout = timeout;
        return this;
    }

    /**
     * Makes the call. An answer of any status is an answer.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if none came
     */
    public RpcAnswer send() {
        return new RpcAnswer(service.invokeMethod(request(), options().build()), values);
    }

    /**
     * Makes the call and gives its answer as soon as that begins, whatever its status. The body is read as it comes; the
     * answer must be closed.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if none came
     */
    public RpcStream open() {
        return new RpcStream(
                service.invokeMethod(request(), options().streamedAnswer().build()));
    }

    private CallOptions.Builder options() {
        CallOptions.Builder options = CallOptions.builder();
        return timeout == null ? options : options.timeout(timeout);
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
