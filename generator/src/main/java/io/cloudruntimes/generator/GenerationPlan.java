package io.cloudruntimes.generator;

import io.cloudruntimes.generator.binding.NeutralHttpBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that files are made of.
 *
 * @param model the API
 * @param bindings how it travels on the wires of each runtime, and what works on each runtime inside the JVM
 */
public record GenerationPlan(ApiModel model, List<RuntimeBinding> bindings) {
    public GenerationPlan {
        bindings = List.copyOf(bindings);
    }

    /** The runtimes with wires. */
    public List<RuntimeBinding> wired() {
        return bindings.stream().filter(binding -> !binding.inJvm()).toList();
    }

    /** The runtimes inside the JVM. */
    public List<RuntimeBinding> inJvm() {
        return bindings.stream().filter(RuntimeBinding::inJvm).toList();
    }

    /** The binding of the neutral HTTP API, which the API itself gives, then those of the runtimes with wires. */
    public List<RuntimeBinding> wireBindings() {
        return Stream.concat(Stream.of(NeutralHttpBinding.of(model)), wired().stream())
                .toList();
    }
}
