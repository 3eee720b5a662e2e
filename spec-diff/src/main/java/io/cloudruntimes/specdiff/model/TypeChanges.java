package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import java.util.List;

/** Compares the named types. A new one is no change by itself: its uses are changes of their own. */
final class TypeChanges {
    private final Changes changes;

    TypeChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(ApiModel old, ApiModel now) {
        for (TypeDef type : old.types()) {
            now.findType(type.name())
                    .ifPresentOrElse(
                            it -> both(type, it),
                            () -> changes.breaking(
                                    ChangeKind.TYPE_REMOVED,
                                    ChangeLocation.old(type.source()),
                                    "the type " + type.name() + " is gone",
                                    Audience.CALLERS,
                                    Audience.RUNTIMES));
        }
        values(old.errorCodes(), now.errorCodes());
    }

    private void both(TypeDef old, TypeDef now) {
        if (!old.packageName().equals(now.packageName())) {
            changes.breaking(
                    ChangeKind.PACKAGE_CHANGED,
                    ChangeLocation.now(now.source()),
                    now.name() + " moved from the package " + old.packageName() + " to " + now.packageName(),
                    Audience.CALLERS,
                    Audience.RUNTIMES);
        }
        if (old instanceof TypeDef.ObjectType before && now instanceof TypeDef.ObjectType after) {
            if (before.sent() && after.sent()) {
                new FieldChanges(changes, true, now.name()).compare(before.fields(), after.fields());
            }
            if (before.received() && after.received()) {
                new FieldChanges(changes, false, now.name()).compare(before.fields(), after.fields());
            }
        } else if (old instanceof TypeDef.EnumType before && now instanceof TypeDef.EnumType after) {
            values(before, after);
        } else {
            new ChangeClassifier(changes, true)
                    .typeChanged(ChangeLocation.now(now.source()), now.name(), kind(old), kind(now));
        }
        FieldChanges.deprecated(changes, old.docs(), now.docs(), ChangeLocation.now(now.source()), now.name());
    }

    private static String kind(TypeDef type) {
        return type instanceof TypeDef.EnumType ? "an enumeration" : "an object";
    }

    private void values(TypeDef.EnumType old, TypeDef.EnumType now) {
        List<String> before =
                old.values().stream().map(TypeDef.EnumValue::value).toList();
        List<String> after = now.values().stream().map(TypeDef.EnumValue::value).toList();
        EnumChanges.compare(
                new ChangeClassifier(changes, true),
                now.name(),
                before,
                after,
                ChangeLocation.old(old.source()),
                ChangeLocation.now(now.source()));
    }
}
