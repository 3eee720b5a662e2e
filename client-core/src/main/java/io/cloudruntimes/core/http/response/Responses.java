package io.cloudruntimes.core.http.response;

import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.json.BodyReader;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What emitted decoders have in common. */
public final class Responses {
    private Responses() {}

    /**
     * The value of a JSON response.
     *
     * @throws IOException if it is not JSON, or does not fit the type
     */
    public static <T> T json(HttpResponse response, JsonCodec<T> codec) throws IOException {
        requireJson(response);
        return Json.fromBytes(codec, response.body());
    }

    /**
     * Reads a JSON response into a builder.
     *
     * @throws IOException if it is not JSON, or does not fit the type
     */
    public static <B> B read(HttpResponse response, BodyReader<B> reader, B builder) throws IOException {
        requireJson(response);
        return Json.fromBytes(
                in -> {
                    reader.read(in, builder);
                    return builder;
                },
                response.body());
    }

    /** The body as text; null if it is empty. */
    public static @Nullable String text(HttpResponse response) {
        Bytes body = response.body();
        return body.isEmpty() ? null : body.toUtf8();
    }

    private static void requireJson(HttpResponse response) throws IOException {
        String type = response.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.startsWith("application/json") && !type.contains("+json")) {
            throw new MalformedJsonException("expected application/json, found " + type);
        }
    }

    /**
     * Makes sure of the status.
     *
     * @throws IOException if it is another one
     */
    public static void expect(HttpResponse response, int status) throws IOException {
        if (response.status() != status) {
            throw unexpected(response, status);
        }
    }

    /** A header that is more than text; null if it was not sent. */
    public static <T> @Nullable T header(HttpResponse response, String name, Function<String, T> reader) {
        String value = response.header(name);
        return value == null ? null : reader.apply(value);
    }

    /** The headers of a prefix, by the rest of their names; empty if there are none. Some names may be left out. */
    public static Map<String, String> headers(HttpResponse response, String prefix, String... leftOut) {
        return response.headersWith(prefix, leftOut);
    }

    /** The headers that are not those of the connection or of the body. */
    public static Map<String, String> ownHeaders(HttpResponse response) {
        return response.ownHeaders();
    }

    /** The error for a status that the documents do not name. */
    public static IOException unexpected(HttpResponse response, int... expected) {
        return new IOException("the status " + response.status() + " is not one that the operation has, which are "
                + Arrays.toString(expected));
    }
}
