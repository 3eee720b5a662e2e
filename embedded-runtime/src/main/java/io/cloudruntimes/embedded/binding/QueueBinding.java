package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingEventStatus;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.pubsub.EventQueues;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A queue: its operation {@code create} adds an event, which its subscribers receive. */
record QueueBinding(EventQueues queues) implements OutputBinding {
    private static final String CREATE = "create";

    @Override
    public InvokeBindingResponse invoke(InvokeBindingRequest request, CallOptions options) {
        if (!request.operation().equals(CREATE)) {
            throw OutputBinding.unsupported(request.operation(), List.of(CREATE));
        }
        queues.add(request.bindingName(), request.contentType(), request.data(), request.metadata());
        return OutputBinding.result(Bytes.EMPTY);
    }

    Subscription subscribe(String name, StreamListener<BindingEvent, BindingEventAnswer> listener) {
        return queues.subscribe(name, new TopicListener(name, listener));
    }

    @Override
    public Component describe(String name) {
        return new Component(name, "bindings.queue", List.of("INPUT_BINDING", "OUTPUT_BINDING"));
    }

    @Override
    public void close() {
        // the module closes the queues, which are common to all bindings
    }

    /** Hands the events of a queue, which are stored as events of a topic, to the subscriber of a binding. */
    private record TopicListener(String name, StreamListener<BindingEvent, BindingEventAnswer> listener)
            implements StreamListener<TopicEvent, TopicEventAnswer> {
        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) throws Exception {
            return listener.onEvent(BindingEvent.builder()
                            .bindingName(name)
                            .data(event.data())
                            .contentType(event.contentType().orElse(null))
                            .metadata(event.metadata())
                            .build())
                    .thenApply(answer -> TopicEventAnswer.builder()
                            .status(answer == null ? TopicEventStatus.RETRY : status(answer.status()))
                            .build());
        }

        private static TopicEventStatus status(BindingEventStatus status) {
            return switch (status.known()) {
                case SUCCESS -> TopicEventStatus.SUCCESS;
                case DROP -> TopicEventStatus.DROP;
                case RETRY, UNKNOWN -> TopicEventStatus.RETRY;
            };
        }

        @Override
        public void onOpen() {
            listener.onOpen();
        }

        @Override
        public void onGap(StreamGap gap) {
            listener.onGap(gap);
        }

        @Override
        public void onClosed(@Nullable CloudRuntimesException error) {
            listener.onClosed(error);
        }
    }
}
