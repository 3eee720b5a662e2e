package io.cloudruntimes;

import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.core.Bytes;
import java.util.Map;
import java.util.Optional;

/** An event of an input binding that a handler receives. */
public final class BindingMessage<T> {
    private final T value;
    private final BindingEvent event;

    BindingMessage(T value, BindingEvent event) {
        this.value = value;
        this.event = event;
    }

    /** The data as a value; null only where {@code Void} was subscribed to. */
    public T value() {
        return value;
    }

    /** The data, byte for byte; empty if the event has none. */
    public Bytes bytes() {
        return event.data();
    }

    /** The name of the binding. */
    public String bindingName() {
        return event.bindingName();
    }

    /** The media type that the runtime gives the data, which need not be right; empty if it gives none. */
    public Optional<String> contentType() {
        return event.contentType();
    }

    /** The binding's metadata of the event; empty if none. */
    public Map<String, String> metadata() {
        return event.metadata();
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
