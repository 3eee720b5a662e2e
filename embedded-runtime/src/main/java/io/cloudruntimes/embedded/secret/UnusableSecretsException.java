package io.cloudruntimes.embedded.secret;

/** Secrets that are refused. The message names the secret and never has a value; the cause of a parser is left out, as it may have one. */
final class UnusableSecretsException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSecretsException(String message) {
        super(message);
    }
}
