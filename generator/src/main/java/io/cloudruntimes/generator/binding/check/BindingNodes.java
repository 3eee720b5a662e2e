package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.SpecNode;

/** Finds where the document has how an operation travels on a wire. */
final class BindingNodes {
    private BindingNodes() {}

    /** The map of a wire of an operation, or of its form. */
    static SpecNode of(SpecNode operation, WireBinding binding) {
        SpecNode wire = operation.get(binding.wire()).orElse(operation);
        return binding.rules()
                .form()
                .flatMap(form -> wire.at("forms", form.types().get(0)))
                .orElse(wire);
    }
}
