package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the asynchronous interface of a service, whose calls return futures. */
final class AsyncServiceSpec {
    private final ServiceTypes types;
    private final ServiceDocs docs;

    AsyncServiceSpec(ServiceTypes types) {
        this.types = types;
        this.docs = new ServiceDocs(types);
    }

    // public interface AsyncStateService { … }
    TypeSpec type() {
        TypeSpec.Builder type =
                TypeSpec.interfaceBuilder(types.async()).addModifiers(PUBLIC).addJavadoc(docs.asyncService());
        for (Operation operation : types.service().operations()) {
            type.addMethod(call(operation));
            type.addMethod(callWithDefaults(operation));
        }
        for (Stream stream : types.service().streams()) {
            type.addMethod(subscribe(stream));
        }
        return type.addMethod(over()).build();
    }

    // CompletableFuture<Optional<StateEntry>> get(GetStateRequest request, CallOptions options);
    private MethodSpec call(Operation operation) {
        return MethodSignatures.call(types, operation, types.future(operation))
                .addModifiers(PUBLIC, ABSTRACT)
                .addJavadoc(docs.asyncCall(operation))
                .build();
    }

    // default CompletableFuture<Optional<StateEntry>> get(GetStateRequest request) {
    //     return get(request, CallOptions.DEFAULT);
    // }
    private MethodSpec callWithDefaults(Operation operation) {
        return MethodSignatures.callWithDefaults(types, operation, types.future(operation))
                .addModifiers(PUBLIC, DEFAULT)
                .addJavadoc(docs.callWithDefaults(operation))
                .build();
    }

    // Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer>
    // listener);
    private MethodSpec subscribe(Stream stream) {
        return MethodSignatures.subscribe(types, stream)
                .addModifiers(PUBLIC, ABSTRACT)
                .addJavadoc(docs.subscribe(stream))
                .build();
    }

    // static AsyncStateService over(StateService service, Executor executor) {
    //     return new StateServiceAsyncAdapter(service, executor);
    // }
    private MethodSpec over() {
        return MethodSpec.methodBuilder("over")
                .addModifiers(PUBLIC, STATIC)
                .returns(types.async())
                .addParameter(types.api(), "service")
                .addParameter(CoreTypes.EXECUTOR, "executor")
                .addJavadoc(docs.over())
                .addStatement("return new $T(service, executor)", types.adapter())
                .build();
    }
}
