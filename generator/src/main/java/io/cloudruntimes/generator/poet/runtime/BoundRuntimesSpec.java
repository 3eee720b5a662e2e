package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.server.RuntimeServerSpec;
import java.util.List;

/** Emits the lists of the connectors and of the server sides of all runtimes that the API is bound to. */
public final class BoundRuntimesSpec {
    private BoundRuntimesSpec() {}

    // public final class BoundRuntimes { … }
    public static TypeSpec type(ClassName name, List<RuntimeBinding> bindings) {
        CodeBlock connectors = bindings.stream()
                .map(binding -> CodeBlock.of("new $T()", RuntimeSpec.connector(binding)))
                .collect(CodeBlock.joining(", "));
        CodeBlock servers = bindings.stream()
                .map(binding -> CodeBlock.of("$T.served()", RuntimeServerSpec.name(binding)))
                .collect(CodeBlock.joining(", "));
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("The runtimes whose own wires the API is bound to.\n")
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(MethodSpec.methodBuilder("connectors")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.RUNTIME_CONNECTOR))
                        .addJavadoc("What connects to each.\n")
                        .addStatement("return $T.of($L)", CoreTypes.LIST, connectors)
                        .build())
                .addMethod(MethodSpec.methodBuilder("servers")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.SERVED_RUNTIME))
                        .addJavadoc("What serves the wires of each.\n")
                        .addStatement("return $T.of($L)", CoreTypes.LIST, servers)
                        .build())
                .build();
    }
}
