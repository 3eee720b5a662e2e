package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallerHeaders;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of an operation: everything but the address of the runtime. Immutable. */
public final class HttpRequest {
    private static final HasResource NOTHING = () -> "";

    private final OperationInfo operation;
    private final String method;
    private final String target;
    private final List<String> headers;
    private final @Nullable Content body;
    private final @Nullable String contentType;
    private final HasResource resource;
    private final boolean messages;
    private final boolean multiMessageResponse;
    private final List<String> omittedHeaders;

    private HttpRequest(HttpRequest other, List<String> headers, @Nullable Content body) {
        operation = other.operation;
        method = other.method;
        target = other.target;
        this.headers = headers;
        this.body = body;
        contentType = other.contentType;
        resource = other.resource;
        messages = other.messages;
        multiMessageResponse = other.multiMessageResponse;
        omittedHeaders = other.omittedHeaders;
    }

    private HttpRequest(Builder builder) {
        operation = builder.operation;
        method = builder.method;
        target = builder.target.toString();
        headers = builder.headers.toList();
        body = builder.body;
        contentType = builder.contentType;
        resource = builder.resource;
        messages = builder.messages;
        multiMessageResponse = builder.multiMessageResponse;
        omittedHeaders = builder.omittedHeaders;
    }

    /**
     * Begins a request.
     *
     * @param path the path, percent-encoded, with a leading slash; see {@link #segment}
     */
    public static Builder builder(OperationInfo operation, String method, String path) {
        return new Builder(operation, method, path);
    }

    /**
     * A value as a segment of the path, percent-encoded.
     *
     * @throws InvalidArgumentException if it is empty, {@code .} or {@code ..}, which no path can carry
     */
    public static String segment(String value) {
        return RequestTarget.segment(value);
    }

    /**
     * A value as segments of the path that its slashes part, each percent-encoded.
     *
     * @throws InvalidArgumentException if one is {@code .} or {@code ..}, which would lead elsewhere
     */
    public static String segments(String value) {
        return RequestTarget.segments(value);
    }

    /**
     * A name as segments of the path of a call whose body has the name as well. Segments that are {@code .} or {@code ..}, which a path
     * cannot have, are left out.
     */
    public static String callSegments(String value) {
        return RequestTarget.callSegments(value);
    }

