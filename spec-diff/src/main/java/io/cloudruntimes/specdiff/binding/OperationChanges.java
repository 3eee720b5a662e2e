package io.cloudruntimes.specdiff.binding;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.WIRE;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.OperationBinding.Adapter;
import io.cloudruntimes.generator.binding.model.OperationBinding.Bound;
import io.cloudruntimes.generator.binding.model.OperationBinding.Unsupported;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.Changes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares how one operation travels: whether it does, over which wires, and how over each. */
final class OperationChanges {
    private final BindingDiff written;
    private final Changes changes;
    private final String runtime;

    OperationChanges(BindingDiff written) {
        this.written = written;
        this.changes = written.changes();
        this.runtime = written.now().binding().name();
    }

    void compare(String id) {
        OperationBinding old = written.old().binding().operations().get(id);
        OperationBinding now = written.now().binding().operations().get(id);
        if (works(old) && now instanceof Unsupported unsupported) {
            changes.breaking(
                    ChangeKind.OPERATION_UNSUPPORTED,
                    written.now().where("operations", id, "unsupported"),
                    runtime + " does not support " + id + " any more: " + unsupported.reason(),
                    CALLERS);
        } else if (old instanceof Unsupported && works(now)) {
            changes.addition(
                    ChangeKind.OPERATION_SUPPORTED,
                    written.now().where("operations", id),
                    runtime + " supports " + id + " now");
        } else if (old instanceof Bound before && now instanceof Bound after) {
            bound(id, before.clientWires(), after.clientWires());
            served(id, before.wires(), after.wires());
            written.callers(
                    ChangeKind.OUTCOME_CHANGED,
                    "what is absent of " + id,
                    before.absentEntry(),
                    after.absentEntry(),
                    "operations",
                    id,
                    "absent-entry");
        }
    }

    private static boolean works(@Nullable OperationBinding operation) {
        return operation instanceof Bound || operation instanceof Adapter;
    }

    private void bound(String id, List<WireBinding> old, List<WireBinding> now) {
        for (WireBinding binding : old) {
            WireForm form = WireForm.of(binding);
            form.in(now)
                    .ifPresentOrElse(
                            it -> new WireBindingChanges(written, id, form).compare(binding, it),
                            () -> dropped(id, form));
        }
        for (WireBinding binding : now) {
            WireForm form = WireForm.of(binding);
            if (form.in(old).isEmpty()) {
                changes.addition(
                        ChangeKind.WIRE_ADDED,
                        written.now().where(form.keys(written.now(), id)),
                        runtime + ": " + id + " travels over " + form + " too");
            }
        }
        String before = old.get(0).wire();
        String after = now.get(0).wire();
        if (!before.equals(after) && travels(now, before) && travels(old, after)) {
            changes.fix(
                    ChangeKind.PREFERRED_WIRE_CHANGED,
                    written.now().where("operations", id, "preferred", "wire"),
                    runtime + ": " + id + " prefers " + after + " now, not " + before);
        }
    }

    private static boolean travels(List<WireBinding> bindings, String wire) {
        return bindings.stream().anyMatch(it -> it.wire().equals(wire));
    }

    /** What the server side takes, and the client did not send before or does not send now. */
    private void served(String id, List<WireBinding> old, List<WireBinding> now) {
        for (WireBinding binding : old) {
            WireForm form = WireForm.of(binding);
            Optional<WireBinding> same = form.in(now);
            if (same.isEmpty() && binding.serverOnly()) {
                changes.breaking(
                        ChangeKind.WIRE_REMOVED,
                        written.old().where(form.keys(written.old(), id)),
                        runtime + ": the server side does not take " + id + " over " + form + " any more",
                        WIRE);
            }
            same.filter(it -> binding.serverOnly() || it.serverOnly())
                    .ifPresent(it -> new WireBindingChanges(written, id, form).compare(binding, it));
        }
    }

    private void dropped(String id, WireForm form) {
        changes.breaking(
                ChangeKind.WIRE_REMOVED,
                written.old().where(form.keys(written.old(), id)),
                runtime + ": " + id + " does not travel over " + form + " any more",
                CALLERS,
                WIRE);
    }
}
