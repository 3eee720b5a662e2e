package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import java.util.List;
import java.util.Optional;

/** Compares the properties of an object, or the inputs of an operation. */
final class FieldChanges {
    private final Changes changes;
    private final ChangeClassifier judgement;
    private final String owner;

    /**
     * @param sent whether callers send the values
     * @param owner what the fields belong to, for example {@code the input of saveState}
     */
    FieldChanges(Changes changes, boolean sent, String owner) {
        this.changes = changes;
        this.judgement = new ChangeClassifier(changes, sent);
        this.owner = owner;
    }

    void compare(List<Field> old, List<Field> now) {
        for (Field field : old) {
            find(now, field.name())
                    .ifPresentOrElse(
                            it -> both(field, it, ChangeLocation.now(it.source())),
                            () -> judgement.removed(ChangeLocation.old(field.source()), what(field)));
        }
        for (Field field : now) {
            if (find(old, field.name()).isEmpty()) {
                judgement.added(ChangeLocation.now(field.source()), what(field), field.required());
            }
        }
        for (Field field : now) {
            find(old, field.name()).ifPresent(it -> {
                if (it.required() != field.required()) {
                    judgement.requiredChanged(ChangeLocation.now(field.source()), what(field), field.required());
                }
            });
        }
    }

    /** Compares fields that are in both, but not whether they are required. */
    void compareShapes(List<Field> old, List<Field> now) {
        for (Field field : old) {
            find(now, field.name()).ifPresent(it -> both(field, it, ChangeLocation.now(it.source())));
        }
    }

    private void both(Field old, Field now, ChangeLocation where) {
        if (!old.type().equals(now.type())) {
            judgement.typeChanged(where, what(now), TypeText.words(old.type()), TypeText.words(now.type()));
        } else {
            ChangeLocation schema = where.pointer().contains("/parameters/") ? where.at(schemaKey(where)) : where;
            new ConstraintChanges(judgement, what(now)).compare(old.rules(), now.rules(), schema);
        }
        deprecated(changes, old.docs(), now.docs(), where, what(now));
    }

    /** A parameter has its limits in a schema of its own. */
    private static String schemaKey(ChangeLocation where) {
        return where.file().startsWith("asyncapi/") ? "x-schema" : "schema";
    }

    static void deprecated(Changes changes, Docs old, Docs now, ChangeLocation where, String what) {
        if (old.deprecated().isPresent() != now.deprecated().isPresent()) {
            String text = what
                    + (now.deprecated().isPresent()
                            ? " is deprecated now: " + now.deprecated().orElseThrow()
                            : " is not deprecated any more");
            changes.addition(ChangeKind.DEPRECATED, where, text);
        }
    }

    private String what(Field field) {
        return "'" + field.name() + "' of " + owner;
    }

    private static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