    /** The operation that it belongs to. */
    public OperationInfo operation() {
        return operation;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** Path and query, percent-encoded. */
    public String target() {
        return target;
    }

    /** Names and values of its headers in turn. */
    public List<String> headers() {
        return headers;
    }

    /** The body; null if none. */
    public @Nullable Content body() {
        return body;
    }

    /** The whole body; empty if none. A stream is read to its end. */
    public Bytes bytes() {
        return body == null ? Bytes.EMPTY : body.bytes();
    }

    /** This with another body of the same type. */
    public HttpRequest withBody(Content other) {
        return new HttpRequest(this, headers, other);
    }

    /** This with other headers: names and values in turn. A name may be there several times. */
    public HttpRequest withHeaders(List<String> other) {
        return new HttpRequest(this, List.copyOf(other), body);
    }

    /** Whether the body is several messages, each of which the runtime limits for itself. */
    public boolean hasMessages() {
        return messages;
    }

    /** Whether the response consists of several messages; the later ones may be read while they arrive. */
    public boolean hasMultiMessageResponse() {
        return multiMessageResponse;
    }

    /**
     * The headers that a transport leaves out, though it sends them with other requests, in lower case. {@code :authority} is among
     * them where the request must not name the host.
     */
    public List<String> omittedHeaders() {
        return omittedHeaders;
    }

    /** The media type of the body; null if there is none. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** What it is about, for error messages. */
    public HasResource resource() {
        return resource;
    }

    /** The method and the path. The query holds keys and metadata. */
    @Override
    public String toString() {
        int query = target.indexOf('?');
        return method + " " + (query < 0 || Redaction.isOff() ? target : target.substring(0, query));
    }

    /** Builds {@link HttpRequest}. */
    public static final class Builder {
        private final OperationInfo operation;
        private final String method;
        private final RequestTarget target;
        private final RequestHeaders headers = new RequestHeaders();
        private @Nullable Content body;
        private @Nullable String contentType;
        private HasResource resource = NOTHING;
        private boolean messages;
        private boolean multiMessageResponse;
        private List<String> omittedHeaders = List.of();

        private Builder(OperationInfo operation, String method, String path) {
            this.operation = operation;
            this.method = method;
            this.target = new RequestTarget(path);
        }

        /** Adds a parameter to the query; null adds nothing. */
        public Builder query(String name, @Nullable String value) {
            if (value != null) {
                target.query(name, value);
            }
            return this;
        }

        /** Adds a number to the query; null adds nothing. */
        public Builder query(String name, @Nullable Number value) {
            return value == null ? this : query(name, value.toString());
        }

        /** Adds true or false to the query; null adds nothing. */
        public Builder query(String name, @Nullable Boolean value) {
            return value == null ? this : query(name, value.toString());
        }

        /** Adds whole seconds to the query; null adds nothing. */
        public Builder querySeconds(String name, @Nullable Duration value) {
            return value == null ? this : query(name, Long.toString(value.getSeconds()));
        }

        /** Adds a parameter for each value, in their order. */
        public Builder queryAll(String name, List<String> values) {
            for (String value : values) {
                query(name, value);
            }
            return this;
        }

        /**
         * Adds each entry of a map as one {@code name=value} pair.
         *
         * @throws InvalidArgumentException if a name has an equals sign: the pair would be split at the wrong place
         */
        public Builder queryMap(String name, Map<String, String> map) {
            target.queryMap(name, map);
            return this;
        }

        /** Adds a parameter for each entry of a map: the prefix and its name. */
        public Builder queryPrefixed(String prefix, Map<String, String> map) {
            map.forEach((name, value) -> query(prefix + name, value));
            return this;
        }

        /** Adds a whole query, percent-encoded; nothing may be added to the query after it. */
        public Builder queryString(String query) {
            target.queryString(query);
            return this;
        }

        /**
         * Adds each entry as a header.
         *
         * @throws InvalidArgumentException if one is a header of the connection or of the framing of the body
         */
        public Builder headers(Map<String, String> map) {
            CallerHeaders.of(map).forEach(this::header);
            return this;
        }

        /** Adds a header for each entry of a map: the prefix and its name. */
        public Builder headersPrefixed(String prefix, Map<String, String> map) {
            headers.addPrefixed(prefix, map);
            return this;
        }

        /** Adds a header; null adds nothing. */
        public Builder header(String name, @Nullable String value) {
            if (value != null) {
                headers.add(name, value);
            }
            return this;
        }

        /** Sets the body. */
        public Builder body(Bytes body, String contentType) {
            return body(Content.of(body), contentType);
        }

        /** Sets the body, which is sent as it is read where it is a stream. */
        public Builder body(Content body, String contentType) {
            this.body = body;
            this.contentType = contentType;
            return this;
        }

        /**
         * Sets the body of a call that is passed on: an empty one of which no media type is stated is none.
         *
         * @param stated the media type that the caller states
         * @param assumed the media type of a body where the caller states none
         */
        public Builder body(Content body, Optional<String> stated, String assumed) {
            contentType = body.mediaType(stated, assumed).orElse(null);
            this.body = body.isEmpty() && contentType == null ? null : body;
            return this;
        }

        /** As {@link #body(Content, Optional, String)}, of bytes. */
        public Builder body(Bytes body, Optional<String> stated, String assumed) {
            return body(Content.of(body), stated, assumed);
        }

        /** Sets a body of several messages: the limit of the runtime is one of each message, not of the body. */
        public Builder messages(Content frames, String contentType) {
            messages = true;
            return body(frames, contentType);
        }

        /** The response consists of several messages. */
        public Builder multiMessageResponse() {
            multiMessageResponse = true;
            return this;
        }

        /** Sets the headers that the request must not have, in lower case. */
        public Builder omitHeaders(String... names) {
            omittedHeaders = List.of(names);
            return this;
        }

        /** Says what the request is about, for error messages; asked only when there is an error. */
        public Builder resource(HasResource resource) {
            this.resource = resource;
            return this;
        }

        /**
         * The request. An empty body of a verb that has none is left out; a media type that the caller states is sent.
         *
         * @throws InvalidArgumentException if the verb has no body, and there is one; or if it has a header that it must not have
         */
        public HttpRequest build() {
            headers.checkAbsent(omittedHeaders);
            if (body != null && (method.equals("GET") || method.equals("HEAD"))) {
                if (!body.isEmpty()) {
                    throw new InvalidArgumentException(
                            "a " + method + " has no body, and one of " + body + " was given");
                }
                body = null;
            }
            return new HttpRequest(this);
        }
    }
}
