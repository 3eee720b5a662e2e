package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An option of a module. Code sets its value; the program sets it by the command-line option {@code --<name>}, unless only code
 * can.
 *
 * @param <T> the type of its value
 */
public final class ModuleOption<T> {
    private final String name;
    private final String label;
    private final String description;
    private final boolean list;
    private final T defaultValue;
    private final @Nullable Function<List<String>, T> parser;

    private ModuleOption(
            String name,
            String label,
            String description,
            boolean list,
            T defaultValue,
            @Nullable Function<List<String>, T> parser) {
        this.name = name;
        this.label = label;
        this.description = description;
        this.list = list;
        this.defaultValue = defaultValue;
        this.parser = parser;
    }

    /** An option that only code can set. */
    public static <T> ModuleOption<T> ofCode(String name, T defaultValue) {
        return new ModuleOption<>(name, "", "", false, defaultValue, null);
    }

    /**
     * An option with one text.
     *
     * @param label stands for the text in the help, for example {@code FILE}
     * @param description the help
     */
    public static ModuleOption<Optional<String>> ofText(String name, String label, String description) {
        return new ModuleOption<>(
                name, label, description, false, Optional.empty(), texts -> Optional.of(last(name, texts)));
    }

    /**
     * An option with a set of names, separated by commas on the command line. It is empty if it is not set, which is not the
     * same as set to no names.
     *
     * @param description the help
     */
    public static ModuleOption<Optional<Set<String>>> ofNames(String name, String description) {
        return new ModuleOption<>(
                name,
                "NAME",
                description,
                true,
                Optional.empty(),
                texts -> Optional.of(Collections.unmodifiableSet(new LinkedHashSet<>(texts))));
    }

    /**
     * An option with values by name, each given as {@code NAME=VALUE}.
     *
     * @param label stands for a value in the help, for example {@code NAME=URL}
     * @param description the help
     * @param value makes a value of its text; it may throw an {@link IllegalArgumentException}
     */
    public static <V> ModuleOption<Map<String, V>> ofMap(
            String name, String label, String description, Function<String, V> value) {
        return new ModuleOption<>(name, label, description, false, Map.of(), texts -> {
            Map<String, V> values = new LinkedHashMap<>();
            texts.forEach(text -> {
                int equals = text.indexOf('=');
                if (equals < 1) {
                    throw new InvalidArgumentException(
                            "the option '" + name + "' takes " + label + ", not '" + text + "'");
                }
                try {
                    values.put(text.substring(0, equals), value.apply(text.substring(equals + 1)));
                } catch (IllegalArgumentException e) {
                    throw new InvalidArgumentException("the option '" + name + "' takes " + label + "; the value for '"
                            + text.substring(0, equals) + "' is wrong: " + e.getMessage());
                }
            });
            return Collections.unmodifiableMap(values);
        });
    }

    private static String last(String name, List<String> texts) {
        if (texts.isEmpty()) {
            throw new InvalidArgumentException("the option '" + name + "' has no value");
        }
        return texts.get(texts.size() - 1);
    }

    /** The name, for example {@code stores}. */
    public String name() {
        return name;
    }

    /** What stands for a value in the help. */
    public String label() {
        return label;
    }

    /** The help. */
    public String description() {
        return description;
    }

    /** Whether one command-line option has several values, separated by commas. */
    public boolean isList() {
        return list;
    }

    /** Whether only code can set it. */
    public boolean isCodeOnly() {
        return parser == null;
    }

    /** Its value if nobody sets it. */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * The value that texts mean.
     *
     * @throws InvalidArgumentException if they mean none
     */
    public T parse(List<String> texts) {
        if (parser == null) {
            throw new InvalidArgumentException("the option '" + name + "' can be set by code only");
        }
        return parser.apply(texts);
    }

    @Override
    public String toString() {
        return name;
    }
}
