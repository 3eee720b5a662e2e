package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The modules of one runtime, in the order of their names, with their options.
 *
 * @param modules the modules
 * @param options the options of all modules, by name
 */
record ModuleCatalog(List<ServiceModule> modules, Map<String, ModuleOption<?>> options) {
    /** The modules that {@link ServiceLoader} finds. */
    static ModuleCatalog find() {
        return of(ServiceLoader.load(ServiceModule.class, ServiceModule.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * A catalog of modules.
     *
     * @throws InvalidArgumentException if two of them, or two options, have the same name
     */
    static ModuleCatalog of(List<ServiceModule> modules) {
        Map<String, ServiceModule> byName = new TreeMap<>();
        Map<String, ServiceModule> owners = new TreeMap<>();
        Map<String, ModuleOption<?>> options = new TreeMap<>();
        for (ServiceModule module : modules) {
            claim("name", module.name(), module, byName);
            module.schema().ifPresent(schema -> checkName(module, schema));
            for (ModuleOption<?> option : module.options()) {
                claim("option", option.name(), module, owners);
                options.put(option.name(), option);
            }
        }
        List<ServiceModule> sorted = modules.stream()
                .sorted(Comparator.comparing(ServiceModule::name))
                .toList();
        return new ModuleCatalog(sorted, options);
    }

    private static void claim(String what, String name, ServiceModule module, Map<String, ServiceModule> owners) {
        ServiceModule other = owners.putIfAbsent(name, module);
        if (other != null) {
            throw new InvalidArgumentException("two modules have the " + what + " '" + name + "': "
                    + other.getClass().getName() + " and " + module.getClass().getName() + "; rename one of them");
        }
    }

    private static void checkName(ServiceModule module, Schema schema) {
        if (!schema.module().equals(module.name()) || schema.versions().isEmpty()) {
            throw new InvalidArgumentException(
                    "the schema of " + module.getClass().getName() + " must have the name '" + module.name()
                            + "' and at least one version");
        }
    }

    /** The tables of the modules. */
    List<Schema> schemas() {
        return modules.stream()
                .map(ServiceModule::schema)
                .flatMap(Optional::stream)
                .toList();
    }
}
