package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what mappings name is there: field numbers, headers, paths, and outputs by their names. */
public final class MappingValueChecks {
    private static final String RULE = "binding-value";
    private static final int MAX_FIELD = (1 << 29) - 1;
    private static final int FIRST_RESERVED = 19_000;
    private static final int LAST_RESERVED = 19_999;

    private final RuntimeBinding binding;
    private final Problems problems;

    public MappingValueChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    public void check(SpecNode document) {
        SpecNode types = document.get("types").orElse(document);
        binding.types()
                .forEach((type, byWire) -> byWire.forEach(
                        (wire, mappings) -> types.at(type, wire).ifPresent(node -> mappings(node, mappings))));
        SpecNode operations = document.get("operations").orElse(document);
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires()
                        .forEach(wire -> operations.get(id).ifPresent(it -> wire(BindingNodes.of(it, wire), wire)));
            }
        });
    }

    private void wire(SpecNode node, WireBinding wire) {
        SpecNode in = node.get("in").orElse(node);
        mappings(in, wire.requestMappings());
        mappings(node.get("constants").orElse(node), wire.rules().constants());
        if (wire instanceof WireBinding.HttpRequestBinding http) {
            path(node.get("request").orElse(node), http.path());
        }
        if (wire instanceof WireBinding.Http http) {
            http.outcomes()
                    .forEach(outcome -> mappings(
                            node.at("out", Integer.toString(outcome.status())).orElse(node), outcome.outputs()));
        }
        if (wire instanceof WireBinding.Grpc grpc) {
            mappings(node.get("out").orElse(node), grpc.outputs());
            outputs(node, grpc);
        }
    }

    private void outputs(SpecNode node, WireBinding.Grpc grpc) {
        Set<String> outputs = names(grpc.outputs());
        node.get("absent-when-empty")
                .ifPresent(list -> list.items().stream()
                        .filter(name -> !outputs.contains(name.text()))
                        .forEach(name -> problems.add(name, RULE, "there is no output '" + name.text() + "'")));
        node.at("reorder", "list")
                .filter(name -> !outputs.contains(name.text()))
                .ifPresent(name -> problems.add(name, RULE, "there is no output '" + name.text() + "'"));
        node.at("reorder", "like")
                .filter(name -> !names(grpc.inputs()).contains(name.text()))
                .ifPresent(name -> problems.add(name, RULE, "there is no input '" + name.text() + "'"));
    }

    private static Set<String> names(List<FieldMapping> mappings) {
        return mappings.stream().map(mapping -> mapping.field().name()).collect(Collectors.toSet());
    }

    private void mappings(SpecNode node, List<FieldMapping> mappings) {
        Set<String> names = names(mappings);
        for (FieldMapping mapping : mappings) {
            SpecNode at = node.get(mapping.field().name()).orElse(node);
            mapping.presentWith()
                    .filter(name -> !names.contains(name))
                    .ifPresent(name -> problems.add(at, RULE, "there is no '" + name + "' beside it"));
            mapping.locations().forEach(it -> location(at, it.location()));
        }
    }

    private void location(SpecNode at, WireLocation location) {
        if (location instanceof WireLocation.Proto proto) {
            proto.path().stream()
                    .filter(number -> !isField(number))
                    .forEach(number -> problems.add(
                            at,
                            RULE,
                            number + " is no number of a field: from 1 to " + MAX_FIELD + ", but for " + FIRST_RESERVED
                                    + " to " + LAST_RESERVED));
        }
        Stream<String> headers = location instanceof WireLocation.Header header
                ? Stream.of(header.name())
                : location instanceof WireLocation.HeaderPrefix prefix ? Stream.of(prefix.prefix()) : Stream.of();
        headers.filter(name -> !BindingValueChecks.isHeader(name))
                .forEach(name -> problems.add(at, RULE, "'" + name + "' is not the name of a header"));
    }

    private static boolean isField(int number) {
        return number >= 1 && number <= MAX_FIELD && !(number >= FIRST_RESERVED && number <= LAST_RESERVED);
    }

    private void path(SpecNode at, String path) {
        if (path.contains("?") || path.contains("#")) {
            problems.add(
                    at, RULE, "a path has no query and no fragment; say under in or constants what is in the query");
        }
        for (String segment : path.split("/", -1)) {
            boolean parameter = segment.contains("{") || segment.contains("}");
            if (parameter && !segment.matches("\\{\\+?\\w+}")) {
                problems.add(at, RULE, "the segment '" + segment + "' is one parameter, or text without braces");
            }
        }
    }
}
