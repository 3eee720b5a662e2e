package io.cloudruntimes.specdiff.binding;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.WIRE;

import io.cloudruntimes.generator.binding.model.ErrorResponseBinding;
import io.cloudruntimes.generator.binding.model.ErrorRuleBinding;
import io.cloudruntimes.specdiff.Audience;
import io.cloudruntimes.specdiff.ChangeKind;
import java.util.List;

/**
 * Compares the error rules and the error responses of the server side. In both lists the first rule that matches decides, so they
 * are compared as lists.
 */
final class ErrorRuleChanges {
    private final BindingDiff written;

    ErrorRuleChanges(BindingDiff written) {
        this.written = written;
    }

    void compare() {
        List<ErrorRuleBinding> rules = written.old().binding().errors();
        lists("errors", rules, written.now().binding().errors(), CALLERS);
        List<ErrorResponseBinding> answers = written.old().binding().errorResponses();
        lists("error-responses", answers, written.now().binding().errorResponses(), WIRE);
        written.wire(
                ChangeKind.ERROR_RULE_CHANGED,
                "the domain of errors",
                written.old().binding().errorDomain(),
                written.now().binding().errorDomain(),
                "error-domain");
    }

    private void lists(String key, List<?> old, List<?> now, Audience breaks) {
        String runtime = written.now().binding().name();
        for (int i = 0; i < old.size(); i++) {
            if (!now.contains(old.get(i)) && !isWidened(old.get(i), now)) {
                written.changes()
                        .breaking(
                                ChangeKind.ERROR_RULE_CHANGED,
                                written.old().where(key, Integer.toString(i)),
                                runtime + ": of the " + key + " this one is gone: " + text(written.old(), key, i),
                                breaks);
            }
        }
        for (int i = 0; i < now.size(); i++) {
            if (!old.contains(now.get(i))) {
                written.changes()
                        .addition(
                                ChangeKind.ERROR_RULE_CHANGED,
                                written.now().where(key, Integer.toString(i)),
                                runtime + ": of the " + key + " this one is new: " + text(written.now(), key, i));
            }
        }
        List<?> kept = old.stream().filter(now::contains).toList();
        List<?> left = now.stream().filter(old::contains).toList();
        if (!kept.equals(left)) {
            written.changes()
                    .breaking(
                            ChangeKind.ERROR_RULE_CHANGED,
                            written.now().where(key),
                            runtime + ": the order of the " + key + " is another, and the first that fits holds",
                            breaks);
        }
    }

    /** Whether a rule fits what it did, and more. */
    private static boolean isWidened(Object old, List<?> now) {
        return old instanceof ErrorRuleBinding before
                && now.stream()
                        .anyMatch(it -> it instanceof ErrorRuleBinding after
                                && after.code().equals(before.code())
                                && after.wire().equals(before.wire())
                                && after.status().equals(before.status())
                                && isWidened(before.reasons(), after.reasons())
                                && isWidened(before.texts(), after.texts()));
    }

    /** None of them means any. */
    private static boolean isWidened(List<String> old, List<String> now) {
        return now.isEmpty() || (!old.isEmpty() && now.containsAll(old));
    }

    private static String text(BindingDocument doc, String key, int index) {
        return doc.root()
                .get(key)
                .map(list -> BindingDocument.flow(list.items().get(index)))
                .orElse("");
    }
}
