package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.SpecSide;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The binding of a runtime, with the document that it was read from.
 *
 * @param side the specification that it belongs to
 * @param binding what it says
 * @param root how that is written
 */
record BindingDocument(SpecSide side, RuntimeBinding binding, SpecNode root) {
    ChangeLocation where(String... keys) {
        return new ChangeLocation(side, binding.source().file(), "").at(keys);
    }

    /** How something is written, on one line; nothing where it is not written. */
    Optional<String> text(String... keys) {
        return root.at(keys).map(BindingDocument::flow);
    }

    static String flow(SpecNode node) {
        return switch (node.kind()) {
            case MAP ->
                node.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case LIST -> node.items().stream().map(BindingDocument::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> node.text();
        };
    }

    static String[] path(String[] keys, String... more) {
        String[] path = Arrays.copyOf(keys, keys.length + more.length);
        System.arraycopy(more, 0, path, keys.length, more.length);
        return path;
    }
}
