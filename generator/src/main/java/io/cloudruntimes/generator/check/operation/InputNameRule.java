package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters and the body of one operation have different names. */
public final class InputNameRule implements Rule {
    private static final String RULE = "input-name";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode operation : spec.all(DocumentPart.OPERATION)) {
            Set<String> seen = new HashSet<>();
            for (SpecNode use : operation.get("parameters").map(SpecNode::items).orElse(List.of())) {
                spec.resolve(use)
                        .flatMap(parameter -> parameter.text("name"))
                        .ifPresent(name -> add(seen, name, use, problems));
            }
            spec.resolve(operation, "requestBody").ifPresent(body -> {
                body.get("x-property").ifPresent(name -> add(seen, name.text(), name, problems));
                body.get("x-content-type").ifPresent(name -> add(seen, name.text(), name, problems));
                body.at("content", MediaTypeRule.JSON, "schema")
                        .flatMap(spec::resolve)
                        .flatMap(schema -> schema.get("properties"))
                        .ifPresent(properties -> properties
                                .entries()
                                .keySet()
                                .forEach(name -> add(
                                        seen, name, operation.get("requestBody").orElseThrow(), problems)));
            });
        }
        for (SpecNode stream : spec.all(DocumentPart.STREAM)) {
            Set<String> seen = new HashSet<>();
            spec.resolve(stream, "channel")
                    .flatMap(channel -> channel.get("parameters"))
                    .ifPresent(parameters -> seen.addAll(parameters.entries().keySet().stream()
                            .map(JavaNames::member)
                            .toList()));
            stream.at("bindings", "http", "query", "properties")
                    .ifPresent(properties ->
                            properties.entries().forEach((name, node) -> add(seen, name, node, problems)));
        }
    }

    private static void add(Set<String> seen, String name, SpecNode at, Problems problems) {
        if (!seen.add(JavaNames.member(name))) {
            problems.add(at, RULE, "the operation has the input '" + name + "' twice");
        }
    }
}
