package io.cloudruntimes;

/** What becomes of an event. */
public enum Ack {
    /** It is done and does not come again. */
    SUCCESS,
    /** It could not be handled now and comes again after a pause. */
    RETRY,
    /** It can never be handled; it goes to the dead-letter topic if there is one, and does not come again. */
    DROP
}
