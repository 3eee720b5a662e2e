package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.name.TypeLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Emits the {@code package-info.java} of each package, which JavaPoet has no builder for. */
public final class PackageInfos {
    private PackageInfos() {}

    /** One file for each package that has a type. */
    public static List<GeneratedFile> of(ApiModel model, List<RuntimeBinding> bindings, List<ClassSpec> specs) {
        return specs.stream()
                .map(spec -> spec.className().packageName())
                .distinct()
                .map(packageName -> file(model, bindings, packageName))
                .toList();
    }

    // /** … */
    // @NullMarked
    // package io.cloudruntimes.state;
    private static GeneratedFile file(ApiModel model, List<RuntimeBinding> bindings, String packageName) {
        String text = "// " + SourceFiles.header(model.source()) + "\n"
                + "/**\n"
                + Javadocs.wrap(Javadocs.html(description(model, bindings, packageName)))
                        .lines()
                        .map(line -> (" * " + line).stripTrailing() + "\n")
                        .collect(Collectors.joining())
                + " */\n"
                + "@NullMarked\n"
                + "package " + packageName + ";\n\n"
                + "import org.jspecify.annotations.NullMarked;\n";
        return new GeneratedFile(packageName.replace('.', '/') + "/package-info.java", text, model.source());
    }

    private static String description(ApiModel model, List<RuntimeBinding> bindings, String packageName) {
        String name = packageName.substring(TypeLayout.ROOT.length() + 1);
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        Optional<Service> service = model.services().stream()
                .filter(candidate -> candidate.packageName().equals(first))
                .findFirst();
        Optional<RuntimeBinding> runtime = bindings.stream()
                .filter(binding -> name.equals(binding.name()) || name.endsWith("." + binding.name()))
                .findFirst();
        if (packageName.equals(TypeLayout.CAPABILITIES_PACKAGE)) {
            return "What works on the runtimes inside the JVM.";
        }
        if (service.isEmpty()) {
            return runtime.map(RuntimeBinding::description).orElse(model.title() + ".");
        }
        if (runtime.isPresent() && name.contains(".")) {
            return service.get().name() + " on the " + runtime.get().title() + ".";
        }
        if (name.endsWith(".json")) {
            return "JSON of the types of " + service.get().name() + ".";
        }
        return service.get().docs().description();
    }
}
