package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.text.TextPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of an operation that a server sends as errors of gRPC, told by the value of one output. Immutable. */
public final class ErrorResults {
    /** No result is an error. */
    public static final ErrorResults NONE = new ErrorResults(List.of());

    private final List<Rule> rules;

    private record Rule(String value, GrpcStatus status, String reason, String text) {}

    private ErrorResults(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * This and one more error.
     *
     * @param value the value of the output, in which a {@code *} at the begin or at the end is any text
     * @param status the name of a status of gRPC
     * @param reason the machine-readable reason; empty for none
     * @param text the message
     */
    public ErrorResults or(String value, String status, String reason, String text) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(value, GrpcStatus.valueOf(status), reason, text));
        return new ErrorResults(List.copyOf(more));
    }

    private Optional<Rule> rule(Object value) {
        String actual = value.toString();
        return rules.stream()
                .filter(rule -> TextPattern.fits(rule.value(), actual))
                .findFirst();
    }

    /** Whether a result with this value of the output is an error. */
    public boolean include(Object value) {
        return rule(value).isPresent();
    }

    /**
     * The error of a result.
     *
     * @param value the output, which this includes
     * @param info the metadata of its {@code google.rpc.ErrorInfo}
     */
    public ErrorOutcomeException error(Object value, Map<String, ?> info) {
        Rule rule = rule(value).orElseThrow(() -> new IllegalArgumentException("no error: " + value));
        Map<String, String> texts = new LinkedHashMap<>();
        info.forEach((name, text) -> texts.put(name, text.toString()));
        return new ErrorOutcomeException(rule.status(), rule.reason(), rule.text(), texts);
    }

    /** The begin of a text, in at most so many bytes of UTF-8, with no character that is cut in two. */
    public static String begin(String text, int maxBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, maxBytes);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
