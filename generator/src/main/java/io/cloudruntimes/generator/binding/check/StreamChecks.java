package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.ElementLayoutChecks;
import io.cloudruntimes.generator.binding.check.mapping.FieldNumberChecks;
import io.cloudruntimes.generator.binding.check.mapping.LocationClashChecks;
import io.cloudruntimes.generator.binding.check.mapping.MapLayoutChecks;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What holds of a stream: its events have a form on their wire, and a message holds each thing in a place of its own. */
final class StreamChecks {
    private static final String RULE = "binding-layout";
    private static final String SUBSCRIPTION_ID = "subscription-id";

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final SpecNode document;
    private final Problems problems;

    StreamChecks(ApiModel model, RuntimeBinding binding, SpecNode document, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.document = document;
        this.problems = problems;
    }

    void check(SpecNode node, Stream stream, WireBinding wire) {
        if (wire instanceof WireBinding.Callback callback) {
            if (callback.events() instanceof CallbackEvents.Several several) {
                new ElementLayoutChecks(binding, problems)
                        .check(
                                node.get("events").orElse(node),
                                document.at("types", stream.event().name(), callback.wire()),
                                stream,
                                callback.wire(),
                                several);
            }
            checkCallback(node, callback);
        } else if (wire instanceof WireBinding.GrpcStream grpc) {
            checkStream(node, stream, grpc);
            checkNumbers(node, grpc);
        }
    }

    /** The id that tells streams apart is no part of the events: both would be written at one location. */
    private void checkCallback(SpecNode node, WireBinding.Callback callback) {
        Optional<FieldMapping> id = callback.exchanges()
                .flatMap(StreamExchanges::callId)
                .map(location -> FieldMapping.text(SUBSCRIPTION_ID, location));
        Optional<FieldMapping> clash = id.flatMap(own -> eventMappings(callback)
                .filter(it -> LocationClashChecks.areOne(own, it))
                .findFirst());
        clash.ifPresent(it -> problems.add(
                node.get(SUBSCRIPTION_ID).orElse(node),
                RULE,
                "the id of the stream is at '" + LocationText.of(it.location()) + "', where the call has '"
                        + it.field().name() + "' of its events; each needs a location of its own"));
        if (callback.events() instanceof CallbackEvents.Several
                && Set.of("GET", "HEAD").contains(callback.call().verb())) {
            problems.add(
                    node.get("events").orElse(node),
                    RULE,
                    "a " + callback.call().verb() + " has no body that could hold events; use another verb in 'call'");
        }
    }

    private static java.util.stream.Stream<FieldMapping> eventMappings(WireBinding.Callback callback) {
        return callback.events() instanceof CallbackEvents.Several several
                ? java.util.stream.Stream.of(FieldMapping.text("elements", several.location()))
                : callback.events().mappings().stream();
    }

    /** The fields of a message of the runtime, and those of a reply. */
    private void checkNumbers(SpecNode node, WireBinding.GrpcStream grpc) {
        FieldNumberChecks numbers = new FieldNumberChecks(problems);
        OptionalInt event = eventField(grpc.events());
        SpecNode at = node.get("event").or(() -> node.get("events")).orElse(node);
        event.ifPresent(number -> numbers.check(at, List.of(number)));
        if (grpc.opensWith() instanceof OpensWith.Field opens) {
            checkOpening(node.at("opens-with", "field").orElse(node), numbers, opens.number(), event);
        } else if (grpc.opensWith() instanceof OpensWith.Id opens) {
            checkOpening(node.at("opens-with", "id").orElse(node), numbers, opens.number(), event);
        }
        grpc.reply().ifPresent(reply -> {
            numbers.check(node.at("reply", "of").orElse(node), List.of(reply.of()));
            numbers.check(node.at("reply", "id").orElse(node), reply.id());
            numbers.check(node.at("reply", "payload").orElse(node), reply.payload());
            if (isInside(reply.id(), reply.payload()) || isInside(reply.payload(), reply.id())) {
                problems.add(
                        node.at("reply", "payload").orElse(node),
                        RULE,
                        "the id of the event and the reply are in one field; each needs a field of its own");
            }
        });
    }

    private void checkOpening(SpecNode at, FieldNumberChecks numbers, int field, OptionalInt event) {
        numbers.check(at, List.of(field));
        if (event.isPresent() && event.getAsInt() == field) {
            problems.add(
                    at,
                    RULE,
                    "the field " + field + " holds the events; a stream that opens with any message says 'message'");
        }
    }

    private static OptionalInt eventField(GrpcEvents events) {
        if (events instanceof GrpcEvents.Single single) {
            return OptionalInt.of(single.field());
        }
        if (events instanceof GrpcEvents.Repeated repeated) {
            return OptionalInt.of(repeated.field());
        }
        return events instanceof GrpcEvents.Keyed keyed ? OptionalInt.of(keyed.field()) : OptionalInt.empty();
    }

    private static boolean isInside(List<Integer> path, List<Integer> inner) {
        return !path.isEmpty()
                && inner.size() >= path.size()
                && inner.subList(0, path.size()).equals(path);
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
                .filter(field -> field.required() && isText(field.type()))
                .isPresent();
        if (!told) {
            problems.add(
                    node.at("reply", "of").orElse(node),
                    RULE,
                    "the field " + reply.of() + " of " + stream.event().name()
                            + " is not a required text of the event, so a reply cannot name its event");
        }
    }

    private static boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }
}
