package io.cloudruntimes.specdiff.java;

import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.SpecSide;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiImplementedInterface;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import japicmp.model.JApiSemanticVersionLevel;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What japicmp finds in one class. */
final class ClassChanges {
    private final Changes changes;
    private final JApiClass owner;

    ClassChanges(Changes changes, JApiClass owner) {
        this.changes = changes;
        this.owner = owner;
    }

    void find() {
        JApiChangeStatus status = owner.getChangeStatus();
        member("the class", "", status, owner);
        if (status == JApiChangeStatus.REMOVED || status == JApiChangeStatus.NEW) {
            return;
        }
        compatibility("its superclass", "", owner.getSuperclass());
        for (JApiImplementedInterface one : owner.getInterfaces()) {
            compatibility("the interface " + one.getFullyQualifiedName(), "", one);
        }
        for (JApiConstructor constructor : owner.getConstructors()) {
            member("the constructor", "new" + parameters(constructor), constructor.getChangeStatus(), constructor);
        }
        for (JApiMethod method : owner.getMethods()) {
            member("the method", method.getName() + parameters(method), method.getChangeStatus(), method);
            compatibility("what it returns", method.getName() + parameters(method), method.getReturnType());
        }
        for (JApiField field : owner.getFields()) {
            member("the field", field.getName(), field.getChangeStatus(), field);
        }
    }

    private static String parameters(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(JApiParameter::getType)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private <M extends JApiCompatibility & JApiHasAccessModifier> void member(
            String what, String name, JApiChangeStatus status, M member) {
        if (status == JApiChangeStatus.REMOVED
                && isApi(member.getAccessModifier().getOldModifier())) {
            changes.breaking(
                    ChangeKind.JAVA_CHANGED,
                    where(SpecSide.OLD, name),
                    what + " is gone: not binary-compatible",
                    Audience.CALLERS);
        } else if (status == JApiChangeStatus.NEW
                && member.getCompatibilityChanges().isEmpty()) {
            if (isApi(member.getAccessModifier().getNewModifier())) {
                changes.addition(ChangeKind.JAVA_CHANGED, where(SpecSide.NEW, name), what + " is new");
            }
        } else if (status != JApiChangeStatus.REMOVED) {
            compatibility(what, name, member);
        }
    }

    /** japicmp also reports private members. */
    private static boolean isApi(Optional<AccessModifier> access) {
        return access.filter(it -> it == AccessModifier.PUBLIC || it == AccessModifier.PROTECTED)
                .isPresent();
    }

    private void compatibility(String what, String name, JApiCompatibility part) {
        for (JApiCompatibilityChange change : part.getCompatibilityChanges()) {
            String text = what + ": "
                    + change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ') + kept(change);
            if (change.getSemanticVersionLevel() == JApiSemanticVersionLevel.MAJOR) {
                changes.breaking(ChangeKind.JAVA_CHANGED, where(SpecSide.NEW, name), text, Audience.CALLERS);
            } else {
                changes.addition(ChangeKind.JAVA_CHANGED, where(SpecSide.NEW, name), text);
            }
        }
    }

    private static String kept(JApiCompatibilityChange change) {
        if (!change.isBinaryCompatible()) {
            return ", not binary-compatible";
        }
        return change.isSourceCompatible() ? "" : ", binary-compatible, but not source-compatible";
    }

    private ChangeLocation where(SpecSide side, String member) {
        return new ChangeLocation(side, owner.getFullyQualifiedName(), member);
    }
}
