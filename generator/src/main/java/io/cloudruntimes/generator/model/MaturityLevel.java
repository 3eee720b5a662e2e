package io.cloudruntimes.generator.model;

/** How settled an operation is. */
public enum MaturityLevel {
    STABLE,
    ALPHA
}
