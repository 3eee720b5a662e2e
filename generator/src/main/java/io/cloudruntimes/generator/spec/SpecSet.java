package io.cloudruntimes.generator.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documents of a specification, read when they are first referred to, and the references between them. */
public final class SpecSet {
    /** The root of what is asked and answered. */
    public static final String OPENAPI = "openapi/cloud-runtimes.yaml";
    /** The root of what arrives by itself. */
    public static final String ASYNCAPI = "asyncapi/cloud-runtimes.yaml";

    private static final String RULE = "reference";

    private final Path root;
    private final Problems problems;
    private final Map<String, Optional<SpecNode>> documents = new LinkedHashMap<>();

    /** The documents below a folder. */
    public SpecSet(Path root, Problems problems) {
        this.root = root.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /** A document by its path relative to the folder; empty, with a problem, where it cannot be read. */
    public Optional<SpecNode> document(String file) {
        Optional<SpecNode> known = documents.get(file);
        if (known == null) {
            known = YamlReader.read(root.resolve(file), file, problems);
            documents.put(file, known);
        }
        return known;
    }

    /** The documents that were read so far. */
    public Map<String, Optional<SpecNode>> documents() {
        return documents;
    }

    /** The node itself, or what its {@code $ref} leads to; empty, with a problem, where that leads nowhere. */
    public Optional<SpecNode> resolve(SpecNode node) {
        Set<String> visited = new LinkedHashSet<>();
        SpecNode at = node;
        while (at.get("$ref").exists()) {
            if (!visited.add(at.toString())) {
                problems.add(node, RULE, "the reference leads back to itself: " + String.join(" -> ", visited));
                return Optional.empty();
            }
            Optional<SpecNode> next = follow(at.get("$ref"));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private Optional<SpecNode> follow(SpecNode ref) {
        String text = ref.text();
        int hash = text.indexOf('#');
        String file = hash < 0 ? text : text.substring(0, hash);
        String pointer = hash < 0 ? "" : text.substring(hash + 1);
        Optional<String> target = file.isEmpty() ? Optional.of(ref.file()) : relative(ref, file);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(root.resolve(target.get()))) {
            problems.add(ref, RULE, "there is no file spec/" + target.get());
            return Optional.empty();
        }
        return document(target.get()).flatMap(document -> find(document, pointer, ref));
    }

    private Optional<String> relative(SpecNode ref, String file) {
        Path from = root.resolve(ref.file()).getParent();
        Path target = (from == null ? root : from).resolve(file).normalize();
        if (file.contains("://") || !target.startsWith(root)) {
            problems.add(ref, RULE, "the reference leaves the folder of the specification: " + ref.text());
            return Optional.empty();
        }
        return Optional.of(root.relativize(target).toString().replace('\\', '/'));
    }

    private Optional<SpecNode> find(SpecNode document, String pointer, SpecNode ref) {
        SpecNode at = document;
        for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            at = at.kind() == SpecNode.Kind.LIST ? item(at, name) : at.get(name);
        }
        if (!at.exists()) {
            problems.add(ref, RULE, "the reference leads nowhere: " + ref.text());
            return Optional.empty();
        }
        return Optional.of(at);
    }

    private static SpecNode item(SpecNode list, String index) {
        boolean inside = index.matches("[0-9]{1,6}") && Integer.parseInt(index) < list.items().size();
        return inside ? list.items().get(Integer.parseInt(index)) : list.get(index);
    }
}
