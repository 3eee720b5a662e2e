package io.cloudruntimes.specdiff.model;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two resolved models: services, names, errors, streams and types. */
public final class ModelChanges {
    private final Changes changes;
    private final ApiModel old;
    private final ApiModel now;

    private ModelChanges(Changes changes, ApiModel old, ApiModel now) {
        this.changes = changes;
        this.old = old;
        this.now = now;
    }

    public static void find(ApiModel old, ApiModel now, Changes changes) {
        ModelChanges comparison = new ModelChanges(changes, old, now);
        comparison.services();
        comparison.callables();
        new TypeChanges(changes).compare(old, now);
    }

    private void services() {
        for (Service service : old.services()) {
            find(now, service.name())
                    .ifPresentOrElse(
                            it -> packageName(service, it),
                            () -> changes.breaking(
                                    ChangeKind.SERVICE_REMOVED,
                                    ChangeLocation.old(service.source()),
                                    service.name() + " is gone, with " + String.join(", ", ids(service)),
                                    CALLERS,
                                    RUNTIMES));
        }
        for (Service service : now.services()) {
            if (find(old, service.name()).isEmpty()) {
                changes.addition(
                        ChangeKind.SERVICE_ADDED,
                        ChangeLocation.now(service.source()),
                        service.name() + " is new, with " + String.join(", ", ids(service)));
            }
        }
    }

    private void packageName(Service before, Service after) {
        if (!before.packageName().equals(after.packageName())) {
            changes.breaking(
                    ChangeKind.PACKAGE_CHANGED,
                    ChangeLocation.now(after.source()).at("x-package"),
                    after.name() + " moved from the package " + before.packageName() + " to " + after.packageName(),
                    CALLERS,
                    RUNTIMES);
        }
    }

    private void callables() {
        Map<String, Owned> before = owned(old);
        Map<String, Owned> after = owned(now);
        before.forEach((id, owned) -> {
            Owned same = after.get(id);
            if (same != null) {
                both(owned, same);
            } else {
                renamed(owned, before, after).ifPresentOrElse(it -> rename(owned, it), () -> gone(owned));
            }
        });
        after.values().stream()
                .filter(owned -> owned.callable() instanceof Stream)
                .filter(owned -> !before.containsKey(owned.callable().id()))
                .filter(owned -> renamed(owned, after, before).isEmpty())
                .forEach(owned -> changes.addition(
                        ChangeKind.OPERATION_ADDED,
                        ChangeLocation.now(owned.callable().source()),
                        owned.callable().id() + " is new"));
    }

    private void both(Owned before, Owned after) {
        if (!before.service().equals(after.service())) {
            changes.breaking(
                    ChangeKind.OPERATION_MOVED,
                    ChangeLocation.now(after.callable().source()).at("tags"),
                    after.callable().id() + " moved from " + before.service() + " to " + after.service(),
                    CALLERS,
                    RUNTIMES);
        }
        new CallableChanges(changes).compare(before.callable(), after.callable());
    }

    private void rename(Owned before, Owned after) {
        ChangeLocation where = ChangeLocation.now(after.callable().source());
        changes.breaking(
                ChangeKind.OPERATION_RENAMED,
                after.callable() instanceof Stream ? where : where.at("operationId"),
                before.callable().id() + " is named " + after.callable().id() + " now",
                CALLERS,
                RUNTIMES);
        both(before, after);
    }

    /** The library reports operations that are gone. */
    private void gone(Owned owned) {
        if (owned.callable() instanceof Stream stream) {
            changes.breaking(
                    ChangeKind.OPERATION_REMOVED,
                    ChangeLocation.old(stream.source()),
                    stream.id() + " is gone",
                    CALLERS,
                    RUNTIMES);
        }
    }

    /** What is at the same address under an id that the other side does not have. */
    private static Optional<Owned> renamed(Owned owned, Map<String, Owned> own, Map<String, Owned> others) {
        return others.values().stream()
                .filter(it -> !own.containsKey(it.callable().id()))
                .filter(it -> it.callable().getClass() == owned.callable().getClass())
                .filter(it -> it.callable().verb().equals(owned.callable().verb()))
                .filter(it -> it.callable().path().equals(owned.callable().path()))
                .findFirst();
    }

    private static Map<String, Owned> owned(ApiModel model) {
        Map<String, Owned> owned = new LinkedHashMap<>();
        for (Service service : model.services()) {
            for (Callable callable : callables(service)) {
                owned.put(callable.id(), new Owned(service.name(), callable));
            }
        }
        return owned;
    }

    private static List<Callable> callables(Service service) {
        List<Callable> callables = new ArrayList<>(service.operations());
        callables.addAll(service.streams());
        return callables;
    }

    private static List<String> ids(Service service) {
        return callables(service).stream().map(Callable::id).toList();
    }

    private static Optional<Service> find(ApiModel model, String name) {
        return model.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    private record Owned(String service, Callable callable) {}
}
