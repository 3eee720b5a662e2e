package io.cloudruntimes.generator;

import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.openapi.WireDocuments;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.PackageInfos;
import io.cloudruntimes.generator.poet.SourceFiles;
import io.cloudruntimes.generator.poet.api.ApiSpecs;
import io.cloudruntimes.generator.poet.api.ServiceSpecs;
import io.cloudruntimes.generator.poet.api.TypeSpecs;
import io.cloudruntimes.generator.poet.runtime.AdapterGuardSpec;
import io.cloudruntimes.generator.poet.runtime.CapabilitiesSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpecs;
import io.cloudruntimes.generator.poet.runtime.ServiceProviderFiles;
import io.cloudruntimes.generator.poet.stub.StubSpecs;
import java.util.ArrayList;
import java.util.List;

/** Model in, Java files out. What is emitted is listed here and in the classes that this calls. */
public final class Generator {
    private Generator() {}

    /** Every Java file of the API, on the neutral HTTP API alone. */
    public static List<GeneratedFile> generate(ApiModel model) {
        return generate(new GenerationPlan(model, List.of()));
    }

    /** Every Java file of the API and of the runtimes that it is bound to. */
    public static List<GeneratedFile> generate(GenerationPlan plan) {
        return files(plan, types(plan));
    }

    /** Every Java type of the API and of the runtimes that it is bound to. */
    static List<ClassSpec> types(GenerationPlan plan) {
        ApiModel model = plan.model();
        List<ClassSpec> specs = new ArrayList<>();
        for (TypeDef type : model.types()) {
            specs.addAll(TypeSpecs.of(model, type));
        }
        for (Service service : model.services()) {
            specs.addAll(TypeSpecs.requests(model, service));
            specs.addAll(ServiceSpecs.of(model, service));
        }
        plan.wireBindings().forEach(binding -> specs.addAll(RuntimeSpecs.of(model, binding)));
        plan.inJvm().forEach(binding -> {
            specs.add(new EmittedType(
                    CapabilitiesSpec.name(binding), new CapabilitiesSpec(model, binding).type(), binding.source()));
            specs.addAll(AdapterGuardSpec.of(model, binding));
        });
        specs.addAll(ApiSpecs.of(model));
        return made(specs);
    }

    /** Each type is looked at more than once, and made once. */
    private static List<ClassSpec> made(List<? extends ClassSpec> specs) {
        return specs.stream()
                .<ClassSpec>map(spec -> new EmittedType(spec.className(), spec.typeSpec(), spec.source()))
                .toList();
    }

    /** The files of the types, and those of their packages. */
    static List<GeneratedFile> files(GenerationPlan plan, List<ClassSpec> types) {
        List<GeneratedFile> files = new ArrayList<>();
        types.forEach(type -> files.add(SourceFiles.of(type)));
        files.addAll(PackageInfos.of(plan.model(), plan.wireBindings(), types));
        return List.copyOf(files);
    }

    /** Every file that is not Java: the documents of wires, and what {@link java.util.ServiceLoader} finds. */
    public static List<GeneratedFile> resources(GenerationPlan plan) {
        List<GeneratedFile> files = new ArrayList<>(WireDocuments.of(plan));
        files.addAll(ServiceProviderFiles.of(plan));
        return List.copyOf(files);
    }

    /** Every file of the test kit, which compiles among what the test kit has by hand. */
    public static List<GeneratedFile> stubs(GenerationPlan plan) {
        return stubs(stubTypes(plan));
    }

    static List<GeneratedFile> stubs(List<ClassSpec> types) {
        return types.stream().map(SourceFiles::of).toList();
    }

    /** Every type of the test kit. */
    static List<ClassSpec> stubTypes(GenerationPlan plan) {
        return made(StubSpecs.of(plan.model(), plan.wireBindings()));
    }
}
