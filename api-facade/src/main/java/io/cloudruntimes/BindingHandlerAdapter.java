package io.cloudruntimes;

import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingEventStatus;
import java.lang.reflect.Type;

/** Calls the handler of an input binding. */
record BindingHandlerAdapter<T>(Values values, Type type, BindingHandler<T> handler)
        implements HandlerAdapter<BindingEvent, BindingEventAnswer> {
    @Override
    @SuppressWarnings("NullAway") // a handler may return null although it must not
    public BindingEventAnswer handle(BindingEvent event) throws Exception {
        Ack ack = handler.handle(new BindingMessage<>(value(event), event));
        return ack == null ? null : reply(ack);
    }

    private T value(BindingEvent event) throws UnreadableEventException {
        try {
            return values.fromBytes(event.data(), event.contentType(), type);
        } catch (Throwable e) { // a user's serializer
            throw new UnreadableEventException(e);
        }
    }

    @Override
    public BindingEventAnswer failureReply(BindingEvent event, Throwable failure) {
        return reply(Ack.RETRY);
    }

    @Override
    public String describe(BindingEvent event) {
        return "event of the binding '" + event.bindingName() + "'";
    }

    @Override
    public String describeReply(BindingEventAnswer reply) {
        return reply.status().value();
    }

    private static BindingEventAnswer reply(Ack ack) {
        BindingEventStatus status = switch (ack) {
            case SUCCESS -> BindingEventStatus.SUCCESS;
            case RETRY -> BindingEventStatus.RETRY;
            case DROP -> BindingEventStatus.DROP;
        };
        return BindingEventAnswer.builder().status(status).build();
    }
}
