package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Emits the table of all clients and routes of the neutral HTTP API. */
public final class HttpApiSpec {
    private static final TypeName CLIENTS = ParameterizedTypeName.get(
            CoreTypes.MAP,
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)),
            ParameterizedTypeName.get(CoreTypes.FUNCTION, CoreTypes.HTTP_CALLER, ClassName.OBJECT));

    private final ClassName name;
    private final List<ServiceTypes> services;

    public HttpApiSpec(ClassName name, List<ServiceTypes> services) {
        this.name = name;
        this.services = services;
    }

    // public final class HttpApi { … }
    public TypeSpec type() {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("The neutral HTTP API: its clients, and the routes that serve it.\n")
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(clients())
                .addMethod(routes())
                .build();
    }

    // public static Map<Class<?>, Function<HttpCaller, Object>> clients() {
    //     Map<Class<?>, Function<HttpCaller, Object>> clients = new LinkedHashMap<>();
    //     clients.put(StateService.class, HttpStateService::new);
    //     return Collections.unmodifiableMap(clients);
    // }
    private MethodSpec clients() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("clients")
                .addModifiers(PUBLIC, STATIC)
                .returns(CLIENTS)
                .addJavadoc("How to make the client of each service, by the interface that it implements.\n")
                .addStatement("$T clients = new $T<>()", CLIENTS, LinkedHashMap.class);
        for (ServiceTypes types : services) {
            method.addStatement("clients.put($T.class, $T::new)", types.api(), types.httpClient());
            method.addStatement("clients.put($T.class, $T::new)", types.async(), types.asyncHttpClient());
        }
        return method.addStatement("return $T.unmodifiableMap(clients)", Collections.class)
                .build();
    }

    // public static List<RouteSet> routes(ServiceSource services) {
    //     return List.of(new StateHttpRoutes(services.service(StateService.class)));
    // }
    private MethodSpec routes() {
        CodeBlock sets = services.stream()
                .map(types -> CodeBlock.of("new $T(services.service($T.class))", types.routes(), types.api()))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("routes")
                .addModifiers(PUBLIC, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.ROUTE_SET))
                .addParameter(CoreTypes.SERVICE_SOURCE, "services")
                .addJavadoc("The routes of every service.\n\n@param services gives what answers the calls\n")
                .addStatement("return $T.of(\n$L)", List.class, sets)
                .build();
    }
}
