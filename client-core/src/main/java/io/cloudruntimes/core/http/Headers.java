package io.cloudruntimes.core.http;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a request or a response. */
public interface Headers {
    /** The value of a header by its name in any case; null where it was not sent. */
    @Nullable
    String get(String name);

    /** Gives each name and value. */
    void each(BiConsumer<String, String> to);

    /** Those that came after the body, once it was read to its end; null where none came. */
    default @Nullable Headers trailers() {
        return null;
    }

    /**
     * Those that belong to the ends of a call, not to the connection or the body, by their names in lower case; several values of
     * one are joined by a comma.
     *
     * @param leftOut names that are passed over, in any case
     */
    default Map<String, String> own(String... leftOut) {
        EndToEndHeaders gathered = new EndToEndHeaders();
        each((name, value) -> {
            if (Arrays.stream(leftOut).noneMatch(name::equalsIgnoreCase)) {
                gathered.accept(name, value);
            }
        });
        return gathered.byName();
    }

    /**
     * Those whose names begin with a prefix, in any case, by the rest of the name; empty if there are none.
     *
     * @param leftOut names that are passed over, in any case
     */
    default Map<String, String> prefixed(String prefix, String... leftOut) {
        Map<String, String> found = new TreeMap<>();
        each((name, value) -> {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())
                    && Arrays.stream(leftOut).noneMatch(name::equalsIgnoreCase)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** These but one, by its name in any case; these themselves where the name is empty. */
    default Headers without(String name) {
        return name.isEmpty() ? this : new FilteredHeaders(this, name);
    }

    /** The given headers. */
    static Headers of(Map<String, String> headers) {
        TreeMap<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> byName.merge(name, value, (before, next) -> before + ", " + next));
        return new Headers() {
            @Override
            public @Nullable String get(String name) {
                return byName.get(name);
            }

            @Override
            public void each(BiConsumer<String, String> to) {
                byName.forEach(to);
            }
        };
    }
}
