package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.EntryRules;
import io.cloudruntimes.embedded.module.PropertiesText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The formats of configuration files. A value is the text that the file has: {@code 1.10} in YAML stays {@code 1.10}. */
enum FileFormat {
    /** Nested names are joined with a dot. A list is no value. */
    YAML {
        @Override
        Map<String, String> parse(String text) throws BrokenFileException {
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new FailsafeSchema()) // each scalar is its text
                    .setCodePointLimit(Integer.MAX_VALUE) // the size of the file is limited
                    .setMaxAliasesForCollections(MAX_ALIASES) // each may multiply what the others stand for
                    .build();
            Object document;
            try {
                document = new Load(settings).loadFromString(text);
            } catch (MarkedYamlEngineException e) {
                throw new BrokenFileException(
                        "it is no YAML" + e.getProblemMark().map(FileFormat::at).orElse(""));
            } catch (YamlEngineException | StackOverflowError e) {
                throw new BrokenFileException("it is no YAML, is nested too deeply, or has more than " + MAX_ALIASES
                        + " aliases of mappings and lists; write out what they stand for");
            }
            if (!(document instanceof Map<?, ?> members)) {
                throw new BrokenFileException("it is no YAML mapping of names to values");
            }
            return NestedValues.flatten(members);
        }
    },
    /** In UTF-8, with the escapes of Java. */
    PROPERTIES {
        @Override
        Map<String, String> parse(String text) throws BrokenFileException {
            try {
                Map<String, String> values = PropertiesText.parse(text);
                for (Map.Entry<String, String> entry : values.entrySet()) {
                    check(entry.getKey(), entry.getValue());
                }
                return values;
            } catch (PropertiesText.MalformedException e) {
                throw new BrokenFileException(String.valueOf(e.getMessage()));
            }
        }
    };

    /** The most aliases of mappings and lists in a YAML file. */
    static final int MAX_ALIASES = 20;

    private static String at(Mark mark) {
        return ", at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    /** Reads the text of a file. */
    abstract Map<String, String> parse(String text) throws BrokenFileException;

    /** Reads the content of a file. An empty file is broken: it may be one that is just being written. */
    Map<String, String> parse(byte[] content) throws BrokenFileException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenFileException("it is no UTF-8");
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (withoutMark.isBlank()) {
            throw new BrokenFileException("it is empty; write {} (YAML) or a comment (properties) for no values");
        }
        return parse(withoutMark);
    }

    /**
     * The format of a file, by the end of its name.
     *
     * @throws InvalidArgumentException if the name has none of the ends
     */
    static FileFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YAML;
        }
        if (name.endsWith(".properties")) {
            return PROPERTIES;
        }
        throw new InvalidArgumentException(
                "the configuration file " + file + " ends with none of .yaml, .yml and .properties; rename it");
    }

    /** Refuses what no client could read, or what would break the read of all keys. */
    static void check(String key, String value) throws BrokenFileException {
        String problem = EntryRules.problem(key, value);
        if (problem != null) {
            throw new BrokenFileException("the entry " + EntryRules.quote(key) + " " + problem);
        }
    }
}
