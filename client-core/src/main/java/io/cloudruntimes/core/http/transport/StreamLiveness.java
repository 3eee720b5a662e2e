package io.cloudruntimes.core.http.transport;

import java.time.Duration;

/** How a client notices that the connection of a stream is dead though nobody closed it. */
public sealed interface StreamLiveness {
    /** The client does not notice it. */
    StreamLiveness NONE = new None();

    /**
     * HTTP/2 sends a PING at each interval. If no acknowledgement comes before the next one, the connection ends.
     *
     * @param interval the time between two pings
     */
    record Ping(Duration interval) implements StreamLiveness {}

    /**
     * A call on the stream's own connection whenever nothing came for a while; one without any response ends the stream.
     *
     * @param method the method, for example {@code acme.v1.Acme/Ping}; its request has no fields
     * @param idle how long nothing came
     */
    record Call(String method, Duration idle) implements StreamLiveness {}

    /** Nothing is done. */
    record None() implements StreamLiveness {}

    /** A PING every so many seconds. */
    static StreamLiveness ping(int seconds) {
        return new Ping(Duration.ofSeconds(seconds));
    }

    /** A call of the method after so many seconds in which nothing came. */
    static StreamLiveness call(String method, int idleSeconds) {
        return new Call(method, Duration.ofSeconds(idleSeconds));
    }
}
