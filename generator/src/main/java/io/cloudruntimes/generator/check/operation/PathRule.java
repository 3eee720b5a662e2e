package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.Map;

/** Paths are plain, and no two are the same. */
public final class PathRule implements Rule {
    private static final String RULE = "path";

    @Override
    public void check(Spec spec, Problems problems) {
        Map<String, SpecNode> seen = new HashMap<>();
        for (SpecNode item : spec.all(DocumentPart.PATH_ITEM)) {
            plain(item.name(), item, problems);
            distinct(item.name(), item, seen, problems);
        }
        for (SpecNode channel : spec.all(DocumentPart.CHANNEL)) {
            channel.get("address").ifPresent(address -> {
                plain(address.text(), address, problems);
                distinct(address.text(), address, seen, problems);
            });
        }
    }

    private static void plain(String path, SpecNode at, Problems problems) {
        if (!path.matches("(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\{[a-z][A-Za-z0-9]*\\}))+")) {
            problems.add(at, RULE, "the path '" + path + "' has other segments than plain names and {parameters}");
        }
    }

    private static void distinct(String path, SpecNode at, Map<String, SpecNode> seen, Problems problems) {
        SpecNode first = seen.putIfAbsent(path.replaceAll("\\{[^}]*\\}", "{}"), at);
        if (first != null) {
            problems.add(at, RULE, "the path is the same as that at " + first);
        }
    }
}
