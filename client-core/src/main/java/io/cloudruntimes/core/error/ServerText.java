package io.cloudruntimes.core.error;

import io.cloudruntimes.core.Unicode;

/** A text that a server chose, in the message of an error. */
public final class ServerText {
    private static final int MAX_CHARACTERS = 500;

    private ServerText() {}

    /** The start of the message of a failure, or its class where it has none. */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : shortened(message);
    }

    /** The start of the text: a server may send as much as it likes. */
    public static String shortened(String text) {
        return Unicode.cut(text, MAX_CHARACTERS);
    }
}
