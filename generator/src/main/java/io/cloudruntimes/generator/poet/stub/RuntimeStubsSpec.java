package io.cloudruntimes.generator.poet.stub;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.Javadocs;
import java.util.List;

/** Emits the list of the runtimes that have an HTTP wire, which is what can be stubbed. */
final class RuntimeStubsSpec {
    private RuntimeStubsSpec() {}

    // public abstract class RuntimeStubs {
    //     RuntimeStubs() {}
    //     public abstract OperationStubs runtime(String name);
    // }
    static TypeSpec type(List<RuntimeBinding> bindings) {
        TypeSpec.Builder type = TypeSpec.classBuilder(StubTypes.RUNTIME_STUBS)
                .addModifiers(PUBLIC, ABSTRACT)
                .addJavadoc("The runtimes that can be stubbed.\n")
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(MethodSpec.methodBuilder("runtime")
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(StubTypes.OPERATION_STUBS)
                        .addParameter(String.class, "name")
                        .addJavadoc("The operations on the HTTP wire of a runtime.\n\n"
                                + "@param name the name of the runtime, as its binding document has it\n"
                                + "@throws IllegalArgumentException if it is not bound, or has no HTTP wire\n")
                        .build());
        bindings.stream().filter(RuntimeStubsSpec::hasHttp).forEach(binding -> type.addMethod(runtime(binding)));
        return type.build();
    }

    // public final OperationStubs acme() {
    //     return runtime("acme");
    // }
    private static MethodSpec runtime(RuntimeBinding binding) {
        return MethodSpec.methodBuilder(JavaNames.member(binding.name()))
                .addModifiers(PUBLIC, FINAL)
                .returns(StubTypes.OPERATION_STUBS)
                .addJavadoc("The operations on the HTTP wire of a $L.\n", Javadocs.html(binding.title()))
                .addStatement("return runtime($S)", binding.name())
                .build();
    }

    private static boolean hasHttp(RuntimeBinding binding) {
        return binding.wires().stream()
                .anyMatch(wire -> wire.protocol() == Wire.Protocol.HTTP
                        && wire.callbacks().isEmpty());
    }
}
