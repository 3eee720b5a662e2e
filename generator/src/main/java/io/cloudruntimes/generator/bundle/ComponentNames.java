package io.cloudruntimes.generator.bundle;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of components in a bundle. A name that two documents give to parts of one kind, such as a parameter
 * {@code metadata}, has the name of its document before it in the bundle. Schemas never have one: their names are unique.
 */
final class ComponentNames {
    private static final String COMPONENTS = "components";

    /** By document and pointer there. */
    private final Map<String, String> names = new HashMap<>();

    ComponentNames(Documents documents, List<SpecNode> parts) {
        Map<String, Integer> uses = new HashMap<>();
        Set<String> taken = new HashSet<>();
        parts.forEach(part -> sections(part)
                .forEach(section -> section.entries().forEach((name, node) -> {
                    uses.merge(section.pointer() + "/" + name, 1, Integer::sum);
                    taken.add(section.pointer() + "/" + name);
                })));
        for (SpecNode part : parts) {
            String document = documents.relative(part).replaceAll("^.*/|\\.ya?ml$", "");
            for (SpecNode section : sections(part)) {
                section.entries().forEach((name, node) -> {
                    String unique = name;
                    if (uses.getOrDefault(section.pointer() + "/" + name, 0) > 1) {
                        do {
                            unique = document + "_" + unique;
                        } while (!taken.add(section.pointer() + "/" + unique));
                    }
                    names.put(key(part, node.pointer()), unique);
                });
            }
        }
    }

    private static List<SpecNode> sections(SpecNode part) {
        List<SpecNode> sections = new ArrayList<>();
        part.get("channels").ifPresent(sections::add);
        part.get(COMPONENTS).ifPresent(all -> sections.addAll(all.entries().values()));
        return sections;
    }

    private static String key(SpecNode node, String pointer) {
        return node.file() + "#" + pointer;
    }

    /** The name of an entry of a map in the bundle. */
    String nameOf(SpecNode entry) {
        return names.getOrDefault(key(entry, entry.pointer()), entry.name());
    }

    /** The pointer of a value in the bundle. */
    String pointerOf(SpecNode target) {
        String pointer = target.pointer();
        String owner = owner(pointer);
        String name = names.get(key(target, owner));
        return name == null
                ? pointer
                : owner.substring(0, owner.lastIndexOf('/') + 1) + name + pointer.substring(owner.length());
    }

    /** The pointer of the component or the channel that a pointer leads to or into. */
    private static String owner(String pointer) {
        int depth = pointer.startsWith("/" + COMPONENTS + "/") ? 3 : 2;
        int end = 0;
        for (int i = 0; i < depth && end >= 0; i++) {
            end = pointer.indexOf('/', end + 1);
        }
        return end < 0 ? pointer : pointer.substring(0, end);
    }
}
