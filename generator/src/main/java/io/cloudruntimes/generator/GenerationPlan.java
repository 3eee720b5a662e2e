package io.cloudruntimes.generator;

import io.cloudruntimes.generator.binding.NeutralHttpBinding;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that files are made of.
 *
 * @param model the API
 * @param bindings how it travels on the wires of each runtime that has a document
 */
public record GenerationPlan(ApiModel model, List<RuntimeBinding> bindings) {
    public GenerationPlan {
        bindings = List.copyOf(bindings);
    }

    /** The binding of the neutral HTTP API, which the API itself gives, then those of the documents. */
    public List<RuntimeBinding> allBindings() {
        return Stream.concat(Stream.of(NeutralHttpBinding.of(model)), bindings.stream())
                .toList();
    }
}
