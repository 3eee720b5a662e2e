package io.cloudruntimes.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.name.TypeLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the modules, and what no public signature may show. Modules are found by their folders. The few roles
 * below say who may use whom; a module without a role stands on the client alone.
 */
@Tag("one-jdk")
class ArchitectureTest {
    private static final String CORE = "client-core";
    private static final String CORE_PACKAGE = "io.cloudruntimes.core";
    private static final String CLIENT = "generated-client";
    private static final String FACADE = "api-facade";
    private static final String EMBEDDED = "embedded-runtime";
    private static final String GENERATOR = "generator";
    private static final String VECTORS = "vectors";
    private static final String JETTY = "jetty-support";

    /** What a module may use beside the Java platform and libraries. */
    private static final Map<String, Set<String>> ROLES = Map.ofEntries(
            entry(CORE, Set.of()),
            entry(GENERATOR, Set.of()),
            entry(CLIENT, Set.of(CORE)),
            entry(JETTY, Set.of(CORE)),
            entry("app-host", Set.of(CORE, JETTY)),
            entry(EMBEDDED, Set.of(CORE, CLIENT, JETTY)),
            entry(VECTORS, Set.of(CORE, GENERATOR)),
            entry("serializer-jackson", Set.of(CORE, FACADE)),
            entry("api-testkit", Set.of(CORE, CLIENT, FACADE, EMBEDDED)),
            entry("parity", Set.of(CORE, CLIENT, EMBEDDED, GENERATOR, VECTORS)),
            entry("sidecars", Set.of()),
            entry("spec-diff", Set.of(GENERATOR, VECTORS)));

    /** Programs: nobody uses them, and they may use what an application uses. */
    private static final Set<String> PROGRAMS = Set.of("examples", "benchmarks");

    private static final Set<String> DEFAULT_ROLE = Set.of(CORE, CLIENT);

    private static final Map<String, List<JavaClass>> MODULES = modules();

