package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.ModuleOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of the options of modules: set by code with a type, or by name with texts. */
final class OptionValues {
    private final Map<ModuleOption<?>, Object> typed = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    <T> void set(ModuleOption<T> option, T value) {
        texts.remove(option.name());
        typed.put(option, value);
    }

    void set(String name, List<String> values) {
        forget(name);
        texts.put(name, List.copyOf(values));
    }

    void add(String name, String value) {
        forget(name);
        List<String> more = new ArrayList<>(texts.getOrDefault(name, List.of()));
        more.add(value);
        texts.put(name, more);
    }

    private void forget(String name) {
        typed.keySet().removeIf(option -> option.name().equals(name));
    }

    /**
     * The value of an option: what was set last, or its default.
     *
     * @throws InvalidArgumentException if the texts mean no value
     */
    @SuppressWarnings("unchecked") // set() puts a value of the option's type
    <T> T get(ModuleOption<T> option) {
        List<String> values = texts.get(option.name());
        if (values != null) {
            return option.parse(values);
        }
        return typed.containsKey(option) ? (T) typed.get(option) : option.defaultValue();
    }

    /**
     * Makes sure that each option that was set exists.
     *
     * @throws InvalidArgumentException if one does not
     */
    void check(Map<String, ModuleOption<?>> options) {
        typed.keySet().forEach(option -> {
            if (options.get(option.name()) != option) {
                throw unknown(option.name(), options);
            }
        });
        texts.forEach((name, values) -> {
            ModuleOption<?> option = options.get(name);
            if (option == null) {
                throw unknown(name, options);
            }
            option.parse(values);
        });
    }

    private static InvalidArgumentException unknown(String name, Map<String, ModuleOption<?>> options) {
        return new InvalidArgumentException(
                "no module of this embedded runtime has the option '" + name + "'; the options are " + options.keySet()
                        + ". Add the module to the class path, or remove the option");
    }
}
