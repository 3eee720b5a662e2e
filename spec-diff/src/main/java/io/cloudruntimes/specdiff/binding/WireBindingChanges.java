package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.Callback;
import io.cloudruntimes.generator.binding.model.WireBinding.Grpc;
import io.cloudruntimes.generator.binding.model.WireBinding.GrpcStream;
import io.cloudruntimes.generator.binding.model.WireBinding.Http;
import io.cloudruntimes.generator.binding.model.WireBinding.UnsupportedForm;
import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares how one operation travels over one wire. */
final class WireBindingChanges {
    private final BindingDiff written;
    private final FieldMappingChanges slots;
    private final String id;
    private final WireForm form;
    private final String of;

    WireBindingChanges(BindingDiff written, String id, WireForm form) {
        this.written = written;
        this.slots = new FieldMappingChanges(written);
        this.id = id;
        this.form = form;
        this.of = id + " over " + form;
    }

    void compare(WireBinding old, WireBinding now) {
        if (now instanceof UnsupportedForm unsupported) {
            if (!(old instanceof UnsupportedForm)) {
                written.changes()
                        .breaking(
                                ChangeKind.OPERATION_UNSUPPORTED,
                                written.now().where(at()),
                                written.now().binding().name() + " does not support " + of + " any more: "
                                        + unsupported.reason(),
                                Audience.CALLERS);
            }
            return;
        }
        if (old instanceof UnsupportedForm) {
            written.changes()
                    .addition(
                            ChangeKind.OPERATION_SUPPORTED,
                            written.now().where(at()),
                            written.now().binding().name() + " supports " + of + " now");
            return;
        }
        inputs(old, now);
        if (old instanceof Http before && now instanceof Http after) {
            http(before, after);
        } else if (old instanceof Grpc before && now instanceof Grpc after) {
            wire(ChangeKind.REQUEST_CHANGED, "the method of ", before.method(), after.method(), "method");
            wire(ChangeKind.REQUEST_CHANGED, "the kind of ", before.kind(), after.kind(), "kind");
            slots.compare("output", of, before.outputs(), after.outputs(), at("out"));
            written.callers(
                    ChangeKind.OUTCOME_CHANGED,
                    "what is absent of " + of,
                    before.absentWhenEmpty(),
                    after.absentWhenEmpty(),
                    at("absent-when-empty"));
            written.callers(
                    ChangeKind.OUTCOME_CHANGED, "the order of " + of, before.reorder(), after.reorder(), at("reorder"));
        } else if (old instanceof GrpcStream before && now instanceof GrpcStream after) {
            wire(ChangeKind.REQUEST_CHANGED, "the method of ", before.method(), after.method(), "method");
            wire(ChangeKind.REQUEST_CHANGED, "the kind of ", before.kind(), after.kind(), "kind");
            wire(ChangeKind.PLACE_CHANGED, "the opening of ", before.opensWith(), after.opensWith(), "opens-with");
            wire(ChangeKind.PLACE_CHANGED, "the event of ", before.events(), after.events(), "event");
            wire(ChangeKind.PLACE_CHANGED, "the half-close of ", before.halfClose(), after.halfClose(), "half-close");
            wire(ChangeKind.PLACE_CHANGED, "the reply of ", before.reply(), after.reply(), "reply");
        } else if (old instanceof Callback before && now instanceof Callback after) {
            wire(ChangeKind.REQUEST_CHANGED, "the call of ", before.call(), after.call(), "call");
            wire(ChangeKind.REQUEST_CHANGED, "the discovery of ", before.discovery(), after.discovery(), "discovery");
            wire(
                    ChangeKind.REQUEST_CHANGED,
                    "the start of ",
                    before.exchanges().map(WireBindingChanges::sent),
                    after.exchanges().map(WireBindingChanges::sent),
                    "start");
            if (before.events() instanceof CallbackEvents.Single && after.events() instanceof CallbackEvents.Single) {
                slots.compare(
                        "property of the event",
                        of,
                        before.events().mappings(),
                        after.events().mappings(),
                        at("event"));
            } else {
                wire(ChangeKind.PLACE_CHANGED, "the events of ", before.events(), after.events(), "events");
            }
            if (before.reply() instanceof CallbackReply.Mapped && after.reply() instanceof CallbackReply.Mapped) {
                slots.compare(
                        "property of the reply",
                        of,
                        before.reply().mappings(),
                        after.reply().mappings(),
                        at("reply"));
            } else {
                wire(ChangeKind.PLACE_CHANGED, "the reply of ", sent(before.reply()), sent(after.reply()), "reply");
            }
        } else {
            written.wire(ChangeKind.REQUEST_CHANGED, of, old.getClass(), now.getClass(), at());
        }
    }

