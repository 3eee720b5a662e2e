package io.cloudruntimes.embedded.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one module, as the statements that create and change them. Version 1 creates the tables; each later version
 * changes the tables of the version before it. A published version never changes: a change of the tables is a new version.
 *
 * <pre>{@code
 * Schema.of("notes")
 *         .version("CREATE TABLE note(id TEXT PRIMARY KEY, text TEXT NOT NULL)")
 *         .version("ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT ''")
 * }</pre>
 *
 * @param module the module that owns the tables; its versions are stored under this name
 * @param versions the statements of each version, the first version first
 */
public record Schema(String module, List<List<String>> versions) {
    public Schema {
        versions = versions.stream().map(List::copyOf).toList();
    }

    /** A schema without a version yet. */
    public static Schema of(String module) {
        return new Schema(module, List.of());
    }

    /** This schema with one more version. */
    public Schema version(String... statements) {
        List<List<String>> more = new ArrayList<>(versions);
        more.add(List.of(statements));
        return new Schema(module, more);
    }

    /** The newest version that this program knows. */
    public int newest() {
        return versions.size();
    }
}
