package io.cloudruntimes.testkit;

/** The interface of a made-up service. */
public interface Tally {
    /** Counts one more, and returns how many there are today. */
    int add();
}
