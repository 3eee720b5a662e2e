package io.cloudruntimes.generator.model;

import java.util.List;

/**
 * One request and its response.
 *
 * @param verb the HTTP method of the neutral API, upper case
 * @param path the path template of the neutral API
 * @param safe whether it may be sent again after a failure of unknown outcome
 * @param result what comes back
 */
public record Operation(
        String id,
        String method,
        MaturityLevel maturity,
        Docs docs,
        String verb,
        String path,
        boolean safe,
        List<Input> inputs,
        RequestBody body,
        Result result,
        List<String> codes,
        Source source)
        implements Callable {
    public Operation {
        inputs = List.copyOf(inputs);
        codes = List.copyOf(codes);
    }
}
