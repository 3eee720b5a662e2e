package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeLocation;
import java.util.List;

/** Compares the values of an enumeration; their order has no meaning. */
public final class EnumChanges {
    private EnumChanges() {}

    /** Compares; the places are those of the schemas. */
    public static void compare(
            ChangeClassifier judgement,
            String type,
            List<String> old,
            List<String> now,
            ChangeLocation oldSchema,
            ChangeLocation newSchema) {
        for (String value : old) {
            if (!now.contains(value)) {
                judgement.valueRemoved(oldSchema.at("enum", Integer.toString(old.indexOf(value))), type, value);
            }
        }
        for (String value : now) {
            if (!old.contains(value)) {
                judgement.valueAdded(newSchema.at("enum", Integer.toString(now.indexOf(value))), type, value);
            }
        }
    }
}
