package io.cloudruntimes.generator.model;

import java.util.List;

/** What an operation and a stream have in common: a name, inputs, and how it goes wrong. */
public sealed interface Callable permits Operation, Stream {
    /** The operation id, for example {@code getState}. */
    String id();

    /** The Java method, for example {@code get}. */
    String method();

    MaturityLevel maturity();

    Docs docs();

    /** Every input, parameters first, then the body's, in the order of the document. */
    List<Input> inputs();

    /** The codes of the errors to expect. */
    List<String> codes();

    /** The HTTP method of the neutral HTTP API, upper case. */
    String verb();

    /** The path template of the neutral HTTP API, for example {@code /v1/state/{storeName}/item}. */
    String path();

    Source source();
}
