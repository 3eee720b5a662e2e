package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedSide.UnsupportedRequest;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what only the server side of a runtime's wires does: what it takes beyond what our client sends, what it adds to events,
 * and what it answers as unsupported. An operation or a wire that is on one side only is told as that.
 */
final class ServedChanges {
    private final BindingDiff written;

    ServedChanges(BindingDiff written) {
        this.written = written;
    }

    void compare() {
        RuntimeBinding old = written.old().binding();
        RuntimeBinding now = written.now().binding();
        Set<String> names = new LinkedHashSet<>(old.served().rules().keySet());
        names.addAll(now.served().rules().keySet());
        for (Wire wire : now.wires()) {
            if (old.wires().stream().anyMatch(it -> it.name().equals(wire.name()))) {
                names.stream()
                        .filter(name ->
                                written.old().has(name, wire) && written.now().has(name, wire))
                        .forEach(name -> new ServedRuleChanges(written, name, wire.name())
                                .compare(
                                        old.served().rules(name, wire),
                                        now.served().rules(name, wire)));
                unsupported(wire);
            }
        }
    }

    private void unsupported(Wire wire) {
        List<String> before = unsupported(written.old().binding(), wire);
        List<String> after = unsupported(written.now().binding(), wire);
        before.stream().filter(request -> !after.contains(request)).forEach(request -> {
            boolean taken = isTaken(written.now().binding(), request, wire);
            String text = taken
                    ? "takes " + request + ", which it said is unsupported"
                    : "does not know " + request + " any more, which it said is unsupported";
            add(written.old(), wire, request, text, !taken);
        });
        after.stream().filter(request -> !before.contains(request)).forEach(request -> {
            boolean taken = isTaken(written.old().binding(), request, wire);
            add(written.now(), wire, request, "says of " + request + " that it is unsupported", taken);
        });
    }

    private void add(BindingDocument document, Wire wire, String request, String text, boolean breaking) {
        ChangeLocation where = document.where("served", "unsupported", wire.name(), request);
        String change = document.binding().name() + ", the server side of " + wire.name() + ": it " + text;
        if (breaking) {
            written.changes().breaking(ChangeKind.SERVED_CHANGED, where, change, Audience.WIRE);
        } else {
            written.changes().addition(ChangeKind.SERVED_CHANGED, where, change);
        }
    }

    private static List<String> unsupported(RuntimeBinding binding, Wire wire) {
        return binding.served().unsupported(wire).stream()
                .map(UnsupportedRequest::target)
                .map(Object::toString)
                .toList();
    }

    /** Whether a request is that of an operation or one of its aliases, or starts or stops a stream of callbacks. */
    private static boolean isTaken(RuntimeBinding binding, String request, Wire wire) {
        Stream<String> aliases = binding.served().rules().values().stream()
                .flatMap(byWire -> byWire.values().stream())
                .flatMap(rules -> Stream.concat(
                        rules.aliases().stream(), rules.stop().stream().flatMap(stop -> stop.requests().stream())));
        Stream<String> requests = binding.operations().values().stream()
                .filter(OperationBinding.Bound.class::isInstance)
                .flatMap(it -> ((OperationBinding.Bound) it).wires().stream())
                .flatMap(it -> requests(it, wire.name()));
        return Stream.concat(aliases, requests).anyMatch(request::equals);
    }

    private static Stream<String> requests(WireBinding binding, String wire) {
        if (binding instanceof WireBinding.HttpRequestBinding http
                && http.wire().equals(wire)) {
            return Stream.of(http.verb() + " " + http.path());
        }
        return binding instanceof WireBinding.Callback callback
                ? callback.exchanges().stream()
                        .flatMap(it -> Stream.concat(
                                requests(it.start(), wire),
                                it.stop().stream()
                                        .filter(stop -> stop.wire().equals(wire))
                                        .map(stop -> stop.request().toString())))
                : Stream.empty();
    }
}
