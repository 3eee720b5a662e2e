package io.cloudruntimes.generator.spec;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The named schemas that schemas lead to. */
public final class Reachable {
    private final Spec spec;

    public Reachable(Spec spec) {
        this.spec = spec;
    }

    /** The names of the schemas that the given nodes are, contain or refer to, through any number of steps. */
    public Set<String> from(Collection<SpecNode> starts) {
        Set<String> names = new LinkedHashSet<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            SpecNode node = spec.resolve(open.poll()).orElse(null);
            if (node == null || !seen.add(node)) {
                continue;
            }
            if (spec.part(node).filter(DocumentPart.NAMED_SCHEMA::equals).isPresent()) {
                names.add(node.name());
            }
            node.get("properties").ifPresent(p -> open.addAll(p.entries().values()));
            node.get("items").ifPresent(open::add);
        }
        return names;
    }
}
