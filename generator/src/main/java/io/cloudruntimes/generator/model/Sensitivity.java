package io.cloudruntimes.generator.model;

/** Which part of a value never shows in a text for people: not in {@code toString}, messages, logs or traces. */
public enum Sensitivity {
    /** All of it shows. */
    NONE,
    /** The names of a map show, its values do not. */
    MAP_VALUES,
    /** Nothing of it shows. */
    WHOLE
}
