package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** Emits what makes the services that give futures out of those that wait. */
final class AsyncServicesSpec {
    private AsyncServicesSpec() {}

    // public final class AsyncServices { … }
    static TypeSpec type(ClassName name, List<ServiceTypes> services) {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("The services that give futures, made of those that wait.\n")
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(over(services))
                .build();
    }

    // public static <S> Optional<S> over(Class<S> type, ServiceSource services, Executor executor) {
    //     if (type == AsyncStateService.class) {
    //         return Optional.of(type.cast(AsyncStateService.over(services.service(StateService.class), executor)));
    //     }
    //     return Optional.empty();
    // }
    private static MethodSpec over(List<ServiceTypes> services) {
        TypeVariableName any = TypeVariableName.get("S");
        MethodSpec.Builder method = MethodSpec.methodBuilder("over")
                .addModifiers(PUBLIC, STATIC)
                .addTypeVariable(any)
                .returns(ParameterizedTypeName.get(CoreTypes.OPTIONAL, any))
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), any), "type")
                .addParameter(CoreTypes.SERVICE_SOURCE, "services")
                .addParameter(CoreTypes.EXECUTOR, "executor")
                .addJavadoc(
                        "An interface whose calls give futures, each of which the executor runs; empty if the type is none of those.\n");
        for (ServiceTypes types : services) {
            method.beginControlFlow("if (type == $T.class)", types.async())
                    .addStatement(
                            "return $T.of(type.cast($T.over(services.service($T.class), executor)))",
                            CoreTypes.OPTIONAL,
                            types.async(),
                            types.api())
                    .endControlFlow();
        }
        return method.addStatement("return $T.empty()", CoreTypes.OPTIONAL).build();
    }
}
