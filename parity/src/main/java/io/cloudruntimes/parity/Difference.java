package io.cloudruntimes.parity;

/**
 * A difference between a language's client and the vector.
 *
 * @param vector the id of the vector, or of the step of the outcomes
 * @param operation the operation's id
 * @param language the language's name
 * @param what in words: expected, and found
 */
record Difference(String vector, String operation, String language, Comparison comparison, String what) {
    @Override
    public String toString() {
        return language + ", " + vector + ", " + comparison.key() + ": " + what;
    }
}
