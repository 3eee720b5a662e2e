package io.cloudruntimes.core.runtime;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Names that a runtime returns relative to the folder that a request names. */
public final class RelativeNames {
    private RelativeNames() {}

    /** The elements with whole names: the folder stands before each name that does not begin with it. */
    public static <T> List<T> below(
            String folder, List<T> elements, Function<T, String> nameOf, BiFunction<T, String, T> rename) {
        return elements.stream()
                .map(it -> nameOf.apply(it).startsWith(folder) ? it : rename.apply(it, folder + nameOf.apply(it)))
                .toList();
    }

    /** The elements with the names as the runtime returns them: without the folder. */
    public static <T> List<T> relativeTo(
            String folder, List<T> elements, Function<T, String> nameOf, BiFunction<T, String, T> rename) {
        return elements.stream()
                .map(it -> folder.isEmpty() || !nameOf.apply(it).startsWith(folder)
                        ? it
                        : rename.apply(it, nameOf.apply(it).substring(folder.length())))
                .toList();
    }
}
