package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.Optional;

/**
 * What an error is. A rule fits where everything that it names does.
 *
 * @param code the code of the neutral API
 * @param wire the only wire that it holds for; empty for each
 * @param status the status, a number of HTTP or a name of gRPC; empty for any
 * @param reasons the machine-readable reasons, one of which it must be; none for any
 * @param texts parts of the message, one of which must be there; none for any
 */
public record ErrorRuleBinding(
        String code, Optional<String> wire, Optional<String> status, List<String> reasons, List<String> texts) {
    public ErrorRuleBinding {
        reasons = List.copyOf(reasons);
        texts = List.copyOf(texts);
    }
}
