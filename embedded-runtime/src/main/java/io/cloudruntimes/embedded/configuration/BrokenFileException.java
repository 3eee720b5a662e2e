package io.cloudruntimes.embedded.configuration;

/** The content of a configuration file cannot be used. The message says why, and never a value. */
final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }
}
