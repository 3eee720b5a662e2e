package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ResultRules.ClientPages;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;

/** That each location is one where a value of its side can be: what is read at a location that is never written would be lost. */
public final class WireLocationChecks {
    private static final String RULE = "binding-location";
    private static final String STATUS = "[2-5][0-9][0-9]";

    private final Problems problems;

    public WireLocationChecks(Problems problems) {
        this.problems = problems;
    }

    public void check(MessageMappings message) {
        message.mappings().stream().filter(mapping -> !mapping.isConstant()).forEach(mapping -> {
            check(message, message.at(mapping), mapping);
            whole(message.at(mapping), mapping);
        });
    }

    /** A body that is JSON is always there, and so is what it holds as a whole. */
    private void whole(SpecNode node, FieldMapping mapping) {
        boolean there = mapping.field().required()
                || mapping.fallback().isPresent()
                || mapping.field().type() instanceof TypeRef.ListOf
                || mapping.field().type() instanceof TypeRef.StringMap;
        if (mapping.location() instanceof WireLocation.Json json && json.path().isEmpty() && !there) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name() + "' is optional and cannot be the whole body, 'json $'; give it a"
                            + " member of the body, as 'json name'");
        }
    }

    private void check(MessageMappings message, SpecNode node, FieldMapping mapping) {
        switch (message.kind()) {
            case REQUEST -> input(node, mapping);
            case RESPONSE, ERROR -> output(node, mapping);
            case OBJECT -> property(node, mapping, message.wire().protocol());
            case EVENT, REPLY -> ofCall(node, mapping);
            case DISCOVERY -> {} // CallbackBindingReader looks at the locations
        }
    }

    private void input(SpecNode node, FieldMapping mapping) {
        String name = "the input '" + mapping.field().name() + "'";
        WireLocation location = mapping.location();
        if (location instanceof WireLocation.Absent
                || location instanceof WireLocation.Constant
                || location instanceof WireLocation.Input) {
            problems.add(
                    node, RULE, name + " would be dropped; give it a location, or a reason under unsupported-inputs");
        } else if (location instanceof WireLocation.RowNames
                || mapping.conversion() == FieldMapping.Conversion.ROW_OBJECTS) {
            problems.add(
                    node,
                    RULE,
                    name + " cannot be rows that are objects; only a result has the names of their members");
        } else if (location instanceof WireLocation.PageToken) {
            problems.add(
                    node,
                    RULE,
                    name
                            + " cannot be there 'when' something is true: an input does not depend on others; remove 'when'");
        } else if (location instanceof WireLocation.Status) {
            problems.add(node, RULE, name + " cannot be the status of a response");
        }
        mapEntry(node, mapping);
        if (mapping.presentWith().isPresent()) {
            problems.add(
                    node,
                    RULE,
                    name + " cannot be there 'with' another one: an input does not depend on others; remove 'with'");
        }
        if (mapping.elseAbsent()) {
            problems.add(node, RULE, name + " cannot be 'else absent', which is for outputs; remove it");
        }
        if (mapping.fallback().isPresent() && !canHaveDefault(mapping)) {
            problems.add(
                    node, RULE, name + " cannot have a default there; it has to be one value that may be left out");
        }
        payload(node, mapping, false);
    }

    /** A value of a call of the runtime, or of the response to it: it is there or not, whatever else is. */
    private void ofCall(SpecNode node, FieldMapping mapping) {
        payload(node, mapping, false);
        if (mapping.location() instanceof WireLocation.PageToken
                || mapping.location() instanceof WireLocation.RowNames
                || mapping.conversion() == FieldMapping.Conversion.ROW_OBJECTS) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name() + "' cannot be at '" + LocationText.of(mapping.location())
                            + "' in a call of the runtime; only a result can");
        }
        if (mapping.location() instanceof WireLocation.Status
                && mapping.fallback().filter(it -> !it.matches(STATUS)).isPresent()) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.fallback().orElseThrow() + "' is no status of a response, which is from 200 to 599");
        }
    }

    /** Whether a location is one in an object; others are of a message as a whole. */
    private static boolean isInObject(WireLocation location) {
        return location instanceof WireLocation.Json
                || location instanceof WireLocation.Proto
                || location instanceof WireLocation.MapKey
                || location instanceof WireLocation.MapValue
                || location instanceof WireLocation.RowNames
                || location instanceof WireLocation.PageToken
                || location instanceof WireLocation.Input // a problem of its own
                || location instanceof WireLocation.Constant
                || location instanceof WireLocation.Absent;
    }

    /** A property of a type: it belongs to no request. */
    private void property(SpecNode node, FieldMapping mapping, Wire.Protocol protocol) {
        if (mapping.location() instanceof WireLocation.Input) {
            problems.add(
                    node, RULE, "'" + mapping.field().name() + "' is no output of an operation and has no 'input'");
        }
        if (!isInObject(mapping.location())) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name() + "' cannot be at '" + LocationText.of(mapping.location())
                            + "', which belongs to a whole message; a property of an object is a member of JSON or a"
                            + " field of a message");
        }
        if (protocol != Wire.Protocol.CALLBACKS) { // there the path of the call may have it
            absent(node, mapping);
        }
    }

    /** What must be there cannot be absent: the client could not read any such response. */
    private void absent(SpecNode node, FieldMapping mapping) {
        if (mapping.location() instanceof WireLocation.Absent && FieldMapping.isAlwaysThere(mapping.field())) {
            problems.add(node, RULE, "'" + mapping.field().name() + "' is required and cannot be absent");
        }
    }

    private void payload(SpecNode node, FieldMapping mapping, boolean orText) {
        boolean allowed = mapping.field().type() instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.BYTES
                        || scalar.kind() == ScalarKind.CONTENT
                        || orText && scalar.kind() == ScalarKind.STRING);
        if (mapping.location() instanceof WireLocation.Payload && !allowed) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name()
                            + "' cannot be the body; bytes can, and text of a response to the client");
        }
    }

    private void mapEntry(SpecNode node, FieldMapping mapping) {
        if (mapping.location() instanceof WireLocation.MapKey || mapping.location() instanceof WireLocation.MapValue) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name()
                            + "' is no property of a type: only in the layout of a type is 'key' or '$' a"
                            + " location");
        }
    }

    private static boolean canHaveDefault(FieldMapping mapping) {
        WireLocation location = mapping.location();
        boolean isSingle = location instanceof WireLocation.Query || location instanceof WireLocation.Header;
        return location instanceof WireLocation.Proto
                || location instanceof WireLocation.Json // MappingWordChecks looks at the value
                || !mapping.field().required()
                        && (isSingle && !(mapping.field().type() instanceof TypeRef.ListOf)
                                || location instanceof WireLocation.ContentType);
    }

    private void output(SpecNode node, FieldMapping mapping) {
        mapEntry(node, mapping);
        WireLocation location = mapping.location();
        if (location instanceof WireLocation.Query
                || location instanceof WireLocation.QueryPrefix
                || location instanceof WireLocation.QueryString) {
            problems.add(
                    node,
                    RULE,
                    "the output '" + mapping.field().name() + "' cannot be in the query; a response has none");
        }
        if (location instanceof WireLocation.Input input
                && mapping.field().name().equals(ClientPages.NEXT)) { // it would lead back to this page for ever
            problems.add(
                    node,
                    RULE,
                    "'" + ClientPages.NEXT + "' is what the request had as '" + input.name()
                            + "', which is no token of a next page");
        }
        payload(node, mapping, true);
        absent(node, mapping);
        if (mapping.fallback().isPresent()) {
            problems.add(node, RULE, "the output '" + mapping.field().name() + "' cannot have a default");
        }
    }
}
