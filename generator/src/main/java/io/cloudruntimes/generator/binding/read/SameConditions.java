package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds rules that nothing reaches: the first rule that matches decides, so that a later one of the same conditions never does. */
public final class SameConditions {
    private static final String RULE = "binding";

    private SameConditions() {}

    /**
     * Reports each rule that has the conditions of an earlier one.
     *
     * @param effects the keys that are no conditions
     */
    public static void check(List<SpecNode> rules, Set<String> effects, Problems problems) {
        for (int i = 0; i < rules.size(); i++) {
            SpecNode rule = rules.get(i);
            rules.subList(0, i).stream()
                    .filter(earlier -> covers(earlier.without(effects), rule.without(effects)))
                    .findFirst()
                    .ifPresent(earlier -> problems.add(
                            rule,
                            RULE,
                            "the rule in line " + earlier.line()
                                    + " has the same conditions and comes first; remove one"));
        }
    }

    /** Whether both have the same conditions, or the earlier one has them on each wire. */
    private static boolean covers(SpecNode earlier, SpecNode later) {
        Set<String> keys = new TreeSet<>(earlier.entries().keySet());
        Set<String> others = new TreeSet<>(later.entries().keySet());
        if (!earlier.has("wire")) {
            others.remove("wire");
        }
        return !keys.isEmpty()
                && keys.equals(others)
                && keys.stream()
                        .allMatch(key -> earlier.text(key).equals(later.text(key))
                                && Set.copyOf(earlier.texts(key)).equals(Set.copyOf(later.texts(key))));
    }
}
