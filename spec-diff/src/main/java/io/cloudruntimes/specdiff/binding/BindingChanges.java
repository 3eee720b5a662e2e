package io.cloudruntimes.specdiff.binding;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.WIRE;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.LoadedSpec;
import io.cloudruntimes.specdiff.SpecSide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares how the runtimes' wires carry the API. Notes and reasons are not compared. */
public final class BindingChanges {
    private final BindingDiff written;

    private BindingChanges(BindingDiff written) {
        this.written = written;
    }

    /** Compares the bindings of two specifications, runtime by runtime. */
    public static void find(
            Documents oldDocuments, LoadedSpec.Api old, Documents newDocuments, LoadedSpec.Api now, Changes changes) {
        Map<String, BindingDocument> before = docs(SpecSide.OLD, oldDocuments, old);
        Map<String, BindingDocument> after = docs(SpecSide.NEW, newDocuments, now);
        before.forEach((name, doc) -> Optional.ofNullable(after.get(name))
                .ifPresentOrElse(
                        it -> new BindingChanges(new BindingDiff(changes, doc, it)).compare(),
                        () -> changes.breaking(
                                ChangeKind.BINDING_REMOVED,
                                doc.where("runtime"),
                                "the runtime " + name + " is not bound any more, with its "
                                        + doc.binding().operations().size() + " operations",
                                CALLERS)));
        after.forEach((name, doc) -> {
            if (!before.containsKey(name)) {
                changes.addition(ChangeKind.BINDING_ADDED, doc.where("runtime"), "the runtime " + name + " is bound");
            }
        });
    }

    private static Map<String, BindingDocument> docs(SpecSide side, Documents documents, LoadedSpec.Api api) {
        Map<String, BindingDocument> docs = new LinkedHashMap<>();
        for (RuntimeBinding binding : api.bindings()) {
            documents.bindings().stream()
                    .filter(root ->
                            documents.relative(root).equals(binding.source().file()))
                    .forEach(root -> docs.put(binding.name(), new BindingDocument(side, binding, root, api.model())));
        }
        return docs;
    }

    private void compare() {
        RuntimeBinding old = written.old().binding();
        RuntimeBinding now = written.now().binding();
        written.callers(
                ChangeKind.BINDING_CHANGED,
                "the scheme of its URLs",
                String.join(", ", old.schemes()),
                String.join(", ", now.schemes()),
                "scheme");
        written.wire(ChangeKind.BINDING_CHANGED, "the token", old.token(), now.token(), "token");
        wires(old.wires(), now.wires());
        new ErrorRuleChanges(written).compare();
        enums(old, now);
        types(old, now);
        OperationChanges operations = new OperationChanges(written);
        old.operations().keySet().stream().filter(now.operations()::containsKey).forEach(operations::compare);
        new ServedChanges(written).compare();
    }

    private void wires(List<Wire> old, List<Wire> now) {
        for (Wire wire : old) {
            now.stream()
                    .filter(it -> it.name().equals(wire.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            it -> wire(wire, it),
                            () -> written.changes()
                                    .breaking(
                                            ChangeKind.WIRE_REMOVED,
                                            written.old().where("wires", wire.name()),
                                            written.old().binding().name() + " has no wire " + wire.name()
                                                    + " any more",
                                            CALLERS,
                                            WIRE));
        }
        for (Wire wire : now) {
            if (old.stream().noneMatch(it -> it.name().equals(wire.name()))) {
                written.changes()
                        .addition(
                                ChangeKind.WIRE_ADDED,
                                written.now().where("wires", wire.name()),
                                written.now().binding().name() + " has a new wire " + wire.name());
            }
        }
    }

    private void wire(Wire old, Wire now) {
        String what = "wire " + now.name();
        OptionalInt before = old.maxRequestBytes();
        OptionalInt after = now.maxRequestBytes();
        boolean narrower = after.isPresent() && (before.isEmpty() || after.getAsInt() < before.getAsInt());
        if (narrower) {
            written.callers(
                    ChangeKind.LIMIT_CHANGED,
                    what + ", less is allowed",
                    before,
                    after,
                    "wires",
                    now.name(),
                    "max-request-bytes");
        } else if (!before.equals(after)) {
            written.changes()
                    .addition(
                            ChangeKind.LIMIT_CHANGED,
                            written.now().where("wires", now.name(), "max-request-bytes"),
                            written.now().binding().name() + ", " + what + ": a longer body is allowed");
        }
        for (String key :
                List.of("protocol", "port", "environment", "service", "error", "token", "health", "ignored-requests")) {
            String[] keys = {"wires", now.name(), key};
            written.wire(ChangeKind.WIRE_CHANGED, what + ", " + key, part(old, key), part(now, key), keys);
        }
    }

    private static Object part(Wire wire, String key) {
        return switch (key) {
            case "protocol" -> wire.protocol();
            case "port" -> wire.port();
            case "environment" -> List.of(wire.endpointVariable(), wire.portVariable());
            case "service" -> wire.grpcService();
            case "error" -> wire.errorBody();
            case "token" -> wire.callbacks().map(Wire.Callbacks::token);
            case "health" -> wire.callbacks().map(Wire.Callbacks::health);
            default -> wire.callbacks().map(Wire.Callbacks::unanswered);
        };
    }

    private void enums(RuntimeBinding old, RuntimeBinding now) {
        old.enums()
                .forEach((type, numbers) -> numbers.forEach((value, number) -> {
                    Map<String, Integer> after = now.enums().getOrDefault(type, Map.of());
                    // a value that is gone from the API is reported there
                    if (after.containsKey(value)) {
                        written.wire(
                                ChangeKind.PLACE_CHANGED,
                                "the number of " + type + " " + value,
                                number,
                                after.get(value),
                                "enums",
                                type,
                                value);
                    }
                }));
    }

    private void types(RuntimeBinding old, RuntimeBinding now) {
        FieldMappingChanges slots = new FieldMappingChanges(written);
        old.types()
                .forEach((type, layouts) -> layouts.forEach((wire, layout) -> now.layout(type, wire)
                        .ifPresentOrElse(
                                after -> slots.compare(
                                        "property", type + " over " + wire, layout, after, "types", type, wire),
                                () -> {
                                    if (now.types().containsKey(type)) {
                                        written.wire(
                                                ChangeKind.PLACE_CHANGED,
                                                type + " over " + wire,
                                                layout,
                                                null,
                                                "types",
                                                type,
                                                wire);
                                    }
                                })));
        now.types()
                .forEach((type, layouts) -> layouts.forEach((wire, layout) -> {
                    if (old.types().containsKey(type) && old.layout(type, wire).isEmpty()) {
                        written.wire(
                                ChangeKind.PLACE_CHANGED, type + " over " + wire, null, layout, "types", type, wire);
                    }
                }));
    }
}
