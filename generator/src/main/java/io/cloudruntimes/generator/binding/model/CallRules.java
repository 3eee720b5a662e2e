package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import java.util.List;
import java.util.Optional;

/**
 * What holds of a call beside where its inputs and outputs travel.
 *
 * @param constants what each request carries beside its inputs
 * @param form the components whose form this is; empty where it holds for each
 * @param generic whether it takes the requests that no other operation on the same request takes
 * @param results what a response means beside where the outputs are in it
 */
public record CallRules(
        List<FieldMapping> constants, Optional<ComponentForm> form, boolean generic, ResultRules results) {
    /** Nothing more. */
    public static final CallRules NONE = new CallRules(List.of(), Optional.empty(), false, ResultRules.NONE);

    /** These for another message, with constants of its own. */
    public CallRules with(List<FieldMapping> otherConstants) {
        return new CallRules(otherConstants, form, generic, results);
    }

    public CallRules {
        constants = List.copyOf(constants);
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
}
