package io.cloudruntimes.contract.siblings;

import static org.assertj.core.api.Assertions.assertThat;

import group.rxcloud.cloudruntimes.client.CloudRuntimesClient;
import io.cloudruntimes.contract.siblings.Sibling.Group;
import io.cloudruntimes.contract.siblings.Sibling.Row;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of the sibling on the JVM against what its published artifact has. */
@Tag("one-jdk")
class JvmArtifactTest {
    private static final Sibling JVM = Sibling.read(Sibling.FOLDER.resolve("jvm.yaml"));
    private static final Sibling.Artifact ARTIFACT = JVM.artifact().orElseThrow();

    @Test
    void the_artifact_is_the_one_that_the_document_names() throws URISyntaxException {
        String[] coordinates = ARTIFACT.coordinates().split(":", -1);

        assertThat(jar().getFileName()).hasToString(coordinates[1] + "-" + coordinates[2] + ".jar");
    }

    @Test
    void has_a_row_for_each_method_of_the_artifact_and_no_other() throws Exception {
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : classes()) {
            if (type.isInterface()) {
                introduced(type).forEach(method -> methods.add(name(type) + ", " + signature(method)));
            }
        }

        assertThat(methods).hasSizeGreaterThan(80).isEqualTo(rows(true, true));
        assertThat(methods).doesNotContainAnyElementsOf(rows(true, false));
    }

    @Test
    void has_a_row_for_each_type_of_the_artifact_and_no_other() throws Exception {
        Set<String> types = classes().stream()
                .filter(type -> !type.isInterface())
                .map(JvmArtifactTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(types).hasSizeGreaterThan(50).isEqualTo(rows(false, true));
        assertThat(types).doesNotContainAnyElementsOf(rows(false, false));
    }

    /** The rows of operations with their group, or of types; those that the artifact must have, or those that came later. */
    private static Set<String> rows(boolean operations, boolean published) {
        Set<String> rows = new TreeSet<>();
        for (Group group : JVM.groups()) {
            for (Row row : operations ? group.operations() : group.types()) {
                if (row.since().isEmpty() == published) {
                    rows.add(operations ? group.name() + ", " + row.theirs() : row.theirs());
                }
            }
        }
        return rows;
    }

    /** The public classes of the artifact, the nested ones as well. */
    private static List<Class<?>> classes() throws Exception {
        try (JarFile jar = new JarFile(jar().toFile())) {
            List<String> names = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            Set<Class<?>> classes = new HashSet<>();
            for (String name : names) {
                // not initialised: the artifact's code is read, not run
                Class<?> type = Class.forName(name, false, JvmArtifactTest.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass()) {
                    classes.add(type);
                }
            }
            return List.copyOf(classes);
        } catch (IOException e) {
            throw new IllegalStateException("the artifact cannot be read", e);
        }
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(CloudRuntimesClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** The methods of an interface that none of the artifact's interfaces above it has. */
    private static List<Method> introduced(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.stream(type.getInterfaces()).noneMatch(above -> has(above, method)))
                .toList();
    }

    private static boolean has(Class<?> type, Method method) {
        if (ARTIFACT.packages().stream().noneMatch(type.getName()::startsWith)) {
            return false;
        }
        return Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(other -> signature(other).equals(signature(method)))
                || Arrays.stream(type.getInterfaces()).anyMatch(above -> has(above, method));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    private static String name(Class<?> type) {
        String name = type.getCanonicalName();
        return ARTIFACT.packages().stream()
                .filter(prefix -> name.startsWith(prefix + "."))
                .findFirst()
                .map(prefix -> name.substring(prefix.length() + 1))
                .orElse(name);
    }
}
