package io.cloudruntimes.contract.siblings;

import io.cloudruntimes.contract.Repo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One document of {@code spec/siblings}, whose form the schema beside it has. */
record Sibling(String title, String description, Source source, Optional<Artifact> artifact, List<Group> groups) {
    static final Path FOLDER = Repo.spec().resolve("siblings");

    /** What was read, and how much it has. */
    record Source(String repository, String revision, String date, String version, int operations, int types) {}

    /** A published artifact, and the packages that its classes are named without. */
    record Artifact(String coordinates, List<String> packages) {}

    /** An interface; where it is out of scope as a whole, it has a reason and numbers instead of rows. */
    record Group(
            String name,
            Optional<String> service,
            List<Row> operations,
            List<Row> types,
            Optional<String> outOfScope,
            int operationsLeftOut,
            int typesLeftOut) {}

    /** An operation or a type of the sibling; the target is ours, or the reason why there is none. */
    record Row(String theirs, Where where, String target, Optional<String> since, Optional<String> note) {}

    /** Where something of a sibling's is here. */
    enum Where {
        OURS("ours"),
        FACADE("facade"),
        PLANNED("planned"),
        OUT_OF_SCOPE("out-of-scope");

        private final String key;

        Where(String key) {
            this.key = key;
        }
    }

    /** The documents, in the order of their names. */
    static List<Path> documents() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sibling> all() {
        return documents().stream().map(Sibling::read).toList();
    }

    static Sibling read(Path document) {
        try {
            return parse(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sibling parse(String yaml) {
        Map<String, Object> document = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        Map<String, Object> source = map(part(document, "source"));
        List<Group> groups = new ArrayList<>();
        map(part(document, "groups")).forEach((name, group) -> groups.add(group(name, map(group))));
        return new Sibling(
                text(document, "title"),
                text(document, "description"),
                new Source(
                        text(source, "repository"),
                        text(source, "revision"),
                        text(source, "date"),
                        text(source, "version"),
                        (int) part(source, "operations"),
                        (int) part(source, "types")),
                Optional.ofNullable(document.get("artifact")).map(artifact -> artifact(map(artifact))),
                groups);
    }

    private static Artifact artifact(Map<String, Object> artifact) {
        List<String> packages = new ArrayList<>();
        ((List<?>) part(artifact, "packages")).forEach(name -> packages.add(name.toString()));
        return new Artifact(text(artifact, "coordinates"), packages);
    }

    private static Group group(String name, Map<String, Object> group) {
        Optional<String> reason = optional(group, "out-of-scope");
        if (reason.isPresent()) {
            int operations = (int) part(group, "operations");
            return new Group(
                    name, Optional.empty(), List.of(), List.of(), reason, operations, (int) part(group, "types"));
        }
        return new Group(
                name, optional(group, "service"), rows(group, "operations"), rows(group, "types"), reason, 0, 0);
    }

    private static List<Row> rows(Map<String, Object> group, String key) {
        List<Row> rows = new ArrayList<>();
        map(group.getOrDefault(key, Map.of())).forEach((theirs, row) -> rows.add(row(theirs, map(row))));
        return rows;
    }

    private static Row row(String theirs, Map<String, Object> row) {
        for (Where where : Where.values()) {
            if (row.containsKey(where.key)) {
                return new Row(theirs, where, text(row, where.key), optional(row, "since"), optional(row, "note"));
            }
        }
        throw new IllegalArgumentException(theirs + " says neither where it is nor why it is not");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object part(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> "no " + key + " in " + map);
    }

    private static String text(Map<String, Object> map, String key) {
        return part(map, key).toString();
    }

    private static Optional<String> optional(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }
}
