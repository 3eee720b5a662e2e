package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.model.CallRules.ComponentForm;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which way of an operation a binding describes: its wire and, where components of several types have forms of their own, these types.
 *
 * @param types the types of the components; empty where there are no forms
 */
record WireForm(String wire, List<String> types) {
    static WireForm of(WireBinding binding) {
        return new WireForm(
                binding.wire(), binding.rules().form().map(ComponentForm::types).orElse(List.of()));
    }

    /** The binding of the same wire, and of components of which one at least is the same. */
    Optional<WireBinding> in(List<WireBinding> bindings) {
        return bindings.stream().filter(it -> isSame(of(it))).findFirst();
    }

    private boolean isSame(WireForm other) {
        return wire.equals(other.wire)
                && (types.isEmpty() ? other.types.isEmpty() : !Collections.disjoint(types, other.types));
    }

    /** Where a key of it stands in a document: in its form, or beside the forms. */
    String[] keys(BindingDocument document, String id, String... more) {
        String[] shared = BindingDocument.path(new String[] {"operations", id, wire}, more);
        return types.stream()
                .map(type -> BindingDocument.path(new String[] {"operations", id, wire, "forms", type}, more))
                .filter(keys -> document.text(keys).isPresent())
                .findFirst()
                .orElse(shared);
    }

    @Override
    public String toString() {
        return types.isEmpty() ? wire : wire + " for components of the type " + String.join(", ", types);
    }
}
