package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** Emits what rejects the unsupported part of a service on a runtime inside the JVM, before its adapter is called. */
public final class AdapterGuardSpec {
    private final RuntimeBinding binding;
    private final ServiceTypes types;

    private AdapterGuardSpec(RuntimeBinding binding, ServiceTypes types) {
        this.binding = binding;
        this.types = types;
    }

    /** One for each service of which the binding rejects an input or a value. */
    public static List<ClassSpec> of(ApiModel model, RuntimeBinding binding) {
        return model.services().stream()
                .map(service -> new AdapterGuardSpec(binding, new ServiceTypes(model, service)))
                .filter(AdapterGuardSpec::isNeeded)
                .<ClassSpec>map(it -> new EmittedType(it.name(), it.type(), binding.source()))
                .toList();
    }

    private boolean isNeeded() {
        return types.callables().stream()
                .anyMatch(callable -> binding.operation(callable) instanceof OperationBinding.Adapter adapter
                        && !adapter.refused().isEmpty());
    }

    /** {@code CapaRpcService}, beside the rows of the runtime. */
    private ClassName name() {
        return ClassName.get(
                TypeLayout.CAPABILITIES_PACKAGE,
                JavaNames.type(binding.name()) + types.service().name());
    }

    // public final class CapaRpcService implements RpcService { … }
    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(types.api())
                .addJavadoc(
                        "{@link $T} on the $L: rejects what that does not support, and hands the rest to an adapter.\n",
                        types.api(),
                        Javadocs.html(binding.title()))
                .addField(types.api(), "adapter", PRIVATE, FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("@param adapter does what is supported\n")
                        .addParameter(types.api(), "adapter")
                        .addStatement("this.adapter = adapter")
                        .build());
        types.service().operations().forEach(operation -> type.addMethod(call(operation)));
        types.service().streams().forEach(stream -> type.addMethod(subscribe(stream)));
        return type.build();
    }

    // public InvokeMethodResponse invoke(InvokeMethodRequest request, CallOptions options) {
    //     UnsupportedInput.checkValue("verb", request.verb().map(HttpVerb::value).orElse(null), "…", "GET", "POST");
    //     return adapter.invoke(request, options);
    // }
    private MethodSpec call(Operation operation) {
        TypeName result = types.result(operation);
        return MethodSignatures.call(types, operation, result)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addCode(checks(operation))
                .addStatement(
                        result.equals(TypeName.VOID)
                                ? "adapter.$L(request, options)"
                                : "return adapter.$L(request, options)",
                        types.method(operation))
                .build();
    }

    // public Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<…> listener) {
    //     CapaCapabilities.SUBSCRIBE_TOPIC_EVENTS.requireSupported();
    //     return adapter.subscribe(request, listener);
    // }
    private MethodSpec subscribe(Stream stream) {
        return MethodSignatures.subscribe(types, stream)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addCode(checks(stream))
                .addStatement("return adapter.$L(request, listener)", types.method(stream))
                .build();
    }

    private CodeBlock checks(Callable callable) {
        OperationBinding operation = binding.operation(callable);
        if (operation instanceof OperationBinding.Adapter adapter) {
            return UnsupportedInputCode.of(types, callable, adapter.refused());
        }
        if (operation instanceof OperationBinding.Unsupported) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T.$L.requireSupported()",
                            CapabilitiesSpec.name(binding),
                            CapabilitiesSpec.constant(callable))
                    .build();
        }
        throw new IllegalArgumentException(callable.id() + " has wires, and " + binding.name() + " has none");
    }
}
