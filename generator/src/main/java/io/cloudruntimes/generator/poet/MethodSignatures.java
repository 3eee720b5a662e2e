package io.cloudruntimes.generator.poet;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;

/** The heads of the methods of a service, which its interfaces, clients and adapters have in common. */
public final class MethodSignatures {
    private MethodSignatures() {}

    // Optional<StateEntry> get(GetStateRequest request, CallOptions options)
    public static MethodSpec.Builder call(ServiceTypes types, Operation operation, TypeName result) {
        return MethodSpec.methodBuilder(types.method(operation))
                .returns(result)
                .addParameter(types.request(operation), "request")
                .addParameter(CoreTypes.CALL_OPTIONS, "options");
    }

    // Optional<StateEntry> get(GetStateRequest request) {
    //     return get(request, CallOptions.DEFAULT);
    // }
    public static MethodSpec.Builder callWithDefaults(ServiceTypes types, Operation operation, TypeName result) {
        return MethodSpec.methodBuilder(types.method(operation))
                .returns(result)
                .addParameter(types.request(operation), "request")
                .addStatement(
                        result.equals(TypeName.VOID) ? "$L(request, $T.DEFAULT)" : "return $L(request, $T.DEFAULT)",
                        types.method(operation),
                        CoreTypes.CALL_OPTIONS);
    }

    // Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer>
    // listener)
    public static MethodSpec.Builder subscribe(ServiceTypes types, Stream stream) {
        return MethodSpec.methodBuilder(types.method(stream))
                .returns(CoreTypes.SUBSCRIPTION)
                .addParameter(types.request(stream), "request")
                .addParameter(types.listener(stream), "listener");
    }

    // public HttpStateService(HttpCaller caller) {
    //     this.caller = caller;
    // }
    public static MethodSpec httpClientConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("@param caller sends the calls and stays the caller's to close\n")
                .addParameter(CoreTypes.HTTP_CALLER, "caller")
                .addStatement("this.caller = caller")
                .build();
    }

    // public Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<…> listener) {
    //     return caller.subscribe(PubSubHttpExchanges.subscribe(request), listener);
    // }
    public static MethodSpec httpSubscribe(ServiceTypes types, Stream stream) {
        return subscribe(types, stream)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement(
                        "return caller.subscribe($T.$L(request), listener)", types.exchanges(), types.method(stream))
                .build();
    }
}
