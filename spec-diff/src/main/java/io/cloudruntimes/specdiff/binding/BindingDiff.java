package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.Changes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports the differences between two bindings of a runtime, with the text of both. */
final class BindingDiff {
    private final Changes changes;
    private final BindingDocument old;
    private final BindingDocument now;

    BindingDiff(Changes changes, BindingDocument old, BindingDocument now) {
        this.changes = changes;
        this.old = old;
        this.now = now;
    }

    Changes changes() {
        return changes;
    }

    BindingDocument old() {
        return old;
    }

    BindingDocument now() {
        return now;
    }

    /** Reports a difference that both ends of a wire have to know of. */
    void wire(ChangeKind kind, String what, @Nullable Object before, @Nullable Object after, String... keys) {
        differs(kind, what, before, after, new Audience[] {Audience.WIRE}, keys);
    }

    /** Reports a difference that callers see. */
    void callers(ChangeKind kind, String what, @Nullable Object before, @Nullable Object after, String... keys) {
        differs(kind, what, before, after, new Audience[] {Audience.CALLERS}, keys);
    }

    private void differs(
            ChangeKind kind,
            String what,
            @Nullable Object before,
            @Nullable Object after,
            Audience[] breaks,
            String... keys) {
        if (!Objects.equals(before, after)) {
            Optional<String> is = now.text(keys);
            changes.breaking(
                    kind,
                    is.isPresent() ? now.where(keys) : old.where(keys),
                    now.binding().name() + ", " + what + ": was "
                            + old.text(keys).orElse("by convention") + ", is " + is.orElse("by convention"),
                    breaks);
        }
    }
}
