package io.cloudruntimes.specdiff;

/** Which of the two specifications a place is in. */
public enum SpecSide {
    OLD,
    NEW
}
