package io.cloudruntimes.specdiff;

/** How much a change asks of the version, the least first. */
public enum ChangeSeverity {
    /** Nothing to call or to serve is new, and nobody has to change anything. */
    FIX,
    /** Something is new or allowed that was not; what worked goes on working. */
    ADDITION,
    /** Somebody has to change something. */
    BREAKING
}
