package io.cloudruntimes.contract.docs;

import io.cloudruntimes.generator.binding.OperationBinding;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What works where: a table of all operations and runtimes, and what to know about each. */
final class CapabilitiesPage {
    private CapabilitiesPage() {}

    static String of(Documents documents) {
        Page page = new Page("What works on which runtime", """
            Made from `spec/`; a change by hand is lost. `runtime.capabilities()` tells the same at run time; what does not
            work fails there with the reason that stands here, before anything is sent. What a real sidecar does otherwise
            than the embedded runtime, store by store, is data of the conformance suite:
            [divergences.yaml](../contract-tests/src/test/resources/conformance/divergences.yaml).
            """);
        List<String> head = new ArrayList<>(List.of("operation", "maturity", "embedded and served"));
        documents.bindings().forEach(binding -> head.add(binding.title()));
        page.head(head.toArray(String[]::new));
        for (Service service : documents.model().services()) {
            callables(service).forEach(callable -> row(page, documents, service, callable));
        }
        for (RuntimeBinding binding : documents.bindings()) {
            page.heading(2, binding.title());
            page.line(binding.description());
            page.line("").head("operation", "over", "what to know");
            for (Service service : documents.model().services()) {
                callables(service).forEach(callable -> details(page, binding, callable));
            }
        }
        return page.toString();
    }

    private static Stream<Callable> callables(Service service) {
        return Stream.concat(service.operations().stream(), service.streams().stream());
    }

    private static void row(Page page, Documents documents, Service service, Callable callable) {
        List<String> row = new ArrayList<>(List.of(
                "[%s.%s](operations/%s.md#%s)"
                        .formatted(
                                service.name(),
                                callable.method(),
                                service.packageName(),
                                callable.method().toLowerCase(Locale.ROOT)),
                callable.maturity().name().toLowerCase(Locale.ROOT),
                "yes"));
        documents.bindings().forEach(binding -> row.add(cell(binding.operation(callable))));
        page.row(row);
    }

    private static String cell(OperationBinding binding) {
        return binding instanceof OperationBinding.Bound bound
                ? "yes, over " + bound.wires().stream().map(WireBinding::wire).collect(Collectors.joining(" or "))
                : "no: " + ((OperationBinding.Unsupported) binding).reason();
    }

    private static void details(Page page, RuntimeBinding binding, Callable callable) {
        if (binding.operation(callable) instanceof OperationBinding.Bound bound) {
            List<String> known = new ArrayList<>();
            if (!bound.notes().isEmpty()) {
                known.add(bound.notes());
            }
            if (!bound.reason().isEmpty()) {
                known.add(
                        "%s is taken first: %s.".formatted(bound.wires().get(0).wire(), bound.reason()));
            }
            bound.leftOut().forEach((wire, why) -> known.add("Not over %s: %s.".formatted(wire, why)));
            bound.wires()
                    .forEach(wire -> wire.refused()
                            .forEach(refusal -> known.add("`%s` not over %s: %s."
                                    .formatted(refusal.input(), wire.wire(), refusal.reason()))));
            page.row(
                    "`" + callable.id() + "`",
                    bound.wires().stream().map(WireBinding::wire).collect(Collectors.joining(", ")),
                    String.join(" ", known));
        }
    }
}
