package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the asynchronous form of a service that makes each call of a synchronous one on an executor. */
final class AsyncAdapterSpec {
    private final ServiceTypes types;

    AsyncAdapterSpec(ServiceTypes types) {
        this.types = types;
    }

    // final class StateServiceAsyncAdapter implements AsyncStateService { … }
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.adapter())
                .addModifiers(FINAL)
                .addSuperinterface(types.async())
                .addJavadoc("{@link $T} on an executor.\n", types.api())
                .addField(types.api(), "service", PRIVATE, FINAL)
                .addField(CoreTypes.EXECUTOR, "executor", PRIVATE, FINAL)
                .addMethod(constructor());
        types.service().operations().forEach(operation -> type.addMethod(call(operation)));
        types.service().streams().forEach(stream -> type.addMethod(subscribe(stream)));
        return type.build();
    }

    // StateServiceAsyncAdapter(StateService service, Executor executor) { … }
    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(types.api(), "service")
                .addParameter(CoreTypes.EXECUTOR, "executor")
                .addStatement("this.service = service")
                .addStatement("this.executor = executor")
                .build();
    }

    // public CompletableFuture<Optional<StateEntry>> get(GetStateRequest request, CallOptions options) {
    //     return AsyncCalls.call(() -> service.get(request, options), executor);
    // }
    private MethodSpec call(Operation operation) {
        String start = types.result(operation).equals(TypeName.VOID) ? "run" : "call";
        return MethodSignatures.call(types, operation, types.future(operation))
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        "return $T.$L(() -> service.$L(request, options), executor)",
                        CoreTypes.ASYNC_CALLS,
                        start,
                        types.method(operation))
                .build();
    }

    // public Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<…> listener) {
    //     return service.subscribe(request, listener);
    // }
    private MethodSpec subscribe(Stream stream) {
        return MethodSignatures.subscribe(types, stream)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement("return service.$L(request, listener)", types.method(stream))
                .build();
    }
}
