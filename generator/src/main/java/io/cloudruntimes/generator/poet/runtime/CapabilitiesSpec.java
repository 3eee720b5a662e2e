package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** Emits what works on a runtime inside the JVM: a constant for each operation, which the connection of its adapter returns. */
public final class CapabilitiesSpec {
    private static final ClassName ROW = CoreTypes.CAPABILITIES.nestedClass("Row");

    private final RuntimeBinding binding;
    private final List<ServiceTypes> services;

    public CapabilitiesSpec(ApiModel model, RuntimeBinding binding) {
        this.binding = binding;
        this.services = model.services().stream()
                .map(service -> new ServiceTypes(model, service))
                .toList();
    }

    /** {@code EmbeddedCapabilities}, beside those of the other runtimes inside the JVM. */
    public static ClassName name(RuntimeBinding binding) {
        return ClassName.get(TypeLayout.CAPABILITIES_PACKAGE, JavaNames.type(binding.name()) + "Capabilities");
    }

    // public final class EmbeddedCapabilities { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(binding))
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "What works on the $L: $L\n",
                        Javadocs.html(binding.title()),
                        Javadocs.html(binding.description()));
        services.forEach(service -> service.callables().forEach(callable -> type.addField(row(service, callable))));
        return type.addField(all())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    /** {@code GET_STATE}. */
    static String constant(Callable callable) {
        return JavaNames.constant(callable.id());
    }

    // public static final Capabilities.Row GET_STATE = Capabilities.Row.supported(StateOperations.GET, "…");
    private FieldSpec row(ServiceTypes service, Callable callable) {
        return FieldSpec.builder(ROW, constant(callable), PUBLIC, STATIC, FINAL)
                .addJavadoc("Of {@link $T#$L}.\n", service.api(), service.method(callable))
                .initializer(value(service, callable))
                .build();
    }

    private CodeBlock value(ServiceTypes service, Callable callable) {
        OperationBinding operation = binding.operation(callable);
        if (operation instanceof OperationBinding.Adapter adapter) {
            return row("supported", service, callable, adapter.text());
        }
        if (operation instanceof OperationBinding.Unsupported unsupported) {
            return row("unsupported", service, callable, unsupported.reason());
        }
        throw new IllegalArgumentException(callable.id() + " has wires, and " + binding.name() + " has none");
    }

    private static CodeBlock row(String kind, ServiceTypes service, Callable callable, String reason) {
        return CodeBlock.of(
                "$T.$L(\n$>$>$T.$L,\n$S)$<$<", ROW, kind, service.operations(), service.constant(callable), reason);
    }

    // public static final Capabilities ALL = Capabilities.of(List.of(GET_STATE, …));
    private FieldSpec all() {
        CodeBlock rows = services.stream()
                .flatMap(service -> service.callables().stream())
                .map(callable -> CodeBlock.of("$L", constant(callable)))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(CoreTypes.CAPABILITIES, "ALL", PUBLIC, STATIC, FINAL)
                .addJavadoc("Each of them.\n")
                .initializer("$T.of($T.of(\n$>$>$L))$<$<", CoreTypes.CAPABILITIES, CoreTypes.LIST, rows)
                .build();
    }
}
