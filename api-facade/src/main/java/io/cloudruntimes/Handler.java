package io.cloudruntimes;

/** Handles the events of a topic. */
@FunctionalInterface
public interface Handler<T> {
    /**
     * Handles one event. If it throws anything or returns null, the failure is logged and the event comes again, as with
     * {@link Ack#RETRY}.
     */
    Ack handle(Event<T> event) throws Exception;
}
