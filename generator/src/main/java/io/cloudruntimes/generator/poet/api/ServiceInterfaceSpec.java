package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Emits the blocking interface of a service. */
final class ServiceInterfaceSpec {
    private final ServiceTypes types;
    private final ServiceDocs docs;

    ServiceInterfaceSpec(ServiceTypes types) {
        this.types = types;
        this.docs = new ServiceDocs(types);
    }

    // public interface StateService { … }
    TypeSpec type() {
        TypeSpec.Builder type =
                TypeSpec.interfaceBuilder(types.api()).addModifiers(PUBLIC).addJavadoc(docs.service());
        for (Operation operation : types.service().operations()) {
            type.addMethod(call(operation));
            type.addMethod(callWithDefaults(operation));
        }
        for (Stream stream : types.service().streams()) {
            type.addMethod(subscribe(stream));
        }
        return type.build();
    }

    // Optional<StateEntry> get(GetStateRequest request, CallOptions options);
    private MethodSpec call(Operation operation) {
        return MethodSignatures.call(types, operation, types.result(operation))
                .addModifiers(PUBLIC, ABSTRACT)
                .addJavadoc(docs.call(operation))
                .build();
    }

    // default Optional<StateEntry> get(GetStateRequest request) {
    //     return get(request, CallOptions.DEFAULT);
    // }
    private MethodSpec callWithDefaults(Operation operation) {
        TypeName result = types.result(operation);
        return MethodSignatures.callWithDefaults(types, operation, result)
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
}
