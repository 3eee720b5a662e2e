package io.cloudruntimes.generator;

import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.PackageInfos;
import io.cloudruntimes.generator.poet.SourceFiles;
import io.cloudruntimes.generator.poet.api.ApiSpecs;
import io.cloudruntimes.generator.poet.api.ServiceSpecs;
import io.cloudruntimes.generator.poet.api.TypeSpecs;
import io.cloudruntimes.generator.poet.runtime.CapabilitiesSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpecs;
import io.cloudruntimes.generator.poet.stub.StubSpecs;
import java.util.ArrayList;
import java.util.List;

/** Model in, Java files out. What is emitted is listed here and in the classes that this calls. */
public final class Generator {
    private Generator() {}

    /** Every file of the API, without any runtime of its own wires. */
    public static List<GeneratedFile> generate(ApiModel model) {
        return generate(new GenerationPlan(model, List.of()));
    }

    /** Every file of the API and of the runtimes that it is bound to. */
    public static List<GeneratedFile> generate(GenerationPlan plan) {
        ApiModel model = plan.model();
        List<ClassSpec> specs = new ArrayList<>();
        for (TypeDef type : model.types()) {
            specs.addAll(TypeSpecs.of(model, type));
        }
        for (Service service : model.services()) {
            specs.addAll(TypeSpecs.requests(model, service));
            specs.addAll(ServiceSpecs.of(model, service));
        }
        plan.wired().forEach(binding -> specs.addAll(RuntimeSpecs.of(model, binding)));
        plan.inJvm()
                .forEach(binding -> specs.add(new EmittedType(
                        CapabilitiesSpec.name(binding),
                        new CapabilitiesSpec(model, binding).type(),
                        binding.source())));
        specs.addAll(ApiSpecs.of(model, plan.wired()));

        List<GeneratedFile> files = new ArrayList<>();
        specs.forEach(spec -> files.add(SourceFiles.of(spec)));
        files.addAll(PackageInfos.of(model, plan.wired(), specs));
        return List.copyOf(files);
    }

    /** Every file of the test kit, which compiles among what the test kit has by hand. */
    public static List<GeneratedFile> stubs(GenerationPlan plan) {
        return StubSpecs.of(plan.model(), plan.wired()).stream()
                .map(SourceFiles::of)
                .toList();
    }
}
