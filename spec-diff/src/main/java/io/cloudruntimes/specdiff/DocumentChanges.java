package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the few parts of the documents that are neither in the model nor what the library looks at. */
final class DocumentChanges {
    private DocumentChanges() {}

    static void find(LoadedSpec old, LoadedSpec now, Changes changes) {
        statuses(old, now, changes);
        SpecNode before = old.documents().sharedOpenApi().orElseThrow();
        SpecNode after = now.documents().sharedOpenApi().orElseThrow();
        security(now, before, after, changes, "security");
        security(now, before, after, changes, "components", "securitySchemes");
    }

    private static void security(LoadedSpec now, SpecNode old, SpecNode root, Changes changes, String... keys) {
        Optional<SpecNode> before = old.at(keys);
        Optional<SpecNode> after = root.at(keys);
        if (!before.map(DocumentChanges::plain).equals(after.map(DocumentChanges::plain))) {
            changes.breaking(
                    ChangeKind.SECURITY_CHANGED,
                    new ChangeLocation(SpecSide.NEW, now.documents().relative(root), "").at(keys),
                    "the authentication of callers changed",
                    Audience.CALLERS,
                    Audience.RUNTIMES);
        }
    }

    /** A value without the keys for people; the order of a map has no meaning. */
    private static Object plain(SpecNode node) {
        return switch (node.kind()) {
            case MAP -> {
                Map<String, Object> map = new TreeMap<>();
                node.entries().forEach((key, value) -> {
                    if (!key.equals("description")) {
                        map.put(key, plain(value));
                    }
                });
                yield map;
            }
            case LIST -> {
                List<Object> list = new ArrayList<>();
                node.items().forEach(item -> list.add(plain(item)));
                yield list;
            }
            default -> node.text();
        };
    }

    private static void statuses(LoadedSpec old, LoadedSpec now, Changes changes) {
        SpecNode before = errorCode(old).flatMap(it -> it.get("x-http-status")).orElse(null);
        SpecNode after = errorCode(now).flatMap(it -> it.get("x-http-status")).orElse(null);
        if (before == null || after == null) {
            return;
        }
        before.entries()
                .forEach((code, status) -> after.get(code)
                        .filter(it -> !it.text().equals(status.text()))
                        .ifPresent(it -> changes.breaking(
                                ChangeKind.CODE_STATUS_CHANGED,
                                new ChangeLocation(SpecSide.NEW, now.documents().relative(it), it.pointer()),
                                "the status of the error '" + code + "' was " + status.text() + ", is " + it.text(),
                                Audience.CALLERS,
                                Audience.RUNTIMES)));
    }

    private static Optional<SpecNode> errorCode(LoadedSpec spec) {
        return spec.documents().all().stream()
                .flatMap(document -> document.at("components", "schemas", "ErrorCode").stream())
                .findFirst();
    }
}
