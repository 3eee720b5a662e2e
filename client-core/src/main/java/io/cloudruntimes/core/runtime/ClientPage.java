package io.cloudruntimes.core.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that the client makes of a whole list, in the order of the names of its elements. The token of the next page is the name of
 * the last element, so that pages hold together where elements come and go between them.
 *
 * @param elements the elements of the page
 * @param nextPageToken the token of the next page; null at the end
 */
public record ClientPage<T>(List<T> elements, @Nullable String nextPageToken) {
    private static final int DEFAULT_SIZE = 100;

    public ClientPage {
        elements = List.copyOf(elements);
    }

    /**
     * The page of a request.
     *
     * @param all the whole list, in any order
     * @param pageSize how many elements a page has at most; 100 if empty
     * @param pageToken the token of the page before; empty for the first
     */
    public static <T> ClientPage<T> of(
            List<T> all, Function<T, String> nameOf, Optional<Integer> pageSize, Optional<String> pageToken) {
        List<T> rest = all.stream()
                .filter(it -> pageToken.isEmpty() || nameOf.apply(it).compareTo(pageToken.get()) > 0)
                .sorted(Comparator.comparing(nameOf))
                .toList();
        int size = pageSize.orElse(DEFAULT_SIZE);
        if (rest.size() <= size) {
            return new ClientPage<>(rest, null);
        }
        List<T> page = rest.subList(0, size);
        return new ClientPage<>(page, nameOf.apply(page.get(size - 1)));
    }
}
