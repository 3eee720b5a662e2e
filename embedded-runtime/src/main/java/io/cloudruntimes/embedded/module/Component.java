package io.cloudruntimes.embedded.module;

import java.util.List;

/**
 * A component that operations refer to by name, such as a store or a broker.
 *
 * @param name its name
 * @param type its kind and the technology behind it, for example {@code state.sqlite}
 * @param capabilities what it can do beyond its kind
 */
public record Component(String name, String type, List<String> capabilities) {
    public Component {
        capabilities = List.copyOf(capabilities);
    }
}