    private static Map<String, List<JavaClass>> modules() {
        try (Stream<Path> folders = Files.list(Repo.root())) {
            List<Path> classes = folders.map(folder -> folder.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter()
                    .importPaths(classes).stream()
                            .collect(
                                    Collectors.groupingBy(ArchitectureTest::module, TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the module that a class is built in. */
    private static String module(JavaClass type) {
        Path file = Path.of(type.getSource().orElseThrow().getUri());
        return Repo.root().relativize(file).getName(0).toString();
    }

    @Test
    void theModulesThatHaveRolesAreThere() {
        assertThat(MODULES.keySet()).contains(CORE, CLIENT, FACADE, EMBEDDED, GENERATOR, VECTORS);
        assertThat(Stream.concat(ROLES.keySet().stream(), PROGRAMS.stream()))
                .allSatisfy(module -> assertThat(Repo.root().resolve(module)).isDirectory());
    }

    @Test
    void aModuleUsesOnlyWhatItsRoleAllows() {
        Map<String, String> moduleOf = MODULES.entrySet().stream()
                .flatMap(module -> module.getValue().stream().map(type -> Map.entry(type.getName(), module.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        Set<String> wrong = new TreeSet<>();
        MODULES.forEach((module, types) -> {
            Set<String> allowed = allowed(module);
            for (JavaClass type : types) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String used = moduleOf.get(
                            dependency.getTargetClass().getBaseComponentType().getName());
                    if (used != null && !used.equals(module) && !allowed.contains(used)) {
                        wrong.add(module + " uses " + used + ": " + dependency.getDescription());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> allowed(String module) {
        if (PROGRAMS.contains(module)) {
            return MODULES.keySet().stream()
                    .filter(other -> !PROGRAMS.contains(other))
                    .collect(Collectors.toSet());
        }
        return ROLES.getOrDefault(module, DEFAULT_ROLE);
    }

    /** The modules and the services are those that are found, so that a new one is held to this as well. */
    @Test
    void theEmbeddedRuntimeKnowsNoModuleAndNoServiceByName() {
        Set<String> modules = ServiceLoader.load(ServiceModule.class).stream()
                .map(module -> module.type().getPackageName())
                .collect(Collectors.toSet());
        Set<String> named = Api.MODEL.services().stream()
                .map(service -> TypeLayout.apiPackage(service.packageName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules).hasSizeGreaterThan(1);
        named.addAll(modules);
        assertThat(MODULES.get(EMBEDDED).stream()
                        .filter(type -> !modules.contains(type.getPackageName()))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> named.contains(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void publicSignaturesShowNoLibrary() {
        for (JavaClass type : shown()) {
            type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .forEach(method -> assertThat(Stream.concat(
                                    Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream()))
                            .as(method.getFullName())
                            .noneMatch(ArchitectureTest::isLibrary));
        }
    }

    /** What users see: published modules, without the packages that name the library that they are about. */
    private static List<JavaClass> shown() {
        return MODULES.entrySet().stream()
                .filter(module -> !PROGRAMS.contains(module.getKey())
                        && !ROLES.getOrDefault(module.getKey(), Set.of()).contains(GENERATOR)
                        && !module.getKey().equals(GENERATOR))
                .flatMap(module -> module.getValue().stream())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> Stream.of(".json", ".jackson", ".jetty", ".okhttp", ".proto")
                        .noneMatch(internal -> (type.getPackageName() + ".").contains(internal + ".")))
                .toList();
    }

    private static boolean isLibrary(JavaClass type) {
        return Stream.of(
                        "okhttp3",
                        "okio",
                        "com.fasterxml",
                        "com.google.gson",
                        "com.squareup",
                        "org.eclipse.jetty",
                        "org.sqlite")
                .anyMatch(library -> type.getPackageName().startsWith(library));
    }

    /**
     * The packages of the core are layers. The root and its errors are one: an invalid value is an error, and an error holds
     * values.
     */
    @Test
    void packagesOfTheCoreHaveNoCycles() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : MODULES.get(CORE)) {
            Set<String> uses = used.computeIfAbsent(layer(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> other.getPackageName().startsWith(CORE_PACKAGE))
                    .map(ArchitectureTest::layer)
                    .filter(other -> !other.equals(layer(type)))
                    .forEach(uses::add);
        }
        assertThat(used).hasSizeGreaterThan(10);
        // a layer that uses none of those that are left is taken away; a cycle stays
        while (used.values().removeIf(uses -> uses.stream().noneMatch(used::containsKey))) {}
        assertThat(used).isEmpty();
    }

    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(CORE_PACKAGE + ".error") ? CORE_PACKAGE : name;
    }

    /** Everything else knows a transport by its interface. The pipeline chooses the default in one place. */
    @Test
    void okHttpIsInOnePlace() {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : MODULES.get(CORE)) {
            boolean uses = type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .anyMatch(used -> isOkHttpTransport(used) || used.startsWith("okhttp3"));
            if (uses && !isOkHttpTransport(type.getPackageName())) {
                users.add(type.getName());
            }
        }
        assertThat(users).containsExactly(HttpClientConfig.class.getName());
    }

    private static boolean isOkHttpTransport(String packageName) {
        return (packageName + ".").startsWith(CORE_PACKAGE + ".okhttp.");
    }

    @Test
    void sharedCodeNamesNoRuntime() throws IOException {
        List<String> names = Generation.plan(Repo.spec()).bindings().stream()
                .map(binding -> binding.name().toLowerCase(Locale.ROOT))
                .filter(name -> !EMBEDDED.startsWith(name)) // a word of ours, not the name of a product
                .toList();
        assertThat(names).isNotEmpty();
        for (String module : MODULES.keySet()) {
            if (!Set.of(EMBEDDED, "parity").contains(module) && !PROGRAMS.contains(module)) {
                assertNamesNone(Repo.root().resolve(module).resolve("src/main"), names);
            }
        }
    }

    private static void assertNamesNone(Path sources, List<String> names) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                assertThat(text).as(file.toString()).doesNotContain(names.toArray(String[]::new));
            }
        }
    }

    @Test
    void theGeneratorNamesNoService() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("storeName"));
        for (Service service : Api.MODEL.services()) {
            names.add(service.name());
        }
        try (Stream<Path> files = Files.walk(Repo.root().resolve("generator/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code =
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
                assertThat(code).as(file.toString()).doesNotContain(names.toArray(String[]::new));
            }
        }
    }
}
