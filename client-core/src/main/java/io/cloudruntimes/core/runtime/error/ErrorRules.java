package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.error.ErrorCode;
import java.util.List;
import java.util.Set;

/** The error rules of one wire: the first rule that matches decides, else the status. */
public final class ErrorRules {
    private final List<ErrorRule> rules;
    private final String wire;

    public ErrorRules(List<ErrorRule> rules, String wire) {
        this.rules = rules;
        this.wire = wire;
    }

    ErrorCode code(String status, Set<String> reasons, String message, ErrorCode otherwise) {
        return rules.stream()
                .filter(rule -> rule.fits(wire, status, reasons, message))
                .map(ErrorRule::code)
                .findFirst()
                .orElse(otherwise);
    }
}
