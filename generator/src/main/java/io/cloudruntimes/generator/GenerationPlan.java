package io.cloudruntimes.generator;

import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import java.util.List;

/**
 * Everything that files are made of.
 *
 * @param model the API
 * @param bindings how it travels on the wires of each runtime
 */
public record GenerationPlan(ApiModel model, List<RuntimeBinding> bindings) {
    public GenerationPlan {
        bindings = List.copyOf(bindings);
    }
}
