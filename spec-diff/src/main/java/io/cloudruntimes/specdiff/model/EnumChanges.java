package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.specdiff.Judgement;
import io.cloudruntimes.specdiff.Where;
import java.util.List;

/** Compares the values of an enumeration; their order says nothing. */
public final class EnumChanges {
    private EnumChanges() {}

    /** Compares; the places are those of the schemas. */
    public static void compare(
            Judgement judgement, String type, List<String> old, List<String> now, Where oldSchema, Where newSchema) {
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
