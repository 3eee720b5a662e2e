package io.cloudruntimes.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What can be used without which library. */
class ArchitectureTest {
    /** The classes that are published, wherever they are. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(
                    RuntimeControl.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String STUBS = "io.cloudruntimes.testkit.stubs..";

    @Test
    void whoStubsNothingNeedsNoWireMock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STUBS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STUBS, "com.github.tomakehurst.wiremock..")
                .check(CLASSES);
    }

    @Test
    void whoStubsNeedsNoJUnit() {
        noClasses()
                .that()
                .resideInAPackage(STUBS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit.jupiter..")
                .check(CLASSES);
    }
}
