package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
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
        if (wire instanceof WireBinding.Callback callback) {
            callback.events().mappings().forEach(slot -> payload(node, slot, false));
            callback.reply().mappings().forEach(slot -> payload(node, slot, false));
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
        if (place instanceof WireLocation.Absent
                || place instanceof WireLocation.Constant
                || place instanceof WireLocation.Input) {
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
        if (slot.elseAbsent()) {
            problems.add(node, RULE, name + " cannot be 'else absent'; only what is read can");
        }
        if (slot.fallback().isPresent() && !canHaveDefault(slot)) {
            problems.add(
                    node, RULE, name + " cannot have a default there; it has to be one value that may be left out");
        }
        payload(node, slot, false);
    }

    /** A property of a type: it belongs to no request. */
    void property(SpecNode node, FieldMapping slot, Wire.Protocol protocol) {
        if (slot.place() instanceof WireLocation.Input) {
            problems.add(node, RULE, "'" + slot.field().name() + "' is no output of an operation and has no 'input'");
        }
        if (protocol != Wire.Protocol.CALLBACKS) { // there the path of the call may have it
            absent(node, slot);
        }
    }

    /** What must be there cannot be absent: the client could not read any such response. */
    private void absent(SpecNode node, FieldMapping slot) {
        if (slot.place() instanceof WireLocation.Absent && isAlwaysThere(slot.field())) {
            problems.add(node, RULE, "'" + slot.field().name() + "' is required and cannot be absent");
        }
    }

    /** Lists and maps are there, and may be empty. */
    static boolean isAlwaysThere(Field field) {
        return field.required()
                && !(field.type() instanceof TypeRef.StringMap)
                && !(field.type() instanceof TypeRef.ListOf);
    }

    private void payload(SpecNode node, FieldMapping slot, boolean orText) {
        boolean allowed = slot.field().type() instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.BYTES
                        || scalar.kind() == ScalarKind.CONTENT
                        || orText && scalar.kind() == ScalarKind.STRING);
        if (slot.place() instanceof WireLocation.Payload && !allowed) {
            problems.add(
                    node,
                    RULE,
                    "'" + slot.field().name()
                            + "' cannot be the body; bytes can, and text of a response to the client");
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
        boolean isSingle = place instanceof WireLocation.Query || place instanceof WireLocation.Header;
        return place instanceof WireLocation.Proto
                || place instanceof WireLocation.Json // MappingWordChecks looks at the value
                || !slot.field().required()
                        && (isSingle && !(slot.field().type() instanceof TypeRef.ListOf)
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
        payload(node, slot, true);
        absent(node, slot);
        if (slot.fallback().isPresent()) {
            problems.add(node, RULE, "the output '" + slot.field().name() + "' cannot have a default");
        }
    }
}
