package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallRules;
import io.cloudruntimes.generator.binding.model.CallRules.ComponentForm;
import io.cloudruntimes.generator.binding.model.ResultRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.read.CallRulesReader.FormTypes;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the forms of an operation by the type of a component. Keys beside them hold for each form that does not override them. */
final class FormsReader {
    private static final String RULE = OperationMappings.RULE;
    private static final Set<String> OWN = Set.of("component", "forms");
    private static final Set<String> OF_FORM = Set.of("aliases");

    private final Problems problems;
    private final Wire wire;
    private final KeyReader keys;

    FormsReader(Problems problems, Wire wire) {
        this.problems = problems;
        this.wire = wire;
        this.keys = new KeyReader(problems);
    }

    List<WireBinding> read(SpecNode node, BiFunction<SpecNode, FormTypes, WireBinding> call) {
        SpecNode component = node.get("component").orElse(node);
        if (!node.has("component")) {
            problems.add(
                    node,
                    RULE,
                    "name under 'component' the input that names the component whose type chooses the form");
        }
        List<WireBinding> bound = new ArrayList<>();
        Set<String> known = new HashSet<>();
        SpecNode forms = node.get("forms").orElse(node);
        forms.entries().forEach((type, form) -> {
            List<String> types = new ArrayList<>(List.of(type));
            types.addAll(form.texts("aliases"));
            types.stream()
                    .filter(it -> !known.add(it))
                    .forEach(it -> problems.add(form, RULE, "the type '" + it + "' has two forms"));
            FormTypes of = new FormTypes(component.text(), types, component);
            bound.add(
                    form.has("unsupported")
                            ? unsupported(form, of)
                            : call.apply(form.without(OF_FORM).orElse(node, OWN), of));
        });
        if (bound.stream().allMatch(WireBinding.UnsupportedForm.class::isInstance)) {
            problems.add(forms, RULE, "no form works; declare the operation unsupported, or not over this wire");
        }
        return bound;
    }

    private WireBinding unsupported(SpecNode form, FormTypes types) {
        keys.check(form, Set.of("unsupported"), OF_FORM);
        Source source = new Source(form.file(), form.pointer());
        Field component = new Field(
                types.input(),
                new TypeRef.Scalar(TypeRef.ScalarKind.STRING),
                true,
                Constraints.NONE,
                Docs.NONE,
                source);
        FieldMapping nowhere = FieldMapping.plain(component, new WireLocation.Absent("the form does not work"));
        return new WireBinding.UnsupportedForm(
                wire.name(),
                new CallRules(
                        List.of(), Optional.of(new ComponentForm(nowhere, types.types())), false, ResultRules.NONE),
                keys.text(form, "unsupported"));
    }
}
