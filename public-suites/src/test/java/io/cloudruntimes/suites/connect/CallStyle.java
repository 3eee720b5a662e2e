package io.cloudruntimes.suites.connect;

/** The two ways to make each call. */
public enum CallStyle {
    /** The call waits on its thread, which an interrupt cancels. */
    SYNC,
    /** The call gives a future, which can be cancelled. A stream of messages from the server is one that the client subscribes to. */
    ASYNC
}
