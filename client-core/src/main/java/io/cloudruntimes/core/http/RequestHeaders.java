package io.cloudruntimes.core.http;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The headers of a request while it is built: names and values in turn. */
final class RequestHeaders {
    private @Nullable List<String> headers;

    void add(String name, String value) {
        if (headers == null) {
            headers = new ArrayList<>(4);
        }
        headers.add(name);
        headers.add(value);
    }

    void addPrefixed(String prefix, Map<String, String> map) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        map.forEach((name, value) -> {
            if (!names.add(name)) {
                throw new InvalidArgumentException("the name " + HasResource.quote(name)
                        + " is there twice, in another case; as a header it would be the same");
            }
            add(prefix + name, value);
        });
    }

    /**
     * @throws InvalidArgumentException if one of the names is there
     */
    void checkAbsent(List<String> names) {
        for (int i = 0; headers != null && i < headers.size(); i += 2) {
            String name = headers.get(i);
            if (names.stream().anyMatch(name::equalsIgnoreCase)) {
                throw new InvalidArgumentException("the header '" + name + "' is not the caller's to set");
            }
        }
    }

    List<String> toList() {
        return headers == null ? List.of() : List.copyOf(headers);
    }
}
