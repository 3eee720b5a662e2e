package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the client of a service whose calls return futures, over the neutral HTTP API. */
public final class AsyncHttpClientSpec {
    private final ServiceTypes types;

    public AsyncHttpClientSpec(ServiceTypes types) {
        this.types = types;
    }

    // public final class HttpAsyncStateService implements AsyncStateService { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.asyncHttpClient())
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(types.async())
                .addJavadoc(
                        "{@link $T} over the neutral HTTP API, without a thread per call. Safe for use by several threads.\n",
                        types.async())
                .addField(CoreTypes.HTTP_CALLER, "caller", PRIVATE, FINAL)
                .addMethod(MethodSignatures.httpClientConstructor());
        types.service().operations().forEach(operation -> type.addMethod(call(operation)));
        types.service().streams().forEach(stream -> type.addMethod(MethodSignatures.httpSubscribe(types, stream)));
        return type.build();
    }

    // public CompletableFuture<Optional<StateEntry>> get(GetStateRequest request, CallOptions options) {
    //     return caller.callAsync(StateHttpExchanges.get(request), options);
    // }
    private MethodSpec call(Operation operation) {
        return MethodSignatures.call(types, operation, types.future(operation))
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        "return caller.callAsync($T.$L(request), options)", types.exchanges(), types.method(operation))
                .build();
    }
}
