package io.cloudruntimes;

/** Handles the events of an input binding. */
@FunctionalInterface
public interface BindingHandler<T> {
    /**
     * Handles one event. If it throws anything or returns null, the failure is logged and the reply is {@link Ack#RETRY}: the event
     * comes again if the external system can deliver it again.
     */
    Ack handle(BindingMessage<T> event) throws Exception;
}
