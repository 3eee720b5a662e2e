package io.cloudruntimes.embedded.binding;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingOperations;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.binding.SubscribeBindingEventsRequest;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.WithErrorContext;

/** The bindings of this runtime. */
final class EmbeddedBindingService implements BindingService {
    private final Bindings bindings;

    EmbeddedBindingService(Bindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public InvokeBindingResponse invokeBinding(InvokeBindingRequest request, CallOptions options) {
        return WithErrorContext.call(
                BindingOperations.INVOKE_BINDING,
                request,
                options,
                () -> bindings.output(request.bindingName()).invoke(request, options));
    }

    @Override
    public Subscription subscribe(
            SubscribeBindingEventsRequest request, StreamListener<BindingEvent, BindingEventAnswer> listener) {
        return WithErrorContext.call(BindingOperations.SUBSCRIBE, request, CallOptions.DEFAULT, () -> {
            rejectMetadata(request.metadata());
            return bindings.input(request.bindingName()).subscribe(request.bindingName(), listener);
        });
    }
}
