package io.cloudruntimes.contract.docs;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What works where: a table of all operations and runtimes, and what to know about each. */
public final class CapabilitiesPage {
    private CapabilitiesPage() {}

    static String of(Documents documents) {
        Page page = new Page("What works on which runtime", """
            Generated from `spec/`; do not edit. `runtime.capabilities()` returns the same at run time. A call that a runtime
            does not support fails with the reason in this table, before anything is sent. The conformance suite lists where
            a real sidecar behaves differently from the embedded runtime, store by store:
            [divergences.yaml](../contract-tests/src/test/resources/conformance/divergences.yaml).
            """);
        List<String> head = new ArrayList<>(List.of("operation", "maturity"));
        documents.bindings().forEach(binding -> head.add(capitalized(binding.title())));
        page.head(head.toArray(String[]::new));
        for (Service service : documents.model().services()) {
            callables(service).forEach(callable -> row(page, documents, service, callable));
        }
        for (RuntimeBinding binding : documents.bindings()) {
            page.heading(2, capitalized(binding.title()));
            page.line(binding.description());
            page.line("");
            if (binding.inJvm()) {
                page.head("operation", "what to know");
            } else {
                page.head("operation", "over", "what to know");
            }
            for (Service service : documents.model().services()) {
                callables(service).forEach(callable -> details(page, binding, callable));
            }
        }
        return page.toString();
    }

    /** A row for each service and maturity, with how much of it works on each runtime: for the front page. */
    public static String summary(Documents documents) {
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("service", "operations and streams", "maturity"));
        documents.bindings().forEach(binding -> head.add(capitalized(binding.title())));
        lines.add("| " + String.join(" | ", head) + " |");
        lines.add("|" + "---|".repeat(head.size()));
        for (Service service : documents.model().services()) {
            Map<MaturityLevel, List<Callable>> byMaturity = callables(service)
                    .collect(Collectors.groupingBy(
                            Callable::maturity, () -> new EnumMap<>(MaturityLevel.class), Collectors.toList()));
            byMaturity.forEach((maturity, callables) -> lines.add(summary(documents, service, maturity, callables)));
        }
        return String.join("\n", lines);
    }

    private static String summary(
            Documents documents, Service service, MaturityLevel maturity, List<Callable> callables) {
        List<String> row = new ArrayList<>(List.of(
                service.name(),
                callables.stream().map(Callable::method).collect(Collectors.joining(", ")),
                maturity.name().toLowerCase(Locale.ROOT)));
        for (RuntimeBinding binding : documents.bindings()) {
            long works = callables.stream()
                    .filter(callable -> !(binding.operation(callable) instanceof OperationBinding.Unsupported))
                    .count();
            row.add(works == callables.size() ? "all" : works + " of " + callables.size());
        }
        return "| " + String.join(" | ", row) + " |";
    }

    private static Stream<Callable> callables(Service service) {
        return Stream.concat(service.operations().stream(), service.streams().stream());
    }

    private static void row(Page page, Documents documents, Service service, Callable callable) {
        List<String> row = new ArrayList<>(List.of(
                String.format(
                        Locale.ROOT,
                        "[%s.%s](operations/%s.md#%s)",
                        service.name(),
                        callable.method(),
                        service.packageName(),
                        callable.method().toLowerCase(Locale.ROOT)),
                callable.maturity().name().toLowerCase(Locale.ROOT)));
        documents.bindings().forEach(binding -> row.add(cell(binding.operation(callable))));
        page.row(row);
    }

    private static String capitalized(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String cell(OperationBinding operation) {
        if (operation instanceof OperationBinding.Bound bound) {
            return "yes, over " + wires(bound, " or ");
        }
        if (operation instanceof OperationBinding.Adapter) {
            return "yes";
        }
        if (operation instanceof OperationBinding.Unsupported unsupported) {
            return "no: " + unsupported.reason();
        }
        throw new IllegalArgumentException("no cell for " + operation);
    }

    private static void details(Page page, RuntimeBinding binding, Callable callable) {
        OperationBinding operation = binding.operation(callable);
        if (operation instanceof OperationBinding.Bound bound) {
            bound(page, callable, bound);
        } else if (operation instanceof OperationBinding.Adapter adapter
                && !adapter.text().isEmpty()) {
            page.row("`" + callable.id() + "`", adapter.text());
        }
    }

    private static void bound(Page page, Callable callable, OperationBinding.Bound bound) {
        List<String> known = new ArrayList<>();
        if (!bound.notes().isEmpty()) {
            known.add(bound.notes());
        }
        if (!bound.reason().isEmpty()) {
            known.add(String.format(
                    Locale.ROOT, "%s is preferred: %s.", bound.wires().get(0).wire(), bound.reason()));
        }
        forms(bound, known);
        bound.notOver().forEach((wire, why) -> known.add(String.format(Locale.ROOT, "Not over %s: %s.", wire, why)));
        bound.wires()
                .forEach(wire -> wire.refused()
                        .forEach(refusal -> known.add(String.format(
                                Locale.ROOT,
                                "`%s`%s not over %s%s: %s.",
                                refusal.input(),
                                onlyAs(refusal),
                                wire.wire(),
                                onComponents(wire),
                                refusal.reason()))));
        page.row("`" + callable.id() + "`", wires(bound, ", "), String.join(" ", known));
    }

    private static String wires(OperationBinding.Bound bound, String separator) {
        return bound.clientWires().stream().map(WireBinding::wire).distinct().collect(Collectors.joining(separator));
    }

    private static String onlyAs(Refusal refusal) {
        return refusal.isWhole()
                ? ""
                : refusal.values().stream()
                        .map(value -> "`" + value + "`")
                        .collect(Collectors.joining(", ", " other than ", ""));
    }

    /** The types of components that a form is for; empty where it is for each. */
    private static String onComponents(WireBinding wire) {
        return wire.rules()
                .form()
                .map(form -> form.types().stream()
                        .map(value -> "`" + value + "`")
                        .collect(Collectors.joining(" or ", " on ", "")))
                .orElse("");
    }

    /** What works on components of each type, and what does not and why. */
    private static void forms(OperationBinding.Bound bound, List<String> known) {
        Map<String, List<String>> wiresByTypes = new LinkedHashMap<>();
        for (WireBinding wire : bound.wires()) {
            String on = onComponents(wire);
            if (wire instanceof WireBinding.UnsupportedForm unsupported) {
                known.add(String.format(Locale.ROOT, "Not over %s%s: %s.", wire.wire(), on, unsupported.reason()));
            } else if (!on.isEmpty()) {
                wiresByTypes.computeIfAbsent(on, missing -> new ArrayList<>()).add(wire.wire());
            }
        }
        wiresByTypes.forEach((on, wires) ->
                known.add(String.format(Locale.ROOT, "Works%s over %s.", on, String.join(" or ", wires))));
    }
}