    /** What of a reply is on the wire; in which document its status is described is not. */
    private static Object sent(CallbackReply reply) {
        return reply instanceof CallbackReply.ByStatus byStatus
                ? List.of(byStatus.field().name(), byStatus.statuses())
                : reply;
    }

    /** What of the start and the stop of a stream is on the wire. */
    private static Object sent(StreamExchanges exchanges) {
        Http start = exchanges.start();
        Set<?> inputs = start.inputs().stream()
                .map(input -> List.of(input.field().name(), input.location(), input.conversion()))
                .collect(Collectors.toSet());
        return List.of(
                start.wire(), start.verb(), start.path(), inputs, exchanges.id(), exchanges.stop(), exchanges.callId());
    }

    private void inputs(WireBinding old, WireBinding now) {
        slots.compare("input", of, old.inputs(), now.inputs(), at("in"));
        for (Refusal refusal : now.refused()) {
            if (FieldMappingChanges.find(old.inputs(), refusal.input()).isPresent()) {
                written.callers(
                        ChangeKind.INPUT_REFUSED,
                        "the input '" + refusal.input() + "' of " + of + " is refused",
                        true,
                        false,
                        at("unsupported-inputs", refusal.input()));
            }
        }
        for (Refusal refusal : old.refused()) {
            if (FieldMappingChanges.find(now.inputs(), refusal.input()).isPresent()) {
                written.changes()
                        .addition(
                                ChangeKind.INPUT_TAKEN,
                                written.now().where(at("in", refusal.input())),
                                written.now().binding().name() + ": the input '" + refusal.input() + "' of " + of
                                        + " is taken now");
            }
        }
    }

    private void http(Http old, Http now) {
        wire(
                ChangeKind.REQUEST_CHANGED,
                "the request of ",
                old.verb() + " " + old.path(),
                now.verb() + " " + now.path(),
                "request");
        for (Outcome outcome : old.outcomes()) {
            Optional<Outcome> same = find(now.outcomes(), outcome.status());
            String status = status(outcome);
            boolean alike = same.isPresent() && same.get().absent() == outcome.absent();
            if (alike) {
                slots.compare(
                        "output",
                        of + " (status " + status + ")",
                        outcome.outputs(),
                        same.get().outputs(),
                        at("out", status));
            } else {
                written.callers(
                        ChangeKind.OUTCOME_CHANGED,
                        "the outcome " + status + " of " + of,
                        true,
                        false,
                        at("out", status));
            }
        }
        for (Outcome outcome : now.outcomes()) {
            if (find(old.outcomes(), outcome.status()).isEmpty()) {
                written.changes()
                        .addition(
                                ChangeKind.OUTCOME_CHANGED,
                                written.now().where(at("out", status(outcome))),
                                written.now().binding().name() + ": the status " + status(outcome) + " of " + of
                                        + " is an outcome now");
            }
        }
        written.callers(ChangeKind.OUTCOME_CHANGED, "what fails of " + of, old.failure(), now.failure(), at("failure"));
    }

    private void wire(ChangeKind kind, String what, Object old, Object now, String key) {
        written.wire(kind, what + of, old, now, at(key));
    }

    private static String status(Outcome outcome) {
        return outcome.isAny() ? "any" : Integer.toString(outcome.status());
    }

    private static Optional<Outcome> find(List<Outcome> outcomes, int status) {
        return outcomes.stream().filter(it -> it.status() == status).findFirst();
    }

    private String[] at(String... more) {
        String[] now = form.keys(written.now(), id, more);
        return written.now().text(now).isPresent() ? now : form.keys(written.old(), id, more);
    }
}
