package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of a specification folder: each YAML file of {@code openapi}, {@code asyncapi} and {@code bindings}. */
public final class Documents {
    /** The names of documents stand in the first line of emitted files. */
    private static final Pattern NAME = Pattern.compile("[a-z]+/[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path folder;
    private final String label;
    private final SortedMap<String, SpecNode> documents;
    private final List<SpecNode> bindings;
    private final SortedSet<String> unreadable;

    private Documents(
            Path folder,
            String label,
            SortedMap<String, SpecNode> documents,
            List<SpecNode> bindings,
            SortedSet<String> unreadable) {
        this.folder = folder;
        this.label = label;
        this.documents = documents;
        this.bindings = List.copyOf(bindings);
        this.unreadable = unreadable;
    }

    /** Reads every document of a folder. What cannot be read is reported and left out. */
    public static Documents read(Path folder, Problems problems) {
        Path root = folder.toAbsolutePath().normalize();
        String label =
                Optional.ofNullable(root.getFileName()).map(Path::toString).orElse("") + "/";
        SortedMap<String, SpecNode> documents = new TreeMap<>();
        List<SpecNode> bindings = new ArrayList<>();
        SortedSet<String> unreadable = new TreeSet<>();
        SortedSet<String> names = names(root, "openapi");
        if (names.isEmpty()) {
            problems.add(new Problem(label + "openapi", 1, "", "yaml", "there is no OpenAPI document in this folder"));
        }
        names.addAll(names(root, "asyncapi"));
        refuseOthers(root, "openapi", label, problems);
        refuseOthers(root, "asyncapi", label, problems);
        for (String name : names) {
            document(root, name, label + name, problems)
                    .ifPresentOrElse(node -> documents.put(name, node), () -> unreadable.add(name));
        }
        refuseMisnamed(root, label, problems);
        for (String name : names(root, "bindings")) {
            document(root, name, label + name, problems).ifPresent(bindings::add);
        }
        return new Documents(root, label, documents, bindings, unreadable);
    }

    /** A document of the generator's own, which has no problem. */
    public static SpecNode parse(String label, String text) {
        Problems problems = new Problems();
        Optional<SpecNode> document = new YamlReader(label, problems).parse(text);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return document.orElseThrow();
    }

    private static Optional<SpecNode> document(Path root, String name, String label, Problems problems) {
        Path file = root.resolve(name);
        if (!NAME.matcher(name).matches()) {
            return refused(label, "the name of a document has letters, digits, '.', '_' and '-' only", problems);
        }
        return inside(root, file)
                ? new YamlReader(label, problems).read(file)
                : refused(label, "the file is a link out of the folder of the specification", problems);
    }

    private static SortedSet<String> names(Path root, String part) {
        SortedSet<String> names = entries(root, part);
        names.removeIf(name -> !isYaml(name));
        return names;
    }

    /** Every file of a folder counts, so one that would not be read is a problem. Hidden ones are not ours. */
    private static void refuseOthers(Path root, String part, String label, Problems problems) {
        for (String name : entries(root, part)) {
            if (name.startsWith(part + "/.")) {
                continue;
            }
            if (Files.isDirectory(root.resolve(name))) {
                refused(
                        label + name,
                        "a folder is not read: each document stands in " + part
                                + "/ itself; move those of this folder there",
                        problems);
            } else if (!isYaml(name)) {
                refused(label + name, "only documents of YAML (.yaml, .yml) stand in this folder", problems);
            }
        }
    }

    /** Beside the documents of the runtimes stand their schema and its explanation, so that not every other file is wrong. */
    private static void refuseMisnamed(Path root, String label, Problems problems) {
        for (String name : entries(root, "bindings")) {
            if (!isYaml(name) && isYaml(name.toLowerCase(Locale.ROOT)) && !name.startsWith("bindings/.")) {
                refused(label + name, "the file would not be read; its name ends with .yaml or .yml", problems);
            }
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static SortedSet<String> entries(Path root, String part) {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(root.resolve(part))) {
            try (Stream<Path> files = Files.list(root.resolve(part))) {
                files.map(file -> part + "/" + file.getFileName()).forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static boolean inside(Path root, Path file) {
        try {
            return !Files.exists(file) || file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true; // reading it then reports the reason
        }
    }

    private static Optional<SpecNode> refused(String file, String reason, Problems problems) {
        problems.add(new Problem(file, 1, "", "yaml", reason));
        return Optional.empty();
    }

    /** The OpenAPI documents that could be read, in the order of their names. */
    public List<SpecNode> openApi() {
        return all().stream().filter(document -> document.has("openapi")).toList();
    }

    /** The AsyncAPI documents that could be read, in the order of their names. */
    public List<SpecNode> asyncApi() {
        return all().stream().filter(document -> document.has("asyncapi")).toList();
    }

    /** The OpenAPI document of what all services share, which is the one that names the servers. */
    public Optional<SpecNode> sharedOpenApi() {
        return openApi().stream().filter(document -> document.has("servers")).findFirst();
    }

    /** The AsyncAPI document of what all streams share, which is the one that names the servers. */
    public Optional<SpecNode> sharedAsyncApi() {
        return asyncApi().stream().filter(document -> document.has("servers")).findFirst();
    }

    /** A path item as its document has it, with what stands there. */
    public Optional<SpecNode> pathItem(String path) {
        return openApi().stream()
                .flatMap(document -> document.at("paths", path).stream())
                .filter(item -> !item.isReference())
                .findFirst();
    }

    /** The binding documents that could be read, one a runtime, in the order of their names. */
    public List<SpecNode> bindings() {
        return bindings;
    }

    /** The documents of the API that could be read, in the order of their names. */
    public List<SpecNode> all() {
        return List.copyOf(documents.values());
    }

    /** Whether every document could be read. */
    public boolean isComplete() {
        return unreadable.isEmpty();
    }

    /** The location of a document below the folder, for example {@code openapi/state.yaml}. */
    public String relative(SpecNode node) {
        return node.file().substring(label.length());
    }

    /** What a part of the model is made from. */
    public SpecNode at(Source source) {
        SpecNode at = Stream.concat(documents.values().stream(), bindings.stream())
                .filter(document -> relative(document).equals(source.file()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no document of " + source));
        for (String key : source.pointer().isEmpty()
                ? new String[0]
                : source.pointer().substring(1).split("/", -1)) {
            at = at.child(key.replace("~1", "/").replace("~0", "~")).orElse(at);
        }
        return at;
    }

    /** Where a reference leads, one step. */
    public Target follow(SpecNode reference) {
        String text = reference.text("$ref").orElse("");
        int hash = text.indexOf('#');
        if (hash < 0 || !(hash + 1 == text.length() || text.charAt(hash + 1) == '/')) {
            return new Target.Broken("'" + text + "' has no fragment such as #/components/schemas/Name");
        }
        return follow(reference, text.substring(0, hash), text.substring(hash + 1));
    }

    /** Where a pointer that stands in a node's document leads. */
    public Optional<SpecNode> resolvePointer(SpecNode from, String fragment) {
        return fragment.startsWith("#/") && follow(from, "", fragment.substring(1)) instanceof Target.Found found
                ? resolve(found.node())
                : Optional.empty();
    }

    /** The value itself: a node that is no reference, or the end of the chain of references; nothing where that breaks. */
    public Optional<SpecNode> resolve(SpecNode node) {
        SpecNode at = node;
        for (int steps = 0; at.isReference(); steps++) {
            if (steps > 50 || !(follow(at) instanceof Target.Found found)) {
                return Optional.empty();
            }
            at = found.node();
        }
        return Optional.of(at);
    }

    private Target follow(SpecNode from, String file, String fragment) {
        String name = relative(from);
        if (!file.isEmpty()) {
            if (file.contains(":") || file.contains("\\") || file.startsWith("/")) {
                return new Target.Broken(
                        "'" + file + "' is not a relative path inside the folder of the specification");
            }
            Path target = folder.resolve(name).resolveSibling(file).normalize();
            if (!target.startsWith(folder)) {
                return new Target.Broken("'" + file + "' leads out of the folder of the specification");
            }
            name = folder.relativize(target).toString().replace('\\', '/');
        }
        if (unreadable.contains(name)) {
            return new Target.Unread();
        }
        SpecNode at = documents.get(name);
        if (at == null) {
            return new Target.Broken("there is no document '" + name + "'; " + allowed(name));
        }
        for (String part :
                fragment.isEmpty() ? new String[0] : fragment.substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            SpecNode next = at.get(key).orElse(null);
            if (next == null) {
                return new Target.Broken("there is no '" + fragment + "' in " + label + name);
            }
            at = next;
        }
        return new Target.Found(at);
    }

    /** What a reference can lead to, in place of a document that is not there. */
    private String allowed(String name) {
        return name.chars().filter(c -> c == '/').count() > 1 || !name.contains("/")
                ? "a reference leads to a document that stands in openapi/ or asyncapi/ itself, not above or below"
                : "there are " + String.join(", ", documents.keySet());
    }

    /** Where a reference leads. */
    public sealed interface Target {
        /** To a value. */
        record Found(SpecNode node) implements Target {}

        /** To nothing, with the reason. */
        record Broken(String reason) implements Target {}

        /** Into a document that could not be read, which is a problem of its own. */
        record Unread() implements Target {}
    }
}
