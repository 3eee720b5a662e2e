package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.check.ComponentChecks;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.LinkedHashMap;
import java.util.Map;

/** Emits how a client learns the types of a runtime's components. */
final class ComponentLookupSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Operation operation;

    /**
     * @param runtime the types of the service that has the operation
     * @param operation the operation that returns the components
     */
    ComponentLookupSpec(RuntimeTypes runtime, Operation operation) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.operation = operation;
    }

    /** {@code BoxComponents}, in the package of the service that returns the components. */
    static ClassName name(RuntimeTypes any) {
        return ClassName.get(
                TypeLayout.runtimePackage(
                        ComponentChecks.service(any.types().model())
                                .orElseThrow()
                                .packageName(),
                        any.binding().name()),
                JavaNames.type(any.binding().name()) + "Components");
    }

    // public final class BoxComponents {
    //     public static final ComponentLookup LOOKUP = ComponentLookup.by(
    //             BoxRuntimeOperations.METADATA, GetMetadataRequest.builder().build(), BoxComponents::types);
    //     …
    // }
    TypeSpec type() {
        return TypeSpec.classBuilder(name(runtime))
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "How a client learns the types of the components of the $L.\n",
                        Javadocs.html(runtime.binding().title()))
                .addField(FieldSpec.builder(CoreTypes.COMPONENT_LOOKUP, "LOOKUP", PUBLIC, STATIC, FINAL)
                        .addJavadoc("The only one.\n")
                        .initializer(
                                "$T.by(\n$T.$L, $T.builder().build(), $T::types)",
                                CoreTypes.COMPONENT_LOOKUP,
                                runtime.operations(),
                                types.constant(operation),
                                types.request(operation),
                                name(runtime))
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(types())
                .build();
    }

    // private static Map<String, String> types(RuntimeMetadata metadata) {
    //     Map<String, String> types = new LinkedHashMap<>();
    //     metadata.components().forEach(component -> types.put(component.name(), component.type()));
    //     return types;
    // }
    private MethodSpec types() {
        TypeName map = ParameterizedTypeName.get(Map.class, String.class, String.class);
        return MethodSpec.methodBuilder("types")
                .addModifiers(PRIVATE, STATIC)
                .returns(map)
                .addParameter(types.type(operation.result().result().orElseThrow()), "metadata")
                .addStatement("$T types = new $T<>()", map, LinkedHashMap.class)
                .addStatement(
                        "metadata.$L().forEach(component -> types.put(component.$L(), component.$L()))",
                        JavaNames.member(ComponentChecks.LIST),
                        JavaNames.member(ComponentChecks.NAME),
                        JavaNames.member(ComponentChecks.TYPE))
                .addStatement("return types")
                .build();
    }
}
