package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.SourceFiles;
import io.cloudruntimes.generator.poet.server.RuntimeServerSpec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the files by which {@link java.util.ServiceLoader} finds the connector and the server side of each runtime. */
public final class ServiceProviderFiles {
    private static final String FOLDER = "META-INF/services/";

    private ServiceProviderFiles() {}

    /** A file for connectors and one for server sides, below the folder of the resources. */
    public static List<GeneratedFile> of(GenerationPlan plan) {
        return List.of(
                file(plan, CoreTypes.RUNTIME_CONNECTOR, RuntimeSpec::connector),
                file(plan, CoreTypes.SERVED_RUNTIME, RuntimeServerSpec::name));
    }

    // # …
    // io.cloudruntimes.neutral.NeutralConnector
    // io.cloudruntimes.acme.AcmeConnector
    private static GeneratedFile file(
            GenerationPlan plan, ClassName service, Function<RuntimeBinding, ClassName> provider) {
        String names = plan.wireBindings().stream()
                .map(binding -> provider.apply(binding).reflectionName() + "\n")
                .collect(Collectors.joining());
        return new GeneratedFile(
                FOLDER + service.reflectionName(),
                "# " + SourceFiles.header(plan.model().source()) + "\n" + names,
                plan.model().source());
    }
}
