package io.cloudruntimes.core.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.NameValuePairs;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.BodyReader;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.ValueReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request that was matched with a route: its parts by name, decoded. */
public final class RouteRequest {
    private static final String JSON = "application/json";

    private final ServerRequest request;
    private final Map<String, String> path;
    private final List<Map.Entry<String, String>> query;
    private final boolean jsonTypeRequired;
    private @Nullable JsonElement json;

    /** A request and the parameters of its path. */
    public RouteRequest(ServerRequest request, Map<String, String> path) {
        this(request, path, false);
    }

    /**
     * @param jsonTypeRequired whether JSON is read only from a body that is said to be JSON
     */
    RouteRequest(ServerRequest request, Map<String, String> path, boolean jsonTypeRequired) {
        this.request = request;
        this.path = path;
        this.jsonTypeRequired = jsonTypeRequired;
        this.query = parseQuery(request.query());
    }

    /** A parameter of the path. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no path parameter " + name);
        }
        return value;
    }

    /**
     * A parameter of the path, read from its text.
     *
     * @throws InvalidArgumentException if the text cannot be read
     */
    public <T> T path(String name, Function<String, T> reader) {
        return read(name, path(name), reader);
    }

    /** A parameter of the query, the first of its name; null if it was not sent. */
    public @Nullable String query(String name) {
        for (Map.Entry<String, String> pair : query) {
            if (pair.getKey().equals(name)) {
                return pair.getValue();
            }
        }
        return null;
    }

    /**
     * A parameter of the query, the first of its name, read from its text; null if it was not sent, or is empty.
     *
     * @throws InvalidArgumentException if the text cannot be read
     */
    public <T> @Nullable T query(String name, Function<String, T> reader) {
        String text = query(name);
        return text == null || text.isEmpty() ? null : read(name, text, reader);
    }

