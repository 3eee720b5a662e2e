package io.cloudruntimes.parity;

import java.util.Locale;

/** The parts of a call that are compared. */
enum Comparison {
    /** The request in normal form, with the one that the vector requires. */
    REQUEST("the request, in normal form"),
    /** The encoding of the raw request line: a plus as {@code %2B}, a space never as {@code +}. */
    RAW("the raw request line: a plus as `%2B`, a space never as `+`"),
    /** How the client decodes the vector's response. */
    ANSWER("how the client decodes the vector's response"),
    /** The outcome of a call to the served embedded runtime. */
    RUNTIME("the outcomes of the calls of `parity/outcomes.json` to the embedded runtime, served over HTTP");

    private final String about;

    Comparison(String about) {
        this.about = about;
    }

    /** One sentence for a person. */
    String about() {
        return about;
    }

    /** The name in the list of divergences. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
