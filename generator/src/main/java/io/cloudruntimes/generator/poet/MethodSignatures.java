package io.cloudruntimes.generator.poet;

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
}
