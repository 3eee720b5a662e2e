package io.cloudruntimes.core.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts the elements of a response in the order of the request. */
public final class ReorderResponse {
    private ReorderResponse() {}

    /**
     * One element for each name that was asked for, in that order; others are left out.
     *
     * @throws IOException if there is none for a name: it must not pass for something that is not there
     */
    public static <T> List<T> to(List<String> names, List<T> elements, Function<T, String> nameOf) throws IOException {
        Map<String, T> byName = new HashMap<>();
        elements.forEach(element -> byName.putIfAbsent(nameOf.apply(element), element));
        List<T> reordered = new ArrayList<>(names.size());
        for (String name : names) {
            T element = byName.get(name);
            if (element == null) {
                throw new IOException("the response has no entry for the requested '" + name + "'");
            }
            reordered.add(element);
        }
        return reordered;
    }
}
