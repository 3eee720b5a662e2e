package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the client of a service whose calls wait for their answers, over the neutral HTTP API. */
public final class HttpClientSpec {
    private final ServiceTypes types;

    public HttpClientSpec(ServiceTypes types) {
        this.types = types;
    }

    // public final class HttpStateService implements StateService { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.httpClient())
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(types.api())
                .addJavadoc("{@link $T} over the neutral HTTP API. Safe for use by several threads.\n", types.api())
                .addField(CoreTypes.HTTP_CALLER, "caller", PRIVATE, FINAL)
                .addMethod(MethodSignatures.httpClientConstructor());
        types.service().operations().forEach(operation -> type.addMethod(call(operation)));
        types.service().streams().forEach(stream -> type.addMethod(MethodSignatures.httpSubscribe(types, stream)));
        return type.build();
    }

    // public Optional<StateEntry> get(GetStateRequest request, CallOptions options) {
    //     return caller.call(StateHttpExchanges.get(request), options);
    // }
    private MethodSpec call(Operation operation) {
        TypeName result = types.result(operation);
        return MethodSignatures.call(types, operation, result)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        result.equals(TypeName.VOID)
                                ? "caller.call($T.$L(request), options)"
                                : "return caller.call($T.$L(request), options)",
                        types.exchanges(),
                        types.method(operation))
                .build();
    }
}
