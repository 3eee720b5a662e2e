package io.cloudruntimes;

/** Handles the events of a topic. */
@FunctionalInterface
public interface Handler<T> {
    /** Handles one event. One that throws is logged and its event comes again, as with {@link Ack#RETRY}. */
    Ack handle(Event<T> event) throws Exception;
}
