package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;

/** That each place is one where a value of its side can be: what is read at a place that is never written would be lost. */
final class WireLocationChecks {
    private static final String RULE = "binding-place";

    private final ApiModel model;
    private final Problems problems;

    WireLocationChecks(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void check(SpecNode node, WireBinding wire) {
        if (wire instanceof WireBinding.Callback) {
            return; // its inputs are for the list, if there is one, and CallbackBindingReader looks at the places
        }
        wire.inputs().forEach(slot -> input(node, slot));
        wire.rules().results().onError().forEach(error -> error.outputs().forEach(slot -> output(node, slot)));
        if (wire instanceof WireBinding.Http http) {
            http.outcomes().forEach(outcome -> outcome.outputs().forEach(slot -> output(node, slot)));
        } else if (wire instanceof WireBinding.Grpc grpc) {
            grpc.outputs().forEach(slot -> output(node, slot));
        }
    }

    private void input(SpecNode node, FieldMapping slot) {
        String name = "the input '" + slot.field().name() + "'";
        WireLocation place = slot.place();
        if (place instanceof WireLocation.Absent || place instanceof WireLocation.Constant) {
            problems.add(
                    node,
                    RULE,
                    name + " would be dropped; give it a place, or say under unsupported-inputs why it has none");
        } else if (place instanceof WireLocation.RowNames || slot.conversion() == FieldMapping.Conversion.ROW_OBJECTS) {
            problems.add(
                    node,
                    RULE,
                    name + " cannot be rows that are objects; only a result has the names of their members");
        } else if (place instanceof WireLocation.PageToken) {
            problems.add(node, RULE, name + " cannot be there 'when' something is true; only what is read can");
        } else if (place instanceof WireLocation.Status) {
            problems.add(node, RULE, name + " cannot be the status of an answer");
        }
        mapEntry(node, slot);
        if (slot.presentWith().isPresent()) {
            problems.add(node, RULE, name + " cannot be there 'with' another one; only what is read can");
        }
        if (slot.fallback().isPresent() && !canHaveDefault(slot)) {
            problems.add(node, RULE, name + " cannot have a default there; it has to be text that may be left out");
        }
    }

    private void mapEntry(SpecNode node, FieldMapping slot) {
        if (slot.place() instanceof WireLocation.MapKey || slot.place() instanceof WireLocation.MapValue) {
            problems.add(
                    node,
                    RULE,
                    "'" + slot.field().name()
                            + "' is no property of a type: only in the layout of a type is 'key' or '$' a"
                            + " location");
        }
    }

    private static boolean canHaveDefault(FieldMapping slot) {
        WireLocation place = slot.place();
        boolean isText = slot.field().type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
        boolean isSingle = place instanceof WireLocation.Query || place instanceof WireLocation.Header;
        return !slot.field().required()
                && (isText && (place instanceof WireLocation.Proto || place instanceof WireLocation.Json)
                        || isSingle && !(slot.field().type() instanceof TypeRef.ListOf)
                        || place instanceof WireLocation.ContentType);
    }

    private void output(SpecNode node, FieldMapping slot) {
        mapEntry(node, slot);
        WireLocation place = slot.place();
        if (place instanceof WireLocation.Query
                || place instanceof WireLocation.QueryPrefix
                || place instanceof WireLocation.QueryString) {
            problems.add(
                    node, RULE, "the output '" + slot.field().name() + "' cannot be in the query; an answer has none");
        }
        if (place instanceof WireLocation.Constant
                && !canBeConstant(slot.field().type())) {
            problems.add(
                    node,
                    RULE,
                    "the output '" + slot.field().name()
                            + "' cannot be a constant; only text and a value of an enumeration can");
        }
        if (slot.fallback().isPresent()) {
            problems.add(node, RULE, "the output '" + slot.field().name() + "' cannot have a default");
        }
    }

    private boolean canBeConstant(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? model.type(named.name()) instanceof TypeDef.EnumType
                : type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }
}
