package io.cloudruntimes.parity;

import java.util.Locale;

/** What of a call is compared. */
enum Comparison {
    /** The request in normal form, with the one that the vector asks for. */
    REQUEST("the request, in normal form"),
    /** The traps of the request line as it travelled: a plus as {@code %2B}, a space never as {@code +}. */
    RAW("the request line as it travelled: a plus as `%2B`, a space never as `+`"),
    /** What the client makes of the vector's answer. */
    ANSWER("what the client makes of the vector's answer"),
    /** What comes of a call to the embedded runtime, served. */
    RUNTIME("what comes of the calls of `parity/outcomes.json` to the embedded runtime, served over HTTP");

    private final String about;

    Comparison(String about) {
        this.about = about;
    }

    /** One sentence for a person. */
    String about() {
        return about;
    }

    /** The name as the list of divergences has it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
