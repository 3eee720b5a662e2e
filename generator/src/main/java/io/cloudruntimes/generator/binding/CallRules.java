package io.cloudruntimes.generator.binding;

import java.util.List;
import java.util.Optional;

/**
 * What holds of a call beside where its inputs and outputs travel.
 *
 * @param constants what each request carries beside its inputs
 * @param form the components whose form this is; empty where it holds for each
 * @param generic whether it takes the requests that no other operation on the same request takes
 * @param absentOnError the errors that say that there is nothing
 */
public record CallRules(
        List<FieldMapping> constants, Optional<ComponentForm> form, boolean generic, List<ErrorOutcome> absentOnError) {
    /** Nothing more. */
    public static final CallRules NONE = new CallRules(List.of(), Optional.empty(), false, List.of());

    /** These for another message, with constants of its own. */
    CallRules with(List<FieldMapping> otherConstants) {
        return new CallRules(otherConstants, form, generic, absentOnError);
    }

    public CallRules {
        constants = List.copyOf(constants);
        absentOnError = List.copyOf(absentOnError);
    }

    /**
     * The components whose form a binding is.
     *
     * @param component where the component's name is
     * @param types the types of the components, at least one
     */
    public record ComponentForm(FieldMapping component, List<String> types) {
        public ComponentForm {
            types = List.copyOf(types);
        }
    }

    /**
     * An error that is an outcome.
     *
     * @param reasons its machine-readable reason is one of these; any if there are none
     * @param texts its message has one of these parts; any if there are none
     * @param status its status: a number of HTTP or a name of gRPC; empty for any
     */
    public record ErrorOutcome(List<String> reasons, List<String> texts, String status) {
        public ErrorOutcome {
            reasons = List.copyOf(reasons);
            texts = List.copyOf(texts);
        }
    }
}
