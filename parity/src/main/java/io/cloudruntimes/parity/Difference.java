package io.cloudruntimes.parity;

/**
 * Something that a language's client does otherwise than the vector says.
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
