package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;
import java.util.stream.Stream;

/** Emits the list of all operations and streams of the API. */
final class ApiOperationsSpec {
    private final ClassName name;
    private final List<ServiceTypes> services;

    ApiOperationsSpec(ClassName name, List<ServiceTypes> services) {
        this.name = name;
        this.services = services;
    }

    // public final class ApiOperations { … }
    TypeSpec type() {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("Every operation and stream of the API, as facts to look up.\n")
                .addField(all())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    // public static final List<OperationInfo> ALL = Stream.of(StateOperations.ALL, PubSubOperations.ALL)
    //         .flatMap(List::stream)
    //         .toList();
    private FieldSpec all() {
        CodeBlock lists = services.stream()
                .map(types -> CodeBlock.of("$T.ALL", types.operations()))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.OPERATION_INFO),
                        "ALL",
                        PUBLIC,
                        STATIC,
                        FINAL)
                .addJavadoc("Service by service, in the order of the specification.\n")
                .initializer("$T.of($L)\n.flatMap($T::stream)\n.toList()", Stream.class, lists, List.class)
                .build();
    }
}
