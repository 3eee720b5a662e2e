package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeLocation;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Compares the limits of a value. */
final class ConstraintChanges {
    private final ChangeClassifier judgement;
    private final String what;

    ConstraintChanges(ChangeClassifier judgement, String what) {
        this.judgement = judgement;
        this.what = what;
    }

    /** Compares; {@code where} is the schema that has the limits. */
    void compare(Constraints old, Constraints now, ChangeLocation where) {
        atLeast("minLength", wide(old.minLength()), wide(now.minLength()), where);
        atMost("maxLength", wide(old.maxLength()), wide(now.maxLength()), where);
        atLeast("minimum", old.minimum(), now.minimum(), where);
        atMost("maximum", old.maximum(), now.maximum(), where);
        atLeast("minItems", wide(old.minItems()), wide(now.minItems()), where);
        atMost("maxItems", wide(old.maxItems()), wide(now.maxItems()), where);
        atMost("x-max-bytes", old.maxBytes(), now.maxBytes(), where);
        if (!old.pattern().equals(now.pattern())) {
            judgement.patternChanged(
                    where.at("pattern"),
                    what,
                    old.pattern().orElse(""),
                    now.pattern().orElse(""));
        }
        if (isAlwaysTrue(old) != isAlwaysTrue(now)) {
            judgement.limitChanged(
                    where.at("x-always-true"),
                    what,
                    isAlwaysTrue(old) ? "true" : "",
                    isAlwaysTrue(now) ? "true" : "",
                    isAlwaysTrue(now));
        }
        if (old.elements().isPresent() || now.elements().isPresent()) {
            compare(
                    old.elements().orElse(Constraints.NONE),
                    now.elements().orElse(Constraints.NONE),
                    where.at("items"));
        }
    }

    private static boolean isAlwaysTrue(Constraints rules) {
        return rules.allowed().equals(List.of("true"));
    }

    private void atLeast(String keyword, OptionalLong old, OptionalLong now, ChangeLocation where) {
        if (!old.equals(now)) {
            boolean narrower = now.isPresent() && (old.isEmpty() || now.getAsLong() > old.getAsLong());
            judgement.limitChanged(where.at(keyword), what, text(old), text(now), narrower);
        }
    }

    private void atMost(String keyword, OptionalLong old, OptionalLong now, ChangeLocation where) {
        if (!old.equals(now)) {
            boolean narrower = now.isPresent() && (old.isEmpty() || now.getAsLong() < old.getAsLong());
            judgement.limitChanged(where.at(keyword), what, text(old), text(now), narrower);
        }
    }

    private static OptionalLong wide(OptionalInt value) {
        return value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty();
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
