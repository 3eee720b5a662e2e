package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Set;

/** Finds where the document has how an operation travels on a wire. */
final class BindingNodes {
    private static final Set<String> OF_FORMS = Set.of("component", "forms");

    private BindingNodes() {}

    /** The map of a wire of an operation; of a form that map with what stands beside the forms. */
    static SpecNode of(SpecNode operation, WireBinding binding) {
        SpecNode wire = operation.get(binding.wire()).orElse(operation);
        return binding.rules()
                .form()
                .flatMap(form -> wire.at("forms", form.types().get(0)))
                .map(form -> form.orElse(wire, OF_FORMS))
                .orElse(wire);
    }
}
