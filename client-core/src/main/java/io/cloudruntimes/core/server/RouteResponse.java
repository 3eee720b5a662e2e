package io.cloudruntimes.core.server;

import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.ValueWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param headers its headers by name, the content type among them
 * @param body its body; empty if none, and closed by who sends it where it is a stream
 */
public record RouteResponse(int status, Map<String, String> headers, Content body) {
    private static final String CONTENT_TYPE = "Content-Type";

    public RouteResponse {
        headers = Map.copyOf(headers);
    }

    /** The status and the names of the headers, not their values. */
    @Override
    public String toString() {
        return status + " " + Redaction.metadata(headers) + ", " + body;
    }

    /** A response without a body. */
    public static RouteResponse empty(int status) {
        return new RouteResponse(status, Map.of(), Content.EMPTY);
    }

    /** A JSON response. */
    public static <T> RouteResponse json(int status, JsonCodec<T> codec, T value) {
        return bytes(status, ResponseEncoder.json(codec, value), "application/json");
    }

    /** A JSON response. */
    public static <T> RouteResponse json(int status, ValueWriter<T> writer, T value) {
        return bytes(status, ResponseEncoder.json(writer, value), "application/json");
    }

    /** A response with the given bytes. */
    public static RouteResponse bytes(int status, Bytes body, String contentType) {
        return content(status, Content.of(body), contentType);
    }

    /** A response with the given content, which is sent while it arrives. */
    public static RouteResponse content(int status, Content body, String contentType) {
        return new RouteResponse(status, Map.of(CONTENT_TYPE, contentType), body);
    }

    /**
     * The response of another server, which is forwarded: an empty body without a stated media type has none.
     *
     * @param stated the media type that the response states
     * @param assumed the media type of a body if the response states none
     */
    public static RouteResponse content(int status, Content body, Optional<String> stated, String assumed) {
        return new RouteResponse(
                status,
                body.mediaType(stated, assumed)
                        .map(type -> Map.of(CONTENT_TYPE, type))
                        .orElse(Map.of()),
                body);
    }

    /** As {@link #content(int, Content, Optional, String)}, of bytes. */
    public static RouteResponse bytes(int status, Bytes body, Optional<String> stated, String assumed) {
        return content(status, Content.of(body), stated, assumed);
    }

    /** The response of an application that failed: the code of the error, and what was wrong. */
    public static RouteResponse error(CloudRuntimesException error) {
        JsonObject body = new JsonObject();
        body.addProperty("code", error.code().value());
        body.addProperty("message", Unicode.replaceHalfPairs(error.reason()));
        return bytes(error.code().httpStatus(), Bytes.utf8(body.toString()), "application/json");
    }

    /** This with one more header. */
    public RouteResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RouteResponse(status, more, body);
    }

    /** This with one more header for each entry of a map: the prefix and its name. */
    public RouteResponse withHeaders(String prefix, Map<String, String> map) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        map.forEach((name, value) -> more.put(prefix + name, value));
        return new RouteResponse(status, more, body);
    }
}
