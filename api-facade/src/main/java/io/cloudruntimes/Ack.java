package io.cloudruntimes;

/** The reply to an event. */
public enum Ack {
    /** The event is done and does not come again. */
    SUCCESS,
    /** The event could not be handled now. It comes again after a pause. */
    RETRY,
    /** The event can never be handled. It goes to the dead-letter topic if there is one, and does not come again. */
    DROP
}
