package io.cloudruntimes.embedded.secret;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.secret.SecretService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Secrets. Without an option there is no secret store. */
@AutoService(ServiceModule.class)
public final class SecretModule implements ServiceModule {
    /** Secret stores that are files. */
    public static final ModuleOption<Map<String, Path>> FILES = ModuleOption.ofMap(
            "secret-file",
            "NAME=FILE",
            "A secret store that is a file: a JSON object (.json), whose nested names are joined with a colon, or a properties"
                    + " file (.properties), both in UTF-8. Only its owner may have access to it. May be given several times",
            Path::of);
    /** Secret stores that are environment variables with a prefix. */
    public static final ModuleOption<Map<String, String>> ENVIRONMENTS = ModuleOption.ofMap(
            "secret-env",
            "NAME=PREFIX",
            "A secret store that is the environment variables with this prefix, which is no part of the names of the secrets."
                    + " May be given several times",
            prefix -> prefix);
    /** The secret stores whose file the group of the file may read. */
    public static final ModuleOption<Optional<Set<String>>> GROUP_READABLE = ModuleOption.ofNames(
            "secret-group-readable",
            "The secret stores whose file its group may read, as Kubernetes mounts them with fsGroup. Default: none");
    /** The secret stores whose file may be on a file system without POSIX permissions. */
    public static final ModuleOption<Optional<Set<String>>> UNCHECKED = ModuleOption.ofNames(
            "secret-unchecked",
            "The secret stores whose file may be on a file system without POSIX permissions, on which the runtime cannot check who"
                    + " can read it. Default: none");
    /** The secret stores whose secrets have several values. */
    public static final ModuleOption<Optional<Set<String>>> MULTI_VALUED = ModuleOption.ofNames(
            "secret-multi-valued",
            "The secret stores whose JSON file has a secret of several values in each object of its first level. Default: none");
    /** Other secret stores, by name. */
    public static final ModuleOption<Map<String, SecretStore>> STORES = ModuleOption.ofCode("secret-stores", Map.of());
    /** The environment variables; those of the process if not set. */
    public static final ModuleOption<Supplier<Map<String, String>>> ENVIRONMENT =
            ModuleOption.ofCode("secret-environment", System::getenv);

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(FILES, ENVIRONMENTS, GROUP_READABLE, UNCHECKED, MULTI_VALUED, STORES, ENVIRONMENT);
    }

    @Override
    public void start(ModuleContext context) {
        SecretStores stores = new SecretStores();
        stores.addAll(files(context));
        Supplier<Map<String, String>> environment = context.option(ENVIRONMENT);
        Map<String, SecretStore> environments = new LinkedHashMap<>();
        context.option(ENVIRONMENTS)
                .forEach((name, prefix) -> environments.put(name, new EnvironmentSecretStore(prefix, environment)));
        stores.addAll(environments);
        stores.addAll(context.option(STORES));
        context.provideComponents(stores::components);
        context.provide(SecretService.class, new EmbeddedSecretService(stores));
    }

    private static Map<String, SecretStore> files(ModuleContext context) {
        Map<String, Path> paths = context.option(FILES);
        Set<String> group = names(context, GROUP_READABLE, paths);
        Set<String> unchecked = names(context, UNCHECKED, paths);
        Set<String> multiValued = names(context, MULTI_VALUED, paths);
        Map<String, SecretStore> files = new LinkedHashMap<>();
        paths.forEach((name, path) -> files.put(
                name,
                FileSecretStore.of(
                        name,
                        path,
                        multiValued.contains(name),
                        new FileAccess(group.contains(name), unchecked.contains(name)))));
        return files;
    }

    private static Set<String> names(
            ModuleContext context, ModuleOption<Optional<Set<String>>> option, Map<String, Path> paths) {
        Set<String> names = context.option(option).orElse(Set.of());
        SecretStores.check(option.name(), names, paths.keySet());
        return names;
    }
}
