package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Results that the server side sends as errors of gRPC, and that a client could not read back whole.
 *
 * @param by the output that tells them
 * @param results the first whose value the output has is sent; a result of no such value is sent as a success
 * @param info entries in the metadata of the error's {@code google.rpc.ErrorInfo}, by name
 * @param headers outputs of text in the metadata of each response, of a success as well, by the name of the header
 */
public record ErrorResults(Field by, List<ErrorResult> results, Map<String, Info> info, Map<String, Field> headers) {
    public ErrorResults {
        results = List.copyOf(results);
        info = new LinkedHashMap<>(info);
        headers = new LinkedHashMap<>(headers);
    }

    /**
     * The error of some values.
     *
     * @param value the value, in which a {@code *} at the begin or at the end is any text
     * @param status the name of a status of gRPC
     * @param reason the machine-readable reason; empty for none
     * @param text the message; the reason where none is given
     */
    public record ErrorResult(String value, String status, String reason, String text) {}

    /**
     * An entry that holds an output.
     *
     * @param maxBytes the most bytes of it that are sent; empty for all
     */
    public record Info(Field output, OptionalInt maxBytes) {}
}
