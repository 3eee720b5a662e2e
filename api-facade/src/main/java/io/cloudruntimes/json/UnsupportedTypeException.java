package io.cloudruntimes.json;

/** A value that has no JSON form. The message has no value in it. */
final class UnsupportedTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedTypeException(String problem) {
        super(problem);
    }
}
