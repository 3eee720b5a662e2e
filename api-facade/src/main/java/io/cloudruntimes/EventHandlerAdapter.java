package io.cloudruntimes;

import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.lang.reflect.Type;

/** Calls the handler of a topic. */
final class EventHandlerAdapter<T> implements HandlerAdapter<TopicEvent, TopicEventAnswer> {
    private final Values values;
    private final Type type;
    private final Handler<T> handler;
    private final boolean hasDeadLetterTopic;

    EventHandlerAdapter(Values values, Type type, Handler<T> handler, boolean hasDeadLetterTopic) {
        this.values = values;
        this.type = type;
        this.handler = handler;
        this.hasDeadLetterTopic = hasDeadLetterTopic;
    }

    @Override
    @SuppressWarnings("NullAway") // a handler may return null although it must not
    public TopicEventAnswer handle(TopicEvent event) throws Exception {
        Ack ack = handler.handle(new Event<>(value(event), event));
        return ack == null ? null : reply(ack);
    }

    private T value(TopicEvent event) throws UnreadableEventException {
        try {
            return values.fromBytes(event.data(), event.contentType(), type);
        } catch (Throwable e) { // a user's serializer
            throw new UnreadableEventException(e);
        }
    }

    /** An unreadable event stays unreadable: it goes to the dead-letter topic, or, without one, the reply is RETRY. */
    @Override
    public TopicEventAnswer failureReply(TopicEvent event, Throwable failure) {
        return reply(failure instanceof UnreadableEventException && hasDeadLetterTopic ? Ack.DROP : Ack.RETRY);
    }

    @Override
    public String describe(TopicEvent event) {
        return "event " + event.id() + " of topic '" + event.topic() + "' of '" + event.pubsubName() + "'";
    }

    @Override
    public String describeReply(TopicEventAnswer reply) {
        return reply.status().value();
    }

    private static TopicEventAnswer reply(Ack ack) {
        TopicEventStatus status = switch (ack) {
            case SUCCESS -> TopicEventStatus.SUCCESS;
            case RETRY -> TopicEventStatus.RETRY;
            case DROP -> TopicEventStatus.DROP;
        };
        return TopicEventAnswer.builder().status(status).build();
    }
}
