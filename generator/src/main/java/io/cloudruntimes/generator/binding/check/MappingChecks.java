package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.ElementLayoutChecks;
import io.cloudruntimes.generator.binding.check.mapping.EntryChecks;
import io.cloudruntimes.generator.binding.check.mapping.LocationClashChecks;
import io.cloudruntimes.generator.binding.check.mapping.LocationTypes;
import io.cloudruntimes.generator.binding.check.mapping.MapLayoutChecks;
import io.cloudruntimes.generator.binding.check.mapping.MappingWordChecks;
import io.cloudruntimes.generator.binding.check.mapping.PageTokenChecks;
import io.cloudruntimes.generator.binding.check.mapping.PresentWithChecks;
import io.cloudruntimes.generator.binding.check.mapping.RowChecks;
import io.cloudruntimes.generator.binding.check.mapping.WireLocationChecks;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds between the mappings of a binding: conversions fit their types, and every object has a layout where it needs one. */
public final class MappingChecks {
    private static final String RULE = "binding-layout";

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    public MappingChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    public void check(SpecNode document) {
        SpecNode types = document.get("types").orElse(document);
        MapLayoutChecks maps = new MapLayoutChecks(model, binding, problems);
        binding.types()
                .forEach((type, byWire) -> byWire.forEach(
                        (wire, mappings) -> types.at(type, wire).ifPresent(node -> maps.checkLayout(node, mappings))));
        binding.types()
                .forEach((type, byWire) ->
                        byWire.forEach((wire, mappings) -> types.at(type, wire).ifPresent(node -> {
                            new LocationClashChecks(problems).check(node, mappings);
                            new EntryChecks(problems).check(node, mappings);
                            new PageTokenChecks(model, problems).check(node, mappings);
                            new PresentWithChecks(problems).check(node, mappings);
                            new RowChecks(model).check(node, mappings, problems);
                        })));
        new RequestOverlapChecks(binding, problems).check(document);
        ComponentChecks.check(model, binding, document, problems);
        new ServedOperationChecks(binding, problems).check(document);
        binding.types()
                .forEach((type, byWire) -> byWire.forEach((wire, mappings) -> types.at(type, wire)
                        .ifPresent(node -> mappings.forEach(mapping -> {
                            SpecNode property = node.get(mapping.field().name()).orElse(node);
                            new WireLocationChecks(model, problems).property(property, mapping, protocol(wire));
                            check(property, wire, mapping);
                        }))));
        SpecNode operations = document.get("operations").orElse(document);
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires()
                        .forEach(it -> operations.at(id, it.wire()).ifPresent(wire -> {
                            SpecNode node = BindingNodes.of(operations.at(id).orElse(wire), it);
                            check(node, it);
                            if (it instanceof WireBinding.Grpc grpc) {
                                checkClientSide(node, grpc);
                            }
                            if (it instanceof WireBinding.Callback callback) {
                                stream(id).ifPresent(stream -> check(node, stream, callback));
                            }
                            if (it instanceof WireBinding.GrpcStream grpc) {
                                stream(id).ifPresent(stream -> checkStream(node, stream, grpc));
                            }
                        }));
            }
        });
    }

    private Wire.Protocol protocol(String wire) {
        return binding.wires().stream()
                .filter(it -> it.name().equals(wire))
                .findFirst()
                .orElseThrow()
                .protocol();
    }

    private Optional<Stream> stream(String id) {
        return model.services().stream()
                .flatMap(service -> service.streams().stream())
                .filter(stream -> stream.id().equals(id))
                .findFirst();
    }

    private void check(SpecNode node, WireBinding wire) {
        new WireLocationChecks(model, problems).check(node, wire);
        LocationClashChecks clashes = new LocationClashChecks(problems);
        clashes.check(node, wire.requestMappings());
        EntryChecks entries = new EntryChecks(problems);
        entries.check(node, wire.requestMappings());
        List<FieldMapping> mappings = new ArrayList<>(wire.inputs());
        if (wire instanceof WireBinding.Http http) {
            http.outcomes().forEach(outcome -> {
                SpecNode out = node.at("out", outcome.isAny() ? "any" : "" + outcome.status())
                        .orElse(node);
                clashes.check(node, outcome.outputs());
                entries.check(node, outcome.outputs());
                new PageTokenChecks(model, problems).check(out, outcome.outputs());
                new RowChecks(model).check(out, outcome.outputs(), problems);
                mappings.addAll(outcome.outputs());
            });
        } else if (wire instanceof WireBinding.Grpc grpc) {
            clashes.check(node, grpc.outputs());
            entries.check(node, grpc.outputs());
            new PageTokenChecks(model, problems).check(node.get("out").orElse(node), grpc.outputs());
            new PresentWithChecks(problems).check(node.get("out").orElse(node), grpc.outputs());
            new RowChecks(model).check(node.get("out").orElse(node), grpc.outputs(), problems);
            mappings.addAll(grpc.outputs());
        } else if (wire instanceof WireBinding.Callback callback) {
            mappings.addAll(callback.events().mappings());
            mappings.addAll(callback.reply().mappings());
        }
        mappings.forEach(mapping -> check(node, wire.wire(), mapping));
        wire.rules().constants().forEach(constant -> checkEntry(node, constant, wire.inputs()));
    }

    /** The server side compares constants with text, which an entry of a map of messages is not. */
    private void checkEntry(SpecNode node, FieldMapping constant, List<FieldMapping> inputs) {
        boolean inMessages = inputs.stream()
                .anyMatch(input -> input.valueField().isPresent()
                        && input.location() instanceof WireLocation.Proto map
                        && constant.location() instanceof WireLocation.Proto entry
                        && entry.path().equals(map.path()));
        if (inMessages) {
            problems.add(
                    node,
                    RULE,
                    "the constant '" + constant.field().name()
                            + "' is an entry of a map whose 'values' are messages; only an entry of text can be one");
        }
    }

    private void checkClientSide(SpecNode node, WireBinding.Grpc grpc) {
        new OmittedHeaderChecks(binding, problems).check(node, grpc);
        grpc.client().sends().ifPresent(sent -> check(node.get("client-sends").orElse(node), sent));
    }

    private void check(SpecNode node, Stream stream, WireBinding.Callback callback) {
        callback.exchanges().ifPresent(exchanges -> check(node.get("start").orElse(node), exchanges.start()));
        if (callback.events() instanceof CallbackEvents.Several several) {
            new ElementLayoutChecks(binding, problems).check(node, stream, callback.wire(), several);
        }
    }

    private void checkStream(SpecNode node, Stream stream, WireBinding.GrpcStream grpc) {
        if (binding.layout(stream.event().name(), grpc.wire()).isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "the event " + stream.event().name() + " has no fields on the wire '" + grpc.wire()
                            + "'; add it to types");
        } else {
            new MapLayoutChecks(model, binding, problems)
                    .checkUse(
                            node.get("events").orElse(node),
                            stream.event(),
                            grpc.wire(),
                            grpc.events() instanceof GrpcEvents.Keyed keyed
                                    ? Optional.of(keyed.key())
                                    : Optional.empty());
        }
        grpc.reply().ifPresent(reply -> checkEventId(node, stream, grpc, reply));
    }

    /** The reply to an event names it by a field, which must be a text of the event that is always there. */
    private void checkEventId(SpecNode node, Stream stream, WireBinding.GrpcStream grpc, GrpcReply reply) {
        if (grpc.events() instanceof GrpcEvents.Keyed) {
            problems.add(
                    node.get("reply").orElse(node), RULE, "an event that is the entry of a map cannot be replied to");
            return;
        }
        boolean told = binding.fieldAt(stream.event().name(), grpc.wire(), reply.of())
                .filter(field -> field.required() && isScalar(field.type(), ScalarKind.STRING))
                .isPresent();
        if (!told) {
            problems.add(
                    node.at("reply", "of").orElse(node),
                    RULE,
                    "the field " + reply.of() + " of " + stream.event().name()
                            + " is no text that each event has, so a reply cannot say which event it is to");
        }
    }

    private void check(SpecNode node, String wire, FieldMapping mapping) {
        Field field = mapping.field();
        if (!fits(mapping)) {
            problems.add(
                    node,
                    RULE,
                    "'" + field.name() + "' cannot be written as " + mapping.conversion() + " at "
                            + mapping.location());
        }
        new MappingWordChecks(model, problems).check(node, mapping);
        if (mapping.conversion() == FieldMapping.Conversion.ENUM && !hasNumbers(field.type())) {
            problems.add(node, RULE, "the values of '" + field.name() + "' have no numbers; list its type under enums");
        }
        if (mapping.typeUrl().isPresent() && mapping.conversion() != FieldMapping.Conversion.ANY) {
            problems.add(node, RULE, "'" + field.name() + "' has a type URL, which only 'as any' sends");
        }
        new MapLayoutChecks(model, binding, problems).checkUse(node, wire, mapping);
        if ((mapping.location() instanceof WireLocation.Proto || mapping.location() instanceof WireLocation.MapValue)
                && mapping.conversion() == FieldMapping.Conversion.PLAIN
                && needsLayout(field.type(), wire)) {
            problems.add(
                    node,
                    RULE,
                    "the type of '" + field.name() + "' has no fields on the wire '" + wire + "'; add it to types");
        }
    }

    private boolean fits(FieldMapping mapping) {
        TypeRef type = mapping.field().type();
        boolean map = type instanceof TypeRef.StringMap;
        WireLocation location = mapping.location();
        if (!new LocationTypes(model).fits(mapping)) {
            return false;
        }
        if (location instanceof WireLocation.ProtoChunks) {
            return isScalar(type, ScalarKind.CONTENT) && mapping.conversion() == FieldMapping.Conversion.PLAIN;
        }
        if (location instanceof WireLocation.CloudEventData) {
            return isScalar(type, ScalarKind.BYTES);
        }
        boolean entry =
                location instanceof WireLocation.Proto proto && proto.entry().isPresent();
        boolean isMember = WireLocation.isMember(location);
        return switch (mapping.conversion()) {
            case PLAIN -> !(entry && (map || isNumber(type)));
            case TEXT -> isNumber(type);
            case DURATION_TEXT -> isText(location) && isScalar(type, ScalarKind.SECONDS);
            case GO_TIME -> isText(location) && isScalar(type, ScalarKind.INSTANT);
            case PATH -> isText(location) && isScalar(type, ScalarKind.STRING);
            case JSON_STRING -> location instanceof WireLocation.Json || location instanceof WireLocation.Proto;
            case BASE64 ->
                (isScalar(type, ScalarKind.BYTES) || isScalar(type, ScalarKind.CONTENT))
                        && (location instanceof WireLocation.Json
                                || location instanceof WireLocation.Proto
                                || location instanceof WireLocation.MapValue);
            case ROW_ARRAYS, ROW_OBJECTS ->
                new RowChecks(model).isRows(type)
                        && (location instanceof WireLocation.Json
                                || location instanceof WireLocation.Proto proto
                                        && proto.entry().isEmpty());
            case CONSTANT -> true;
            case JSON_TEXT -> isScalar(type, ScalarKind.BYTES) && location instanceof WireLocation.Json;
            case ENUM -> (location instanceof WireLocation.Proto || isMember) && type instanceof TypeRef.Named;
            case STRUCT -> entry || map && isInMessage(mapping);
            case ANY, VALUE, ANY_VALUE ->
                isInMessage(mapping) && (isScalar(type, ScalarKind.BYTES) || isScalar(type, ScalarKind.CONTENT));
            case DURATION -> (isInMessage(mapping) || isMember) && isScalar(type, ScalarKind.SECONDS);
            case TIMESTAMP -> isInMessage(mapping) && isScalar(type, ScalarKind.INSTANT);
            case PRESENCE -> (isInMessage(mapping) || isMember) && isScalar(type, ScalarKind.BOOLEAN);
            case NUMBER ->
                isScalar(type, ScalarKind.STRING) && (isInMessage(mapping) || location instanceof WireLocation.Json);
        };
    }

    /** Whether text can be there. */
    private static boolean isText(WireLocation location) {
        return location instanceof WireLocation.Proto || WireLocation.isMember(location);
    }

    /** Whether it is a field of its own of a message. */
    private static boolean isInMessage(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.MapValue
                || mapping.location() instanceof WireLocation.Proto proto
                        && proto.entry().isEmpty();
    }

    private static boolean isNumber(TypeRef type) {
        return isScalar(type, ScalarKind.INT32)
                || isScalar(type, ScalarKind.INT64)
                || isScalar(type, ScalarKind.SECONDS);
    }

    private static boolean isScalar(TypeRef type, ScalarKind kind) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }

    private boolean hasNumbers(TypeRef type) {
        return type instanceof TypeRef.Named named && binding.enums().containsKey(named.name());
    }

    private boolean needsLayout(TypeRef type, String wire) {
        if (type instanceof TypeRef.ListOf list) {
            return needsLayout(list.element(), wire);
        }
        if (!(type instanceof TypeRef.Named named)) {
            return false;
        }
        return model.findType(named.name()).filter(ObjectType.class::isInstance).isPresent()
                && binding.layout(named.name(), wire).isEmpty();
    }
}
