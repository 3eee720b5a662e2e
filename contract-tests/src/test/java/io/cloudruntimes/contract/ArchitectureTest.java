package io.cloudruntimes.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudruntimes.core.http.HttpClientConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and what no public signature may show. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.cloudruntimes");
    private static final String CORE = "io.cloudruntimes.core..";
    private static final String EMBEDDED = "io.cloudruntimes.embedded..";
    private static final String FACADE = "io.cloudruntimes";
    private static final String GENERATOR = "io.cloudruntimes.generator..";
    private static final String[] GENERATED = {
        "io.cloudruntimes.api..", "io.cloudruntimes.state..", "io.cloudruntimes.pubsub..", "io.cloudruntimes.runtime.."
    };

    @Test
    void clientCoreStandsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, FACADE, GENERATOR, GENERATED[0], GENERATED[1], GENERATED[2], GENERATED[3])
                .check(CLASSES);
    }

    @Test
    void generatedCodeStandsOnClientCoreOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(GENERATED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, FACADE, GENERATOR)
                .check(CLASSES);
    }

    @Test
    void theFacadeKnowsNoRuntime() {
        noClasses()
                .that()
                .resideInAPackage(FACADE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, GENERATOR)
                .check(CLASSES);
    }

    @Test
    void theEmbeddedRuntimeKnowsNoFacade() {
        noClasses()
                .that()
                .resideInAPackage(EMBEDDED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACADE, GENERATOR)
                .check(CLASSES);
    }

    @Test
    void theHostsOfAnApplicationStandOnClientCoreOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("io.cloudruntimes.apphost..", "io.cloudruntimes.appservlet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, FACADE, GENERATOR, GENERATED[0], GENERATED[1], GENERATED[2], GENERATED[3])
                .check(CLASSES);
    }

    @Test
    void transportsStandOnClientCoreOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.cloudruntimes.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, FACADE, GENERATOR, GENERATED[0], GENERATED[1], GENERATED[2], GENERATED[3])
                .check(CLASSES);
    }

    /** Everything else knows a transport by its interface; the pipeline chooses the default in one place. */
    @Test
    void okHttpIsInOnePackageOfClientCore() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .resideOutsideOfPackage("io.cloudruntimes.core.okhttp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .resideOutsideOfPackage("io.cloudruntimes.core.okhttp..")
                .and()
                .areNotAssignableTo(HttpClientConfig.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cloudruntimes.core.okhttp..")
                .check(CLASSES);
    }

    @Test
    void nobodyStandsOnTheGeneratorAtRunTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GENERATOR)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GENERATOR)
                .check(CLASSES);
    }

    @Test
    void publicSignaturesShowNoLibrary() {
        for (JavaClass type : CLASSES) {
            boolean shown = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getPackageName().endsWith(".json")
                    && !type.getPackageName().contains("generator")
                    && !type.getPackageName().contains("benchmarks")
                    && !type.getPackageName().startsWith("io.cloudruntimes.core.server");
            if (shown) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(method -> assertThat(Stream.concat(
                                        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream()))
                                .as(method.getFullName())
                                .noneMatch(ArchitectureTest::isLibrary));
            }
        }
    }

    private static boolean isLibrary(JavaClass type) {
        return Stream.of("okhttp3", "okio", "com.google.gson", "com.squareup", "org.eclipse.jetty", "org.sqlite")
                .anyMatch(library -> type.getPackageName().startsWith(library));
    }

    @Test
    void sharedCodeNamesNoRuntime() throws IOException {
        for (String module :
                List.of("client-core", "transport-jdk", "generator", "api-facade", "app-host", "app-servlet")) {
            try (Stream<Path> files = Files.walk(Repo.root().resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file).toLowerCase(Locale.ROOT);
                    assertThat(text).as(file.toString()).doesNotContain("dapr", "layotto", "capa-", "capa:");
                }
            }
        }
    }

    @Test
    void theGeneratorNamesNoService() throws IOException {
        try (Stream<Path> files = Files.walk(Repo.root().resolve("generator/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code =
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
                assertThat(code)
                        .as(file.toString())
                        .doesNotContain("StateService", "PubSub", "RuntimeService", "storeName");
            }
        }
    }
}
