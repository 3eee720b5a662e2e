package io.cloudruntimes.core;

/** How settled an operation is. */
public enum Maturity {
    /** It changes only in ways that break nobody. */
    STABLE,
    /** It may change or go with any version. */
    ALPHA
}
