package io.cloudruntimes.generator.model;

/** How settled an operation is. */
public enum Maturity {
    STABLE,
    ALPHA
}
