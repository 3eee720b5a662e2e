package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.http.Headers;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of gRPC while it is served: what its client sent beside the message, and what goes back beside it. */
public interface GrpcCall {
    /** How the client wants the call to be made. */
    CallOptions options();

    /** The metadata that the client sent. */
    Headers headers();

    /** Adds an entry to the metadata of the response; only before its first message. */
    void respondWith(String name, String value);

    /** An entry of the client's metadata; null if it was not sent. */
    default @Nullable String header(String name) {
        return headers().get(name);
    }

    /**
     * An entry that is more than text; null if it was not sent.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if its text cannot be read
     */
    default <T> @Nullable T header(String name, Function<String, T> reader) {
        String text = header(name);
        return text == null ? null : MapEntries.parse(text, reader);
    }

    /** The entries whose names begin with a prefix, by the rest of the name; some names may be left out. */
    default Map<String, String> headersPrefixed(String prefix, String... leftOut) {
        return headers().prefixed(prefix, leftOut);
    }

    /** The entries that are the client's own; some names may be left out. */
    default Map<String, String> ownHeaders(String... leftOut) {
        return headers().own(leftOut);
    }

    /** Adds an entry for each of a map: the prefix and its name. */
    default void respondWithAll(String prefix, Map<String, String> entries) {
        entries.forEach((name, value) -> respondWith(prefix + name, value));
    }

    /** The options of a call whose result may be read as it comes. */
    default CallOptions streamedOptions() {
        CallOptions.Builder options = CallOptions.builder().streamedResponse();
        options().timeout().ifPresent(options::timeout);
        options().traceparent().ifPresent(options::traceparent);
        return options.build();
    }
}
