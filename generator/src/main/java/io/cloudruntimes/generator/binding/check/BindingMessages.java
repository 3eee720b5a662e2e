package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.MessageMappings;
import io.cloudruntimes.generator.binding.check.mapping.MessageMappings.Kind;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.ResultRules;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds each message of a binding: what holds of one holds of all, wherever in the document it stands. */
final class BindingMessages {
    private static final Set<String> BODILESS = Set.of("GET", "HEAD");
    private static final int NO_CONTENT = 204;

    private final RuntimeBinding binding;
    private final List<MessageMappings> found = new ArrayList<>();

    private BindingMessages(RuntimeBinding binding) {
        this.binding = binding;
    }

    /** The objects, then the messages of each operation. */
    static List<MessageMappings> of(RuntimeBinding binding, SpecNode document) {
        BindingMessages messages = new BindingMessages(binding);
        SpecNode types = document.get("types").orElse(document);
        binding.types()
                .forEach((type, byWire) -> byWire.forEach((wire, mappings) ->
                        types.at(type, wire).ifPresent(node -> messages.add(Kind.OBJECT, wire, node, mappings, node))));
        SpecNode operations = document.get("operations").orElse(document);
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires()
                        .forEach(it ->
                                operations.get(id).ifPresent(node -> messages.add(BindingNodes.of(node, it), it)));
            }
        });
        return List.copyOf(messages.found);
    }

    private void add(Kind kind, String wire, SpecNode node, List<FieldMapping> mappings, SpecNode place) {
        add(kind, wire, node, mappings, List.of(place), Optional.empty());
    }

    private void add(
            Kind kind,
            String wire,
            SpecNode node,
            List<FieldMapping> mappings,
            List<SpecNode> places,
            Optional<String> noBody) {
        binding.wires().stream()
                .filter(it -> it.name().equals(wire))
                .findFirst()
                .ifPresent(it -> found.add(new MessageMappings(kind, it, node, mappings, places, noBody)));
    }

    /** Why a request has no body. */
    private static Optional<String> noBody(RequestTarget request) {
        return BODILESS.contains(request.verb())
                ? Optional.of("a " + request.verb() + " has no body")
                : Optional.empty();
    }

    private static Optional<String> noBody(Outcome outcome) {
        return outcome.status() == NO_CONTENT
                ? Optional.of("a response with the status " + NO_CONTENT + " has no body")
                : Optional.empty();
    }

    private void add(SpecNode node, WireBinding wire) {
        if (wire instanceof WireBinding.Callback callback) {
            addCallback(node, callback);
            return;
        }
        addRequest(node, wire);
        addErrors(node, wire);
        if (wire instanceof WireBinding.Http http) {
            http.outcomes().forEach(outcome -> {
                SpecNode out = node.at("out", outcome.isAny() ? "any" : "" + outcome.status())
                        .orElse(node);
                add(Kind.RESPONSE, http.wire(), out, outcome.outputs(), List.of(out), noBody(outcome));
            });
        } else if (wire instanceof WireBinding.Grpc grpc) {
            SpecNode out = node.get("out").orElse(node);
            add(Kind.RESPONSE, grpc.wire(), out, grpc.outputs(), out);
            grpc.client().sends().ifPresent(sent -> add(node.get("client-sends").orElse(node), sent));
        }
    }

    private void addRequest(SpecNode node, WireBinding wire) {
        add(
                Kind.REQUEST,
                wire.wire(),
                node,
                wire.requestMappings(),
                Stream.of(node.get("in"), node.get("constants"))
                        .flatMap(Optional::stream)
                        .toList(),
                wire instanceof WireBinding.HttpRequestBinding http ? noBody(http.target()) : Optional.empty());
    }

    private void addErrors(SpecNode node, WireBinding wire) {
        List<SpecNode> rules = node.get("out-on-error").map(SpecNode::items).orElse(List.of());
        List<ResultRules.ErrorOutcome> errors = wire.rules().results().onError();
        for (int i = 0; i < Math.min(rules.size(), errors.size()); i++) {
            SpecNode out = rules.get(i).get("out").orElse(rules.get(i));
            add(Kind.ERROR, wire.wire(), out, errors.get(i).outputs(), out);
        }
    }

    private void addCallback(SpecNode node, WireBinding.Callback callback) {
        add(
                Kind.DISCOVERY,
                callback.wire(),
                node,
                callback.inputs(),
                node.get("in").orElse(node));
        boolean single = callback.events() instanceof CallbackEvents.Single;
        SpecNode event = node.get(single ? "event" : "events").orElse(node);
        Optional<String> noBody = noBody(callback.call());
        add(Kind.EVENT, callback.wire(), node, callback.events().mappings(), List.of(event), noBody);
        SpecNode reply = node.get("reply").orElse(node);
        add(
                Kind.REPLY,
                callback.wire(),
                reply,
                callback.reply().mappings(),
                List.of(reply),
                noBody.filter(it -> callback.call().verb().equals("HEAD")));
        callback.exchanges().ifPresent(it -> addRequest(node.get("start").orElse(node), it.start()));
    }
}