    /** All parameters of the query with this name; empty if none. */
    public List<String> queryAll(String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, String> pair : query) {
            if (pair.getKey().equals(name)) {
                values.add(pair.getValue());
            }
        }
        return values;
    }

    /** A map that was sent as repeated {@code name=value} pairs; empty if none. Some clients send an empty text for no pairs. */
    public Map<String, String> queryMap(String name) {
        return NameValuePairs.fromPairs(
                queryAll(name).stream().filter(pair -> !pair.isEmpty()).toList());
    }

    /** The parameters of the query whose names begin with a prefix, by the rest, the first of each; but those of some names. */
    public Map<String, String> queryPrefixed(String prefix, String... except) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : query) {
            String name = pair.getKey();
            if (name.startsWith(prefix) && !Arrays.asList(except).contains(name)) {
                found.putIfAbsent(name.substring(prefix.length()), pair.getValue());
            }
        }
        return found;
    }

    /** A whole number of the query; null if it was not sent. */
    public @Nullable Long queryLong(String name) {
        String text = query(name);
        return text == null ? null : number(name, text);
    }

    /** A whole number of 32 bits of the query; null if it was not sent. */
    public @Nullable Integer queryInt(String name) {
        Long value = queryLong(name);
        if (value == null) {
            return null;
        }
        if (value != value.intValue()) {
            throw new InvalidArgumentException(
                    name + " must be a whole number of 32 bits, is " + Redaction.value(value));
        }
        return value.intValue();
    }

    /** True or false of the query; null if it was not sent. */
    public @Nullable Boolean queryBoolean(String name) {
        String text = query(name);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidArgumentException(name + " must be true or false, is " + Redaction.quoted(text));
        };
    }

    /** A length of time in whole seconds of the query; null if it was not sent. */
    public @Nullable Duration querySeconds(String name) {
        Long seconds = queryLong(name);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** The same; null as well if it is shorter than a number of seconds. */
    public @Nullable Duration querySeconds(String name, long noneBelow) {
        Duration time = querySeconds(name);
        return time == null || time.toSeconds() < noneBelow ? null : time;
    }

    /** A header; null if it was not sent, or is empty. */
    public @Nullable String header(String name) {
        String value = request.headers().get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * A header, read from its text; null if it was not sent.
     *
     * @throws InvalidArgumentException if the text cannot be read
     */
    public <T> @Nullable T header(String name, Function<String, T> reader) {
        String text = header(name);
        return text == null ? null : read(name, text, reader);
    }

    /** The media type of the body, in lower case and without its parameters; null if it was not sent. */
    public @Nullable String mediaType() {
        String contentType = header("Content-Type");
        if (contentType == null) {
            return null;
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The headers whose names begin with a prefix, in any case, by the rest of the name; some names may be left out. */
    public Map<String, String> headersPrefixed(String prefix, String... leftOut) {
        return request.headers().prefixed(prefix, leftOut);
    }

    /** The verb, in upper case. */
    public String verb() {
        return request.method();
    }

    /** The whole query as it travelled; null if there is none. */
    public @Nullable String queryString() {
        return request.query().isEmpty() ? null : request.query();
    }

    /** The headers that are not those of the connection or of the body; several values of one name are joined by a comma; some names may be left out. */
    public Map<String, String> ownHeaders(String... leftOut) {
        return request.headers().own(leftOut);
    }

    /**
     * The whole body; empty if none.
     *
     * @throws io.cloudruntimes.core.error.ResourceExhaustedException if it has more than {@value Content#MAX_BYTES} bytes
     */
    public Bytes body() {
        return request.body().bytes();
    }

    /** The body as it comes. */
    public Content content() {
        return request.body();
    }

    /**
     * The body, which must be JSON.
     *
     * @throws InvalidArgumentException if it is not, or does not fit the type
     */
    public <T> T json(JsonCodec<T> codec) {
        return parse(codec::read);
    }

    /** Refuses a body that must be said to be JSON, and is not. */
    void requireJsonType() {
        String mediaType = mediaType();
        if (jsonTypeRequired && !JSON.equals(mediaType)) {
            throw new InvalidArgumentException("the body must be JSON, and the header Content-Type must say " + JSON
                    + (mediaType == null ? "; it was not sent" : ""));
        }
    }

    private <T> T parse(ValueReader<T> reader) {
        requireJsonType();
        try {
            return Json.fromBytes(reader, body());
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the body is not the JSON that is expected: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }

    /**
     * Reads the body, which must be JSON, into a request that is being built.
     *
     * @throws InvalidArgumentException if it is not, or does not fit
     */
    public <B> void json(BodyReader<B> reader, B builder) {
        parse(in -> {
            reader.read(in, builder);
            return builder;
        });
    }

    /** The options of the call that the request carries: its trace context. */
    public CallOptions options() {
        String traceparent = header("traceparent");
        return traceparent == null
                ? CallOptions.DEFAULT
                : CallOptions.builder().traceparent(traceparent).build();
    }

    /** The same for an operation whose response is forwarded while it arrives. */
    public CallOptions streamedOptions() {
        CallOptions.Builder options = CallOptions.builder().streamedResponse();
        String traceparent = header("traceparent");
        return traceparent == null
                ? options.build()
                : options.traceparent(traceparent).build();
    }

    /**
     * A value of the JSON body, by the names that lead there; null if it is not there.
     *
     * @throws InvalidArgumentException if the body is no JSON
     */
    @Nullable
    JsonElement jsonAt(String... path) {
        JsonElement found = body().isEmpty() ? null : parsed();
        for (String name : path) {
            found = found != null && found.isJsonObject()
                    ? found.getAsJsonObject().get(name)
                    : null;
        }
        return found;
    }

    private JsonElement parsed() {
        if (json == null) {
            json = parse(in -> JsonParser.parseString(RawJson.readRaw(in))); // strict, numbers as they are written
        }
        return json;
    }

    /**
     * A text of the JSON body, by the names that lead there; null if there is none.
     *
     * @throws InvalidArgumentException if the body is no JSON
     */
    public @Nullable String jsonText(String... path) {
        return RequestMatcher.text(jsonAt(path));
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidArgumentException(
                    name + " is not of the form that it must have, is " + Redaction.quoted(text),
                    ErrorContext.EMPTY,
                    Redaction.cause(e));
        }
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidArgumentException(name + " must be a whole number, is " + Redaction.quoted(text));
        }
    }

    private static List<Map.Entry<String, String>> parseQuery(String query) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int at = pair.indexOf('=');
                String name = at < 0 ? pair : pair.substring(0, at);
                String value = at < 0 ? "" : pair.substring(at + 1);
                pairs.add(Map.entry(PercentEncoding.decode(name, true), PercentEncoding.decode(value, true)));
            }
        }
        return pairs;
    }
}
