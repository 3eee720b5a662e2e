package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.MapLayoutChecks;
import io.cloudruntimes.generator.binding.check.mapping.MessageChecks;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;

/** Checks a binding: its messages, its operations, and what holds between them. */
public final class BindingChecks {
    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    public BindingChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
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
        MessageChecks messages = new MessageChecks(model, binding, problems);
        BindingMessages.of(binding, document).forEach(messages::check);
        SpecNode operations = document.get("operations").orElse(document);
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires()
                        .forEach(it -> operations
                                .get(id)
                                .ifPresent(node -> check(document, id, BindingNodes.of(node, it), it)));
            }
        });
        new PathChecks(binding, problems).check(document);
        new RequestOverlapChecks(binding, problems).check(document);
        ComponentChecks.check(model, binding, document, problems);
        new ServedOperationChecks(binding, problems).check(document);
        new CallbackRequestChecks(binding, problems).check(document);
        document.get("served").ifPresent(served -> new ServedRuleChecks(model, binding, problems).check(served));
    }

    private void check(SpecNode document, String id, SpecNode node, WireBinding wire) {
        if (wire instanceof WireBinding.Grpc grpc) {
            new OmittedHeaderChecks(binding, problems).check(node, grpc);
            new ClientSendsChecks(binding, problems).check(node, grpc);
        }
        new ResultRuleChecks(model, binding, problems).check(node, wire);
        new SupportedValueChecks(problems).check(node, wire);
        stream(id).ifPresent(stream -> new StreamChecks(model, binding, document, problems).check(node, stream, wire));
    }

    private Optional<Stream> stream(String id) {
        return model.services().stream()
                .flatMap(service -> service.streams().stream())
                .filter(stream -> stream.id().equals(id))
                .findFirst();
    }
}
