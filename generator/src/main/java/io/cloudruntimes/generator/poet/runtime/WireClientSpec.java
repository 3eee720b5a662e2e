package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the clients of a service on a runtime: a blocking one, and one whose calls return futures. */
final class WireClientSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;

    WireClientSpec(RuntimeTypes runtime) {
        this.runtime = runtime;
        this.types = runtime.types();
    }

    // public final class AcmeStateService implements StateService { … }
    TypeSpec sync() {
        TypeSpec.Builder type = client(runtime.client(), types.api(), "");
        types.service().operations().forEach(operation -> type.addMethod(call(operation)));
        types.service().streams().forEach(stream -> type.addMethod(subscribe(stream)));
        return type.build();
    }

    // public final class AcmeAsyncStateService implements AsyncStateService { … }
    TypeSpec async() {
        TypeSpec.Builder type = client(runtime.asyncClient(), types.async(), ", without a thread per call");
        types.service().operations().forEach(operation -> type.addMethod(callAsync(operation)));
        types.service().streams().forEach(stream -> type.addMethod(subscribe(stream)));
        return type.build();
    }

    private TypeSpec.Builder client(ClassName name, ClassName api, String how) {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(api)
                .addJavadoc(
                        "{@link $T} on the $L$L. Safe for use by several threads.\n",
                        api,
                        Javadocs.html(runtime.binding().title()),
                        how)
                .addField(CoreTypes.WIRE_SELECTOR, "wires", PRIVATE, FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("@param wires send the calls and stay the caller's to close\n")
                        .addParameter(CoreTypes.WIRE_SELECTOR, "wires")
                        .addStatement("this.wires = wires")
                        .build());
    }

    // public Optional<StateEntry> get(GetStateRequest request, CallOptions options) {
    //     return wires.call(AcmeStateOperations.GET, request, options);
    // }
    private MethodSpec call(Operation operation) {
        TypeName result = types.result(operation);
        return MethodSignatures.call(types, operation, result)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        result.equals(TypeName.VOID)
                                ? "wires.call($T.$L, $Lrequest, options)"
                                : "return wires.call($T.$L, $Lrequest, options)",
                        runtime.operations(),
                        types.constant(operation),
                        new AbsentEntryCode(runtime, operation).argument())
                .build();
    }

    // public CompletableFuture<Optional<StateEntry>> get(GetStateRequest request, CallOptions options) {
    //     return wires.callAsync(AcmeStateOperations.GET, request, options);
    // }
    private MethodSpec callAsync(Operation operation) {
        return MethodSignatures.call(types, operation, types.future(operation))
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        "return wires.callAsync($T.$L, $Lrequest, options)",
                        runtime.operations(),
                        types.constant(operation),
                        new AbsentEntryCode(runtime, operation).argument())
                .build();
    }

    // public Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<…> listener) {
    //     return wires.subscribe(AcmePubSubOperations.SUBSCRIBE, request, listener);
    // }
    private MethodSpec subscribe(Stream stream) {
        return MethodSignatures.subscribe(types, stream)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        "return wires.subscribe($T.$L, request, listener)",
                        runtime.operations(),
                        types.constant(stream))
                .build();
    }
}
