package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds where two documents of the API differ although no change was reported, so that "no difference" is never reported for
 * documents that do differ. What is for people, and the order of what has none, is no difference.
 */
final class UnclassifiedDifferences {
    /** For people, or reported wherever it has an effect. */
    private static final Set<String> IGNORED = Set.of(
            "x-package",
            "description",
            "summary",
            "title",
            "example",
            "x-enum-descriptions",
            "x-deprecated",
            "bindingVersion");
    /** Their keys are names that the API gives, not keywords. */
    private static final Set<String> HOLD_NAMES = Set.of(
            "properties",
            "schemas",
            "parameters",
            "responses",
            "headers",
            "messages",
            "channels",
            "operations",
            "paths",
            "securitySchemes",
            "content");

    /** Keys of a channel and a message; the stream reports their changes. */
    private static final Set<String> OF_STREAMS = Set.of("address", "name", "payload", "method", "x-answer-on-error");

    private static final Set<ChangeKind> AT_STREAMS =
            Set.of(ChangeKind.OPERATION_MOVED, ChangeKind.EVENT_CHANGED, ChangeKind.ANSWER_CHANGED);

    private static final Set<String> WITHOUT_ORDER = Set.of("enum", "tags", "x-codes", "parameters");

    private final Changes changes;
    private final LoadedSpec old;
    private final LoadedSpec now;
    private final List<Change> told;

    private UnclassifiedDifferences(Changes changes, LoadedSpec old, LoadedSpec now) {
        this.changes = changes;
        this.old = old;
        this.now = now;
        this.told = changes.sorted();
    }

    /** Compares each part that is in both, wherever it is; called after all other changes are reported. */
    static void find(LoadedSpec old, LoadedSpec now, Changes changes) {
        UnclassifiedDifferences differences = new UnclassifiedDifferences(changes, old, now);
        DocumentEntries before = new DocumentEntries(old.documents());
        DocumentEntries after = new DocumentEntries(now.documents());
        before.byName()
                .forEach((name, nodes) ->
                        nodes.forEach(node -> after.find(name, old.documents().relative(node))
                                .ifPresentOrElse(
                                        it -> differences.differ(node, it, false),
                                        () -> differences.onlyIn(name, node, SpecSide.OLD, old))));
        after.byName().forEach((name, nodes) -> {
            if (!before.byName().containsKey(name)) {
                nodes.forEach(node -> differences.onlyIn(name, node, SpecSide.NEW, now));
            }
        });
    }

    /** The other comparisons report names that are new or gone. */
    private void onlyIn(String name, SpecNode node, SpecSide side, LoadedSpec spec) {
        if (isKey(name)) {
            report(node, side, spec);
        }
    }

    /** Whether an entry is a keyword of the shared document, not something that the API names. */
    private static boolean isKey(String name) {
        return name.indexOf('/') < 0;
    }

    private void differ(SpecNode before, SpecNode after, boolean names) {
        if (plain(before, names).equals(plain(after, names))
                || isTold(before, SpecSide.OLD, old)
                || isTold(after, SpecSide.NEW, now)) {
            return;
        }
        if (before.kind() != SpecNode.Kind.MAP || after.kind() != SpecNode.Kind.MAP) {
            report(after, SpecSide.NEW, now);
            return;
        }
        Set<String> keys = new LinkedHashSet<>(before.entries().keySet());
        keys.addAll(after.entries().keySet());
        for (String key : keys) {
            if (!names && isTold(before, after, key)) {
                continue;
            }
            if (before.has(key) && after.has(key)) {
                differ(before.get(key).orElseThrow(), after.get(key).orElseThrow(), !names && HOLD_NAMES.contains(key));
            } else if (!names) {
                // the other comparisons report names that are new or gone
                before.get(key).ifPresent(gone -> report(gone, SpecSide.OLD, old));
                after.get(key).ifPresent(added -> report(added, SpecSide.NEW, now));
            }
        }
    }

    /** Whether this class skips a keyword: it is for people, or it is reported elsewhere. */
    private boolean isTold(SpecNode before, SpecNode after, String key) {
        boolean required = Stream.of(before, after)
                .flatMap(node -> node.get(key).stream())
                .anyMatch(node -> key.equals("required") && node.kind() == SpecNode.Kind.LIST);
        boolean stream = OF_STREAMS.contains(key)
                && old.documents().relative(before).startsWith("asyncapi/")
                && told.stream().map(Change::kind).anyMatch(AT_STREAMS::contains);
        boolean type =
                key.equals("x-streamed") && told.stream().anyMatch(change -> change.kind() == ChangeKind.TYPE_CHANGED);
        return IGNORED.contains(key) || required || stream || type;
    }

    private void report(SpecNode node, SpecSide side, LoadedSpec spec) {
        ChangeLocation where = new ChangeLocation(side, spec.documents().relative(node), node.pointer());
        boolean inside = told.stream()
                .map(Change::where)
                .filter(it -> it.file().equals(where.file()))
                .anyMatch(
                        it -> isInside(it.pointer(), where.pointer()) || isNamedInside(it.pointer(), where.pointer()));
        if (!inside) {
            changes.fix(
                    ChangeKind.OTHER,
                    where,
                    "differs, and no rule classifies the difference: check whether it matters");
        }
    }

    private static boolean isInside(String pointer, String part) {
        return (pointer + "/").startsWith(part + "/");
    }

    /** Whether the change of a limit in the schema of a body is reported at the body. */
    private static boolean isNamedInside(String pointer, String keyword) {
        int last = pointer.lastIndexOf('/');
        return last > 0 && isInside(keyword, pointer.substring(0, last)) && keyword.endsWith(pointer.substring(last));
    }

    /** Whether a change is reported at this location. */
    private boolean isTold(SpecNode node, SpecSide side, LoadedSpec spec) {
        String file = spec.documents().relative(node);
        return told.stream()
                .map(Change::where)
                .anyMatch(it -> it.side() == side
                        && it.file().equals(file)
                        && it.pointer().equals(node.pointer()));
    }

    private static Object plain(SpecNode node, boolean names) {
        if (node.isReference()) {
            // the file has no meaning
            String reference = node.text("$ref").orElse("");
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        return switch (node.kind()) {
            case MAP -> {
                Map<String, Object> map = new TreeMap<>();
                node.entries().forEach((key, value) -> {
                    if (names || !IGNORED.contains(key)) {
                        map.put(key, plain(value, !names && HOLD_NAMES.contains(key)));
                    }
                });
                yield map;
            }
            case LIST -> {
                if (node.name().equals("required")) {
                    yield List.of(); // reported at the properties
                }
                List<Object> items = new ArrayList<>();
                node.items().forEach(item -> items.add(plain(item, false)));
                yield WITHOUT_ORDER.contains(node.name()) ? Set.copyOf(items) : items;
            }
            default -> node.text();
        };
    }
}
