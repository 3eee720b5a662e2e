package io.cloudruntimes.jackson;

/** A value that has no JSON form. The message has no value in it. */
final class UnsupportedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedValueException(String problem) {
        super(problem);
    }
}
